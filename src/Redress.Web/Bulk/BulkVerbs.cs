using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Bulk;
using Redress.Domain.Exchange;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Bulk;

/// <summary>A bulk act on one complaint, and back: by the verbs that its own pages use. The sentence of its history is the result.</summary>
static class BulkVerbs
{
    /// <summary>Those of the viewer's agency, with all that the verbs need.</summary>
    public static IQueryable<Complaint> ForBulk(this RedressDb db, Viewer viewer)
        => db.OwnComplaints(viewer).ForWork().Include(c => c.Notes).Include(c => c.Related).Include(c => c.Category).Include(c => c.Issue);

    /// <returns>What undoing goes back to; null: nothing.</returns>
    public static string? Do(BulkAct act, BulkMeans means, Complaint complaint, Stamp stamp)
    {
        switch (act.Kind)
        {
            case BulkKind.Remind:
                var (waiting, remindable) = (Waiting(complaint).ToList(), Waiting(complaint).Where(request => request.IsRemindable).ToList());
                if (waiting.Count == 0) throw new BrokenRuleException("No request waits for the company.");
                // Where none can be, the verb says why of the first.
                InformationRequest.Remind(complaint, [.. (remindable.Count > 0 ? remindable : waiting).Select(request => request.No)], again: false, stamp);
                return "";
            case BulkKind.Extend:
                var before = Waiting(complaint).Where(request => request.DueOn < act.DueOn).ToDictionary(request => request.No, request => request.DueOn!.Value);
                if (before.Count == 0 && Waiting(complaint).Any()) throw new BrokenRuleException($"Nothing is due before {act.DueOn:MMM d, yyyy}.");
                if (before.Count == 0) throw new BrokenRuleException("No request waits for the company.");
                InformationRequest.Extend(complaint, [.. before.Keys], act.DueOn!.Value, act.Reason, stamp);
                return string.Join(';', before.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value:yyyy-MM-dd}")));
            case BulkKind.Reassign:
                var poc = complaint.AgencyPocId;
                complaint.ReassignPoc(means.Poc!, act.Reason, stamp);
                return poc?.ToString() ?? "";
            case BulkKind.Categorize:
                var issue = complaint.IssueId;
                if (issue == means.Issue!.Id) throw new BrokenRuleException("It has this category and issue already.");
                complaint.Update(complaint.AsEntered() with { CategoryId = means.Issue.CategoryId, IssueId = means.Issue.Id }, stamp);
                return string.Create(CultureInfo.InvariantCulture, $"{issue}");
            case BulkKind.CloseAsDuplicate:
                if (complaint.Id == means.OtherId) throw new BrokenRuleException("It is the one that stays.");
                complaint.Close(new Closing(ClosureReason.Duplicate, act.Reason, DuplicateOf: act.Other, CancelsOpenRequests: act.CancelsOpenRequests), [], stamp);
                return null;
            default:
                var related = new Related { Kind = RelatedKind.Complaint, OtherRecordId = means.OtherId };
                complaint.AddRelated(related, act.Other!, stamp);
                return related.Id.ToString();
        }
    }

    /// <exception cref="BrokenRuleException">Somebody went on from there, or it cannot be taken back.</exception>
    public static async Task Undo(RedressDb db, BulkAct act, BulkItem item, Complaint complaint, Stamp stamp, CancellationToken stop)
    {
        const string wentOn = "Somebody changed it since. It stays as it is.";
        switch (act.Kind)
        {
            case BulkKind.Remind:
                InformationRequest.CallBackReminder(complaint, stamp);
                return;
            case BulkKind.Extend:
                InformationRequest.TakeBackExtension(complaint, item.Before!.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => int.Parse(pair[0], CultureInfo.InvariantCulture), pair => DateOnly.ParseExact(pair[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)), act.DueOn!.Value, stamp);
                return;
            case BulkKind.Reassign:
                if (complaint.AgencyPocId != act.PocId) throw new BrokenRuleException(wentOn);
                if (!Guid.TryParse(item.Before, out var poc) || await db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == poc, stop) is not { } person) throw new BrokenRuleException("Nobody was point of contact before.");
                complaint.ReassignPoc(person, "Undone.", stamp);
                return;
            case BulkKind.Categorize:
                if (complaint.IssueId != act.IssueId) throw new BrokenRuleException(wentOn);
                if (!int.TryParse(item.Before, CultureInfo.InvariantCulture, out var issue) || await db.Set<Issue>().FirstOrDefaultAsync(one => one.Id == issue, stop) is not { } old) throw new BrokenRuleException("It had no category before.");
                complaint.Update(complaint.AsEntered() with { CategoryId = old.CategoryId, IssueId = old.Id }, stamp);
                return;
            case BulkKind.CloseAsDuplicate:
                await db.WithSuccessor(complaint);
                complaint.Reopen(new ReopeningOrder(ReopenReason.ClosedInError, act.UndoneReason!), await PocOf(db, complaint, stop) ?? await db.People.Include(one => one.Roles).FirstAsync(one => one.Id == act.UndoneById, stop), stamp);
                return;
            default:
                complaint.RemoveRelated(complaint.Related.FirstOrDefault(one => one.Id.ToString() == item.Before) ?? new Related(), act.Other!, stamp);
                return;
        }
    }

    // Whoever had it has it again; where they do not work here any more, whoever reopens it.
    static Task<Person?> PocOf(RedressDb db, Complaint complaint, CancellationToken stop)
        => db.People.Include(one => one.Roles).FirstOrDefaultAsync(one => one.Id == complaint.AgencyPocId && one.RemovedAt == null && one.AsleepSince == null && one.Roles.Any(held => held.Role == Role.ComplaintSupervisor || held.Role == Role.ComplaintManager), stop);

    static IEnumerable<InformationRequest> Waiting(Complaint complaint) => complaint.Requests.Where(request => request.WaitsForCompany);
}
