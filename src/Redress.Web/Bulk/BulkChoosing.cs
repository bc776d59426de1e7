using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Bulk;

/// <summary>Which complaints a bulk act is about: those that are named, or all that a list finds, as far as 500. Others than the agency's own are left out.</summary>
static class BulkChoosing
{
    public static async Task<List<(Guid Id, string Number)>> Named(RedressDb db, Viewer viewer, IReadOnlyCollection<string> numbers, CancellationToken stop)
    {
        var first = numbers.Distinct().Take(BulkAct.Most + 1).ToList();
        return [.. (await db.OwnComplaints(viewer).Where(c => first.Contains(c.Number)).OrderBy(c => c.Number).Select(c => new { c.Id, c.Number }).ToListAsync(stop)).Select(c => (c.Id, c.Number))];
    }

    /// <param name="query">Filters of the list, as in its address.</param>
    public static async Task<List<(Guid Id, string Number)>> Found(RedressDb db, Viewer viewer, string query, DateOnly today, CancellationToken stop)
        => [.. (await ComplaintAddress.Read(query).Apply(db, viewer, today).Where(c => c.AgencyId == viewer.AgencyId).OrderBy(c => c.NextDueOn).ThenBy(c => c.Number).Take(BulkAct.Most).Select(c => new { c.Id, c.Number }).ToListAsync(stop)).Select(c => (c.Id, c.Number))];
}
