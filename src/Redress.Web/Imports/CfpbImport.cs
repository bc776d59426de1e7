using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Imports;

/// <summary>
/// Takes a file of CFPB complaints into the database, each as an imported complaint of the agency of its state.
/// A complaint that is here already is brought up to date. Goes in blocks, so that an import broken off can be run again.
/// </summary>
sealed class CfpbImport(RedressDb db, CategoryList categories, Stamp stamp, ImportReport report)
{
    const int Block = 1000;

    readonly HashSet<string> _rehearsed = [];
    Dictionary<string, Agency> _agencies = [];
    CompanyMatcher _companies = null!;

    /// <param name="rehearse">Reads, compares and reports, and changes nothing.</param>
    public async Task Run(CfpbFile file, bool rehearse, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        _agencies = await db.Agencies.ToDictionaryAsync(agency => agency.Code, stop);
        _companies = await CompanyMatcher.Load(db, stop);
        db.ChangeTracker.Clear();
        var block = new Dictionary<string, CfpbRow>();
        foreach (var row in file.Read(BadRow))
        {
            report.Rows++;
            if (!Belongs(row)) continue;
            // A row that comes twice is compared with what its first coming left.
            if (block.Count == Block || block.ContainsKey(row.Key)) await Take(block, rehearse, stop);
            block.Add(row.Key, row);
            if (report.Rows % Block == 0) progress?.Report(new(report.Rows, (double)file.Position / file.Length));
        }
        await Take(block, rehearse, stop);
        progress?.Report(new(report.Rows, 1));
    }

    void BadRow(BadRow row)
    {
        report.Rows++;
        report.Bad(row);
    }

    bool Belongs(CfpbRow row)
    {
        if (CfpbFacts.Fault(row) is { } fault) report.Bad(new(row.Line, fault));
        else if (row.State is null) report.LeaveOut("Left out: no state is named");
        else if (!_agencies.ContainsKey(row.State)) report.LeaveOut($"Left out: no agency of {row.State} takes part");
        else return true;
        return false;
    }

    async Task Take(Dictionary<string, CfpbRow> block, bool rehearse, CancellationToken stop)
    {
        if (block.Count == 0) return;
        var keys = block.Keys.ToList();
        var known = await Imported.AsNoTracking().Where(c => keys.Contains(c.Published!.Key)).ToDictionaryAsync(c => c.Published!.Key, stop);
        var changed = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (key, complaint) in known)
        {
            var differences = complaint.DifferencesFrom(Facts(block[key], complaint.Published), _companies.Match(block[key].Company).Company);
            if (differences.Count > 0) changed.Add(key, differences);
            else report.Unchanged++;
        }
        var fresh = block.Values.Where(row => !known.ContainsKey(row.Key)).ToList();
        if (rehearse) Rehearse(fresh);
        else await Write(fresh, block, changed, stop);
        foreach (var (key, columns) in changed) report.Change(block[key].Line, $"{known[key].Number}, CFPB {key}", columns);
        block.Clear();
    }

    void Rehearse(List<CfpbRow> fresh)
    {
        foreach (var row in fresh)
        {
            if (_rehearsed.Add(row.Key)) report.New++;
            else report.Unchanged++;
            Remarks(row);
        }
    }

    async Task Write(List<CfpbRow> fresh, Dictionary<string, CfpbRow> block, Dictionary<string, IReadOnlyList<string>> changed, CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await db.InsertRecords(await New(fresh, stop), stop);
        if (changed.Count > 0) await Change(block, changed.Keys, stop);
        if (own is not null) await own.CommitAsync(stop);
        report.New += fresh.Count;
        fresh.ForEach(Remarks);
    }

    async Task<List<Complaint>> New(List<CfpbRow> rows, CancellationToken stop)
    {
        var complaints = new List<Complaint>(rows.Count);
        foreach (var entered in rows.GroupBy(row => _agencies[row.State!].DayOf(stamp.At).Year))
        {
            var number = await db.TakeComplaints(entered.Key, entered.Count(), stop);
            complaints.AddRange(entered.Select(row => Complaint.Import(
                $"C-{entered.Key}-{number++:D7}", _agencies[row.State!], _companies.Match(row.Company).Company, Facts(row, null), stamp)));
        }
        return complaints;
    }

    async Task Change(Dictionary<string, CfpbRow> block, IEnumerable<string> changed, CancellationToken stop)
    {
        var keys = changed.ToList();
        foreach (var complaint in await Imported.Where(c => keys.Contains(c.Published!.Key)).ToListAsync(stop))
        {
            var row = block[complaint.Published!.Key];
            complaint.ImportAgain(_agencies[row.State!], _companies.Match(row.Company).Company, Facts(row, complaint.Published), stamp);
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    IQueryable<Complaint> Imported => db.Set<Complaint>().Where(c => c.IsImported).Include(c => c.Published).Include(c => c.Complainants);

    ImportedFacts Facts(CfpbRow row, Published? before) => CfpbFacts.Of(row, categories, before);

    void Remarks(CfpbRow row)
    {
        var match = _companies.Match(row.Company);
        if (match.Remark is not null) report.Remark($"Company {row.Company}: {match.Remark}");
        if (!CfpbFacts.IsListed(row, categories)) report.Remark($"Not in the lists of categories and issues: {row.Product}, {row.Issue}");
    }
}
