using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Data.Scheduling;
using Redress.Web.Data.Search;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to exam scheduling: its Staff Directors know all of their agency's, whoever reads summaries of activities what is planned anywhere, companies nothing.</summary>
static class SchedulingDoor
{
    public static IQueryable<ExamFigures> FiguresFor(this RedressDb db, Viewer viewer) => Directs(viewer)
        ? db.Set<ExamFigures>().Where(row => row.AgencyId == viewer.AgencyId) : db.Set<ExamFigures>().Where(row => false);

    /// <summary>What the viewer's agency decided, for its Staff Directors.</summary>
    public static IQueryable<ExamDecision> DecisionsOf(this RedressDb db, Viewer viewer) => Directs(viewer)
        ? db.Set<ExamDecision>().Where(one => one.AgencyId == viewer.AgencyId) : db.Set<ExamDecision>().Where(one => false);

    /// <summary>Items of the viewer's agency, for whoever initiates from them.</summary>
    public static IQueryable<SchedulingItem> Items(this RedressDb db, Viewer viewer) => viewer.Side == Side.Agency && viewer.AgencyId is not null && viewer.May(Right.InitiateActivities)
        ? db.Set<SchedulingItem>().Where(item => item.AgencyId == viewer.AgencyId) : db.Set<SchedulingItem>().Where(item => false);

    /// <summary>Who was planned as Examiner in Charge of an item that came through the door; null: nobody.</summary>
    public static Task<Person?> PlannedLead(this RedressDb db, SchedulingItem item) => db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == item.InChargeId);

    /// <summary>What any agency plans, without comments: month, scope, company, agency.</summary>
    public static IQueryable<PlannedExam> PlannedExams(this RedressDb db, Viewer viewer)
    {
        var items = db.Set<SchedulingItem>().AsNoTracking();
        items = viewer.Side == Side.Agency && viewer.AgencyId is not null && viewer.May(Right.SeeActivitySummaries) ? items.Where(item => item.InitiatedAt == null && item.DroppedAt == null) : items.Where(item => false);
        return items.Join(db.Agencies, item => item.AgencyId, agency => agency.Id, (item, agency) => new PlannedExam
        {
            Id = item.Id, AgencyId = agency.Id, Agency = agency.Name, CompanyId = item.CompanyId, Company = item.Company.Name, Key = item.Company.SesId ?? item.Company.NmlsId ?? "", Month = item.Month, Scope = item.Scope,
            InCharge = item.AgencyId == viewer.AgencyId ? item.InChargeName : null,
        });
    }

    /// <summary>What the viewer's agency decided and planned about a company; null for what it does not license and never planned.</summary>
    public static async Task<CompanyPlan?> PlanOf(this RedressDb db, Viewer viewer, Agency agency, string key)
    {
        if (!Directs(viewer) || await db.Companies.WithKey(key).FirstOrDefaultAsync() is not { } company) return null;
        var decisions = await db.Set<ExamDecision>().Where(one => one.AgencyId == viewer.AgencyId && one.CompanyId == company.Id).ToListAsync();
        if (decisions.Count == 0 && !await db.FiguresFor(viewer).AnyAsync(row => row.CompanyId == company.Id)) return null;
        return new(agency, company, decisions, await db.Set<SchedulingItem>().Where(one => one.AgencyId == viewer.AgencyId && one.CompanyId == company.Id).ToListAsync(),
            await db.Set<QueuedCompany>().FirstOrDefaultAsync(one => one.AgencyId == viewer.AgencyId && one.CompanyId == company.Id && one.LeftAt == null));
    }

    /// <summary>Saves what was done to plans. The list is right at once; the rest is counted soon after.</summary>
    public static async Task SavePlans(this RedressDb db, Viewer viewer, DateOnly today, params IReadOnlyList<CompanyPlan> plans)
    {
        var ids = plans.Select(plan => plan.Company.Id).ToList();
        foreach (var row in await db.FiguresFor(viewer).Where(row => ids.Contains(row.CompanyId)).ToListAsync()) row.Follow(plans.First(plan => plan.Company.Id == row.CompanyId), today);
        await db.SaveChangesAsync();
    }

    static bool Directs(Viewer viewer) => viewer.Side == Side.Agency && viewer.AgencyId is not null && viewer.May(Right.ScheduleExams);

    /// <summary>Counted for lists, read by nobody.</summary>
    internal static async Task<ComplaintCounts> ComplaintCounts(this RedressDb db, IReadOnlyList<Guid> companies, DateOnly today, CancellationToken stop)
    {
        var (last, before) = (today.AddMonths(-12), today.AddMonths(-24));
        var all = db.Set<Complaint>().Where(c => c.CompanyId != null && companies.Contains(c.CompanyId.Value) && !c.IsImported);
        var counts = await all.GroupBy(c => new { CompanyId = c.CompanyId!.Value, c.AgencyId, c.Status, Window = c.ReceivedOn > last ? 1 : c.ReceivedOn > before ? 2 : 0 })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        var first = today.AddDays(1 - today.Day).AddMonths(-11);
        var months = await all.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= today).GroupBy(c => new { CompanyId = c.CompanyId!.Value, c.AgencyId, c.Status, c.ReceivedOn.Year, c.ReceivedOn.Month })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        var relief = await all.Join(db.Set<Relief>(), c => c.Id, one => one.RecordId, (c, one) => new { CompanyId = c.CompanyId!.Value, c.AgencyId, c.Status, one.Amount })
            .GroupBy(one => new { one.CompanyId, one.AgencyId, one.Status }).Select(group => new { group.Key, Amount = group.Sum(one => one.Amount) }).ToListAsync(stop);
        var violations = await all.Join(db.Set<AllegedViolation>().Where(one => one.RemovedAt == null), c => c.Id, one => one.RecordId, (c, one) => new { CompanyId = c.CompanyId!.Value, c.AgencyId, c.Status })
            .GroupBy(one => one).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        return new(
            [.. counts.Select(one => new CountedGroup(one.Key.CompanyId, one.Key.AgencyId, one.Key.Status) { Complaints = one.Count, Window = one.Key.Window }),
             .. months.Select(one => new CountedGroup(one.Key.CompanyId, one.Key.AgencyId, one.Key.Status) { InMonth = one.Count, MonthsAgo = (today.Year - one.Key.Year) * 12 + today.Month - one.Key.Month }),
             .. relief.Select(one => new CountedGroup(one.Key.CompanyId, one.Key.AgencyId, one.Key.Status) { ReliefCents = (long)(one.Amount * 100) }),
             .. violations.Select(one => new CountedGroup(one.Key.CompanyId, one.Key.AgencyId, one.Key.Status) { Violations = one.Count })]);
    }

    /// <summary>Activities of all agencies as far as figures follow from them.</summary>
    internal static async Task<ILookup<Guid, CountedActivity>> ActivitiesCounted(this RedressDb db, IReadOnlyList<Guid> companies, CancellationToken stop)
        => (await db.Set<SupervisoryActivity>().AsNoTracking().Where(a => a.CompanyId != null && companies.Contains(a.CompanyId.Value))
            .Select(a => new { CompanyId = a.CompanyId!.Value, a.AgencyId, a.Milestone, a.ActivityType, a.TargetMonth, Ended = a.Sheet == null ? null : a.Sheet.EndedOn, Rating = a.Sheet == null ? null : a.Sheet.Composite, Next = a.Sheet == null ? null : a.Sheet.NextExamBy }).ToListAsync(stop))
            .ToLookup(a => a.CompanyId, a => new CountedActivity(a.AgencyId, !a.Milestone.IsOver(), a.Milestone == Milestone.Closed, a.ActivityType == ActivityType.Examination, a.Ended ?? a.TargetMonth, a.Rating, a.Next));
}

/// <summary>An exam that an agency plans, for every agency.</summary>
public sealed class PlannedExam
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public string Agency { get; init; } = "";
    public Guid CompanyId { get; init; }
    public string Company { get; init; } = "";
    public string Key { get; init; } = "";
    public DateOnly Month { get; init; }
    public ActivityScope Scope { get; init; }
    /// <summary>Of the reader's own agency alone.</summary>
    public string? InCharge { get; init; }
}
