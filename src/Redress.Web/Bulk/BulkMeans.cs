using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Bulk;

/// <summary>What a bulk act names beside the complaints: read once, in the context in which the verb runs.</summary>
sealed record BulkMeans(Person? Poc, Issue? Issue, Guid? OtherId)
{
    /// <exception cref="BrokenRuleException">What is named is not there, or not for this viewer.</exception>
    public static async Task<BulkMeans> Read(RedressDb db, Viewer viewer, BulkAct act, DateTime now, CancellationToken stop)
    {
        var poc = act.PocId is null ? null : await db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == act.PocId && person.AgencyId == act.AgencyId, stop)
            ?? throw new BrokenRuleException("Nobody of your agency is this person.");
        var issue = act.IssueId is null ? null : await IssueOf(db, act, now, stop) ?? throw new BrokenRuleException("This issue is not offered any more. Choose another one.");
        var other = act.Other is null ? (Guid?)null : await db.Complaints(viewer, Depth.Summary).Where(c => c.Number == act.Other).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop)
            ?? throw new BrokenRuleException($"No complaint has the ID {act.Other}.");
        return new(poc, issue, other);
    }

    static async Task<Issue?> IssueOf(RedressDb db, BulkAct act, DateTime now, CancellationToken stop)
    {
        var today = (await db.Agencies.FirstAsync(agency => agency.Id == act.AgencyId, stop)).DayOf(now);
        var categories = db.Categories.Offered(act.AgencyId, today);
        return await db.Set<Issue>().Offered(act.AgencyId, today).FirstOrDefaultAsync(issue => issue.Id == act.IssueId && categories.Any(category => category.Id == issue.CategoryId), stop);
    }
}
