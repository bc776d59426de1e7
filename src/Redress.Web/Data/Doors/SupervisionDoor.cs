using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to supervisory activities. The summary of each is for everybody with a system role at an agency; all of it for whom <see cref="SupervisoryActivity.IsReadBy"/> names. Nobody else knows of any.</summary>
public static class SupervisionDoor
{
    public static IQueryable<SupervisoryActivity> Activities(this RedressDb db, Viewer viewer, Depth depth)
    {
        var all = db.Set<SupervisoryActivity>();
        if (viewer.Side == Side.CommandLine) return all;
        if (viewer.Side == Side.Company) return ForCompany(all, viewer);
        if (viewer.Side == Side.ThirdParty) return ForThirdParty(all, viewer);
        if (viewer.Side != Side.Agency || viewer.AgencyId is null || !viewer.May(Right.SeeActivitySummaries)) return all.Where(activity => false);
        if (depth == Depth.Summary) return all;
        if (!viewer.May(Right.InitiateActivities) && !viewer.May(Right.SeeAllActivities)) return all.Where(activity => activity.Participants.Any(one => one.PersonId == viewer.PersonId && one.Until == null));
        var now = db.Needs.Clock.GetUtcNow().UtcDateTime;
        return all.Where(activity => activity.AgencyId == viewer.AgencyId || activity.Grants.Any(grant => grant.AgencyId == viewer.AgencyId && grant.RemovedAt == null && (grant.EndsAt == null || grant.EndsAt > now)));
    }

    // What the company was asked; of that its SA Contact and Account Administrators all, others what they are put on. Nothing before enrollment is complete.
    static IQueryable<SupervisoryActivity> ForCompany(IQueryable<SupervisoryActivity> all, Viewer viewer)
    {
        if (!viewer.May(Right.SeeOwnActivities)) return all.Where(activity => false);
        var sent = all.Where(activity => activity.CompanyId == viewer.CompanyId && activity.FirstSentAt != null && activity.Company!.EnrolledAt != null);
        return viewer.May(Right.AssignCompanyLead) ? sent : sent.Where(activity => activity.CompanyPocId == viewer.PersonId || activity.CompanyMembers.Any(one => one.PersonId == viewer.PersonId && one.Until == null));
    }

    // What somebody outside was put on, as long as that lasts. Of a company that is not enrolled nobody knows anything.
    static IQueryable<SupervisoryActivity> ForThirdParty(IQueryable<SupervisoryActivity> all, Viewer viewer)
        => all.Where(activity => activity.FirstSentAt != null && activity.Company!.EnrolledAt != null && activity.ThirdParties.Any(one => one.PersonId == viewer.PersonId && one.PersonId != null && one.Until == null));

    /// <summary>Not closed or canceled, and the viewer takes part for an agency.</summary>
    public static IQueryable<SupervisoryActivity> ActivitiesInHandOf(this RedressDb db, Viewer viewer)
        => db.Activities(viewer, Depth.Full).Where(activity => activity.LockedAt == null && activity.Participants.Any(one => one.PersonId == viewer.PersonId && one.Until == null));

    /// <summary>With the exchange: requests, rounds, drafts, dates, documents.</summary>
    public static async Task<SupervisoryActivity?> WithExchange(this RedressDb db, SupervisoryActivity? activity)
    {
        if (activity is not null) await db.ReadExchange(activity);
        return activity;
    }

    /// <summary>A complaint or an activity with its exchange, for what the clock does.</summary>
    internal static async Task<Record> RecordForClock(this RedressDb db, Guid id)
        => (Record?)await db.ReadParts(await db.Complaints(Viewer.System, Depth.Full).WithParties().FirstOrDefaultAsync(c => c.Id == id), Viewer.System)
            ?? (await db.WithExchange(await db.Activities(Viewer.System, Depth.Full).Whole().FirstAsync(a => a.Id == id)))!;

    /// <summary>With all that its verbs and its pages need, but for interactions, time and the exchange.</summary>
    public static IQueryable<SupervisoryActivity> Whole(this IQueryable<SupervisoryActivity> activities) => activities
        .Include(a => a.Agency).ThenInclude(agency => agency.Facts).Include(a => a.Company).Include(a => a.CreatedBy)
        .Include(a => a.AgencyPoc).Include(a => a.CompanyPoc).Include(a => a.CompanyMembers).ThenInclude(one => one.Person).ThenInclude(person => person.Roles)
        .Include(a => a.Steps).Include(a => a.Participants).ThenInclude(one => one.Person).ThenInclude(person => person.Roles)
        .Include(a => a.Findings).ThenInclude(finding => finding.Steps).Include(a => a.Findings).ThenInclude(finding => finding.Agency)
        .Include(a => a.Reports).ThenInclude(report => report.Steps)
        .Include(a => a.Sheet)
        .Include(a => a.ThirdParties).ThenInclude(one => one.Person).ThenInclude(person => person!.Roles).Include(a => a.ThirdParties).ThenInclude(one => one.Approvals)
        .Include(a => a.AgencyRequests).ThenInclude(one => one.Agency).Include(a => a.Grants).ThenInclude(grant => grant.Agency).Include(a => a.ApprovalRules)
        .AsSplitQuery();

    /// <summary>Interactions may be many and long: they are read where they are shown or written. Elsewhere their number does.</summary>
    public static Task LoadInteractions(this RedressDb db, SupervisoryActivity activity) => db.Entry(activity).Collection(one => one.Interactions).LoadAsync();

    /// <summary>Rows of time and expenses are many too.</summary>
    public static Task LoadTime(this RedressDb db, SupervisoryActivity activity) => db.Entry(activity).Collection(one => one.TimeEntries).LoadAsync();

    public static Task<int> InteractionsThatHold(this RedressDb db, SupervisoryActivity activity) => db.Set<Interaction>().CountAsync(one => one.RecordId == activity.Id && one.WithdrawnAt == null);

    /// <summary>For the acts that change links: an activity that the viewer's agency leads or joined, also for those who work on complaints alone and see just the link.</summary>
    public static Task<SupervisoryActivity?> ActivityToLink(this RedressDb db, Viewer viewer, string number)
        => db.Set<SupervisoryActivity>().Where(activity => (activity.AgencyId == viewer.AgencyId || activity.Grants.Any(grant => grant.AgencyId == viewer.AgencyId && grant.Joins && grant.RemovedAt == null)) && activity.Number == number && (viewer.May(Right.UpdateComplaints) || viewer.May(Right.WorkOnActivities))).Whole().FirstOrDefaultAsync();

    /// <summary>Complaints tied to an activity that the viewer reads whole. Whoever may not see complaints reads their IDs alone.</summary>
    public static async Task<List<LinkedComplaint>> LinkedTo(this RedressDb db, Viewer viewer, SupervisoryActivity activity)
    {
        var linked = db.Set<Related>().Where(related => related.OtherRecordId == activity.Id && related.Kind == RelatedKind.SupervisoryActivity);
        var known = await db.Complaints(viewer, Depth.Summary).Where(c => linked.Any(related => related.RecordId == c.Id))
            .Select(c => new LinkedComplaint(c.Number, c.SubjectName, c.Status, c.ReceivedOn, c.LockedAt != null)).ToListAsync();
        var numbers = await db.Set<Complaint>().Where(c => linked.Any(related => related.RecordId == c.Id)).Select(c => c.Number).ToListAsync();
        return [.. numbers.Order(StringComparer.Ordinal).Select(number => known.Find(one => one.Number == number) ?? new LinkedComplaint(number, null, null, null, false))];
    }

    /// <summary>How many complaints of the viewer's agency in hand each person is point of contact of. Counted, read by nobody.</summary>
    public static Task<Dictionary<Guid, int>> WorkloadOf(this RedressDb db, Viewer viewer)
        => db.Set<Complaint>().Where(c => c.AgencyId == viewer.AgencyId && c.AgencyPocId != null).InExchange().GroupBy(c => c.AgencyPocId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);

    /// <summary>A complaint of the viewer's agency, to be linked or taken off, with what it is related to.</summary>
    public static async Task<Complaint?> ComplaintToLink(this RedressDb db, Viewer viewer, string number)
        => await db.ReadParts(await db.Complaints(viewer, Depth.Full).Where(c => c.Number == number && c.AgencyId == viewer.AgencyId).WithParties().Include(c => c.Related).FirstOrDefaultAsync(), viewer);
}

/// <summary>A complaint on the page of an activity.</summary>
/// <param name="Status">Null: the reader may not see complaints.</param>
public sealed record LinkedComplaint(string Number, string? Subject, ComplaintStatus? Status, DateOnly? ReceivedOn, bool IsLocked);
