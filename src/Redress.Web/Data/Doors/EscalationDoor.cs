using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;

namespace Redress.Web.Data.Doors;

/// <summary>What was carried over belongs to the activity: whoever reads that whole reads it, and no company does. The complaint's own people see that it was.</summary>
static class EscalationDoor
{
    /// <summary>A complaint of the viewer's agency with all that can go along.</summary>
    public static async Task<Complaint?> ComplaintToEscalate(this RedressDb db, Viewer viewer, string number)
        => viewer.May(Right.EscalateComplaints) && await db.ComplaintToLink(viewer, number) is { } complaint ? await db.ForEscalation(complaint) : null;

    internal static async Task<Complaint> ForEscalation(this RedressDb db, Complaint complaint)
    {
        await db.Entry(complaint).Collection(one => one.Violations).LoadAsync();
        await db.Entry(complaint).Collection(one => one.Related).LoadAsync();
        await db.Entry(complaint).Reference(one => one.Category).LoadAsync();
        await db.Entry(complaint).Reference(one => one.Issue).LoadAsync();
        return complaint;
    }

    /// <summary>Open activities about the same company, as far as the viewer knows of them; latest first.</summary>
    public static async Task<List<SupervisoryActivity>> ActivitiesFor(this RedressDb db, Viewer viewer, Complaint complaint)
        => complaint.CompanyId is not { } company ? [] : await db.Activities(viewer, Depth.Summary)
            .Where(activity => activity.AgencyId == complaint.AgencyId && activity.CompanyId == company && activity.LockedAt == null && activity.Milestone != Milestone.Closed).OrderByDescending(activity => activity.Number).Take(20).ToListAsync();

    /// <summary>An activity of the viewer's agency for the act, also for those who work on complaints alone and see just the link.</summary>
    public static async Task<SupervisoryActivity?> ActivityToEscalate(this RedressDb db, Viewer viewer, string number)
    {
        if (!viewer.May(Right.EscalateComplaints) || await db.ActivityToLink(viewer, number) is not { } activity) return null;
        await db.Entry(activity).Collection(one => one.Escalations).LoadAsync();
        return activity;
    }

    /// <summary>What an activity took over, as lists tell it: without texts and documents. The activity came through its door at full depth.</summary>
    public static Task<List<EscalationRow>> EscalationRows(this RedressDb db, SupervisoryActivity activity)
        => db.Set<Escalation>().Where(one => one.RecordId == activity.Id).OrderBy(one => one.No)
            .Select(one => new EscalationRow(one.No, one.ComplaintNumber, one.At, one.ByName, one.Violations.Count, one.Documents.Count,
                one.Requests.OrderBy(request => request.No).Select(request => new CarriedRow(request.No, request.Title, request.State, request.SentAt, request.Rounds.OrderByDescending(round => round.No).Select(round => round.AnsweredAt).FirstOrDefault(), request.Rounds.Count)).ToList()))
            .AsSplitQuery().ToListAsync();

    /// <summary>All of it, whole.</summary>
    public static Task<List<Escalation>> EscalationsOf(this RedressDb db, SupervisoryActivity activity, int? no = null)
        => db.Set<Escalation>().Where(one => one.RecordId == activity.Id && (no == null || one.No == no)).OrderBy(one => one.No)
            .Include(one => one.Violations.OrderBy(violation => violation.No)).Include(one => one.Requests.OrderBy(request => request.No)).ThenInclude(request => request.Rounds.OrderBy(round => round.No))
            .Include(one => one.Documents.OrderBy(document => document.No)).ThenInclude(document => document.Document).AsSplitQuery().ToListAsync();

    /// <summary>Where the viewer's agency carried a complaint of its own, latest first.</summary>
    public static async Task<List<EscalatedTo>> EscalatedFrom(this RedressDb db, Viewer viewer, Complaint complaint)
    {
        var read = db.Activities(viewer, Depth.Full);
        return viewer.AgencyId != complaint.AgencyId ? [] : await db.Set<Escalation>().Where(one => one.ComplaintId == complaint.Id)
            .Join(db.Set<SupervisoryActivity>().Where(activity => activity.AgencyId == viewer.AgencyId), one => one.RecordId, activity => activity.Id, (one, activity) => new { one, activity.Number, IsRead = read.Any(open => open.Id == activity.Id) })
            .OrderByDescending(both => both.one.At)
            .Select(both => new EscalatedTo(both.Number, both.one.No, both.one.At, both.one.ByName, both.one.Reason, both.one.Requests.Count, both.one.Violations.Count, both.one.Documents.Count, both.one.IncludesComplainant, both.IsRead)).ToListAsync();
    }

    /// <summary>Names of whoever acted on what goes along.</summary>
    public static Task<Dictionary<Guid, string>> PeopleOf(this RedressDb db, EscalationPlan plan)
    {
        var ids = plan.Requests.SelectMany(request => request.Rounds.SelectMany(round => new[] { round.AskedById, round.AnsweredById }).Concat([request.SentById, request.AcceptedById]))
            .Concat(plan.Violations.Select(violation => violation.AddedById)).Concat(plan.Documents.Select(document => document.UploadedById)).OfType<Guid>().Distinct().ToList();
        return db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }
}

/// <summary>On the pages of an activity: what came from one complaint.</summary>
public sealed record EscalationRow(int No, string Complaint, DateTime At, string ByName, int Violations, int Documents, IReadOnlyList<CarriedRow> Requests)
{
    public string Words => Escalation.Phrase(Requests.Count, Violations, Documents);
}

/// <param name="State">On the day of the escalation.</param>
/// <param name="AnsweredAt">Of the latest round.</param>
public sealed record CarriedRow(int No, string Title, RequestState State, DateTime SentAt, DateTime? AnsweredAt, int Rounds);

/// <summary>On the page of a complaint: where it went on.</summary>
/// <param name="IsRead">The reader may open the activity.</param>
public sealed record EscalatedTo(string Activity, int No, DateTime At, string ByName, string Reason, int Requests, int Violations, int Documents, bool IncludesComplainant, bool IsRead)
{
    public string Words => Escalation.Phrase(Requests, Violations, Documents);
}
