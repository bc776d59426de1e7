using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Demo;

/// <summary>An answered complaint that was escalated to an examination in flight.</summary>
static class ActivityEscalation
{
    public static async Task Escalate(this RedressDb db, DocumentStore store, SupervisoryActivity activity, Stamp stamp, CancellationToken stop)
    {
        // The latest, so that the complaints that everybody tries first stay as they are.
        var number = await db.Complaints(stamp.By, Depth.Full).Where(c => c.AgencyId == activity.AgencyId && c.CompanyId == activity.CompanyId && !c.IsImported && c.LockedAt == null && (c.Status == ComplaintStatus.Open || c.Status == ComplaintStatus.Reopened)
            && c.Violations.Any() && c.Requests.Any(request => request.Rounds.Any(round => round.AnsweredAt != null))).OrderByDescending(c => c.Number).Select(c => c.Number).FirstOrDefaultAsync(stop);
        if (number is null || await db.ComplaintToEscalate(stamp.By, number) is not { } complaint) return;
        var plan = new EscalationPlan(complaint, new EscalationPlan(complaint).Choice with { Reason = "Its answers show the same escrow error as the files of the examination." });
        activity.Escalate(plan, await store.Copies(db, plan, stamp, stop), await db.PeopleOf(plan), stamp);
    }
}
