using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;
using Redress.Web.Imports;

namespace Redress.Web.Demo.Mass;

/// <summary>
/// A realistic mass for measuring: seven in ten are imported complaints in CFPB's proportions, three are ordinary ones of the
/// agencies that have people, lived through to some point of the work. Names and accounts are those of the sample.
/// </summary>
sealed class Load(RedressDb db, DateTime now)
{
    const int Block = 1000;

    readonly Random _chance = new(2026);
    readonly Proportions _proportions = Proportions.Shipped();
    readonly CategoryList _lists = CategoryList.Shipped();
    readonly string _run = Guid.NewGuid().ToString("N");
    Dictionary<string, Agency> _agencies = [];
    Dictionary<string, List<CfpbRow>> _sample = [];
    List<string> _accounts = [];
    List<Category> _categories = [];
    List<(Agency Agency, List<Person> Staff)> _offices = [];
    List<Respondent> _respondents = [];
    CompanyMatcher _companies = null!;

    public async Task Run(int complaints, IProgress<ImportProgress> progress, CancellationToken stop)
    {
        await Prepare(stop);
        var next = await Begin(0);
        for (var done = 0; done < complaints;)
        {
            var block = await next;
            var after = done + block.Records.Count;
            // The one thing that a block asks of the database is its numbers; then it is made while the block before is written.
            next = await Begin(after);
            await using (var transaction = await db.Database.BeginTransactionAsync(stop))
            {
                await db.Write(block, stop);
                await transaction.CommitAsync(stop);
            }
            progress.Report(new(done = after, (double)done / complaints));
        }
        // A mass for measuring is reminded of from tomorrow on.
        foreach (var (agency, _) in _offices)
            await db.Agencies.Where(one => one.Id == agency.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.RemindedOn, agency.DayOf(now)), stop);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", stop);

        async Task<Task<SealedRecords<Complaint>>> Begin(int done)
        {
            var block = Math.Min(Block, complaints - done);
            var (imported, ordinary) = (await Imported(done, block - block * 3 / 10, stop), await Ordinary(block * 3 / 10, stop));
            return Task.Run(() => db.SealRecords([.. imported.Concat(ordinary).Select(make => make())], stop), stop);
        }
    }

    async Task Prepare(CancellationToken stop)
    {
        _agencies = await db.Agencies.Include(agency => agency.Facts).ToDictionaryAsync(agency => agency.Code, stop);
        var people = await db.People.Include(person => person.Roles).Where(person => person.AgencyId != null && person.RemovedAt == null).ToListAsync(stop);
        _offices = [.. people.Where(person => person.Holds(Role.ComplaintSupervisor) || person.Holds(Role.ComplaintManager))
            .GroupBy(person => person.Agency!).Select(office => (office.Key, office.ToList()))];
        if (_offices.Count == 0) throw new BrokenRuleException("Nobody works on complaints here yet. Run `redress seed demo` first.");
        _respondents = await Respondents.Enroll(db, 60, now, stop);
        _companies = await CompanyMatcher.Load(db, stop);
        _categories = await db.Categories.AsNoTracking().Include(category => category.Issues).Where(category => category.AgencyId == null && category.RetiredOn == null && category.FromOn == null).ToListAsync(stop);
        db.ChangeTracker.Clear();
        var sample = new CfpbFile(Path.Combine(AppContext.BaseDirectory, "Demo", "cfpb-sample-5k.csv.gz")).Read(_ => { }).ToList();
        _sample = sample.GroupBy(row => row.Product).ToDictionary(rows => rows.Key, rows => rows.ToList());
        _accounts = [.. sample.Select(row => row.Account).OfType<string>()];
        _proportions.Only("product", _sample.ContainsKey);
        _proportions.Only("state", _agencies.ContainsKey);
    }

    async Task<List<Func<Complaint>>> Imported(int from, int count, CancellationToken stop)
    {
        var rows = Enumerable.Range(from, count).Select(Row).ToList();
        var complaints = new List<Func<Complaint>>(count);
        foreach (var year in rows.GroupBy(row => row.ReceivedOn.AddDays(10).Year))
        {
            var number = await db.TakeComplaints(year.Key, year.Count(), stop);
            complaints.AddRange(year.Select(row => (Func<Complaint>)(() => Complaint.Import(
                $"C-{year.Key}-{number++:D7}", _agencies[row.State!], _companies.Match(row.Company).Company, CfpbFacts.Of(row, _lists, null),
                new Stamp(Viewer.CommandLine, row.ReceivedOn.AddDays(10).ToDateTime(new(12, 0), DateTimeKind.Utc), row.ReceivedOn.AddDays(10))))));
        }
        return complaints;
    }

    CfpbRow Row(int no)
    {
        var alike = _sample[_proportions.Draw("product", _chance)!];
        var row = alike[_chance.Next(alike.Count)];
        // CFPB gets more every year: the square root puts most of them near the end.
        var received = DateOnly.FromDateTime(now).AddDays(-11 - (int)(3650 * (1 - Math.Sqrt(_chance.NextDouble()))));
        var state = _proportions.Draw("state", _chance)!;
        return row with
        {
            ComplaintId = null, Key = $"{_run}-{no}", ReceivedOn = received, SentToCompanyOn = received.AddDays(_chance.Next(4)), State = state,
            Zip = state == row.State ? row.Zip : null, Response = _proportions.Draw("response", _chance), SubmittedVia = _proportions.Draw("via", _chance),
            Tags = _proportions.Draw("tags", _chance),
        };
    }

    async Task<List<Func<Complaint>>> Ordinary(int count, CancellationToken stop)
    {
        var stories = Enumerable.Range(0, count).Select(_ =>
        {
            var (agency, staff) = _offices[_chance.Next(_offices.Count)];
            return (Agency: agency, Story: new Story(agency, staff, _respondents[_chance.Next(_respondents.Count)], _chance, now));
        }).ToList();
        var complaints = new List<Func<Complaint>>(count);
        foreach (var year in stories.GroupBy(one => one.Agency.DayOf(one.Story.Begins).Year))
        {
            var number = await db.TakeComplaints(year.Key, year.Count(), stop);
            complaints.AddRange(year.Select(one => (Func<Complaint>)(() => Tell(one.Story, $"C-{year.Key}-{number++:D7}"))));
        }
        return complaints;
    }

    Complaint Tell(Story story, string number)
    {
        var category = _categories[_chance.Next(_categories.Count)];
        var issues = category.Issues.Where(issue => issue is { AgencyId: null, RetiredOn: null, FromOn: null }).ToList();
        var type = _lists.Entries.First(entry => entry.Id == category.Id).BusinessTypes[0];
        return story.Tell(number, category, issues[_chance.Next(issues.Count)], Enum.GetValues<BusinessType>().First(one => one.Words() == type), _accounts[_chance.Next(_accounts.Count)]);
    }
}
