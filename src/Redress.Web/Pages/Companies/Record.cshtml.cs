using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>The overview of a company: who it is, what it is licensed to do, whom to reach, how its enrollment went.</summary>
[Needs(Right.SeeCompanies)]
public sealed class RecordModel : CompanyPage
{
    protected override IQueryable<Company> With(IQueryable<Company> companies) => companies.Include(c => c.Contacts).Include(c => c.NoticeAddresses);

    /// <summary>Activities of all agencies; null: the reader knows of none.</summary>
    public IReadOnlyList<SupervisoryActivity>? Activities { get; private set; }
    /// <summary>Those of our agency that the reader reads whole, with their close-out sheets.</summary>
    public IReadOnlyList<SupervisoryActivity> Read { get; private set; } = [];
    public int? RatingOf(SupervisoryActivity activity) => Read.FirstOrDefault(one => one.Id == activity.Id)?.Sheet?.Composite;
    /// <summary>By the latest closed examination of these.</summary>
    public DateOnly? NextExamBy => Read.Where(a => a is { Milestone: Milestone.Closed, ActivityType: ActivityType.Examination } && a.AgencyId == Viewer.AgencyId).MaxBy(a => a.Sheet?.EndedOn ?? a.TargetMonth)?.Sheet?.NextExamBy;

    /// <summary>What happened to it as such, newest first.</summary>
    public IReadOnlyList<CompanyFact> Changes { get; private set; } = [];

    /// <summary>What merged into it, with the complaints that stay about each.</summary>
    public IReadOnlyList<(Company Company, int Complaints)> Predecessors { get; private set; } = [];

    /// <summary>Non-NMLS entities that turned out to be it, with the complaints that stay about each.</summary>
    public IReadOnlyList<(NonNmlsEntity Entity, int Followed, int Staying)> Matched { get; private set; } = [];

    public async Task OnGet()
    {
        List<(NonNmlsEntity, int, int)> matched = [];
        foreach (var entity in await Db.Entities(Viewer).AsNoTracking().Include(one => one.Matches).Where(one => one.CompanyId == Company.Id).OrderBy(one => one.NameKey).ThenBy(one => one.Number).Take(50).ToListAsync())
            matched.Add((entity, await Db.CountedAbout(Viewer, entity.Id).CountAsync(c => c.CompanyId != null), await Db.CountedAbout(Viewer, entity.Id).CountAsync(c => c.CompanyId == null)));
        Matched = matched;
        if (Viewer.May(Right.SeeActivitySummaries))
        {
            Activities = await Db.Activities(Viewer, Depth.Summary).AsNoTracking().Include(a => a.Agency).Where(a => a.CompanyId == Company.Id).OrderByDescending(a => a.TargetMonth).ThenByDescending(a => a.Number).Take(100).ToListAsync();
            Read = await Db.Activities(Viewer, Depth.Full).AsNoTracking().Include(a => a.Sheet).Where(a => a.CompanyId == Company.Id && a.Sheet != null).OrderByDescending(a => a.TargetMonth).Take(100).ToListAsync();
        }
        Changes = await Db.FactsOf(Company.Id);
        List<(Company, int)> before = [];
        foreach (var company in await Db.Companies.AsNoTracking().Where(c => c.SuccessorId == Company.Id).OrderByDescending(c => c.MergedAt).ThenBy(c => c.Name).ToListAsync())
            before.Add((company, await ComplaintList.Count(Db.CountedOf(Viewer, company.Id))));
        Predecessors = before;
    }

    /// <summary>Ours first, then by state.</summary>
    public IEnumerable<License> Licenses => Company.Licenses.OrderBy(license => license.State != Agency.Code).ThenBy(license => license.State).ThenByDescending(license => license.IsInForce).ThenBy(license => license.Type);
}
