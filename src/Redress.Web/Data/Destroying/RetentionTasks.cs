using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Destroying;

/// <summary>What retention asks of a Supervisor, on the home page: taken anew only after a change, since what is due is counted among all closed complaints.</summary>
public sealed record RetentionTasks(int Due, RetentionCounts Counts)
{
    public bool IsEmpty => Due + Counts.ToConfirm + Counts.SchedulesToConfirm + Counts.HoldsToConfirm + Counts.HoldsToLookAt == 0;

    internal static async Task<RetentionTasks> Read(RedressDb db, Viewer viewer, DateOnly today, IMemoryCache cache, Changes changes)
        => (await cache.GetOrCreateAsync(("retention", viewer.PersonId, today, changes.Of(viewer.AgencyId!.Value)), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Changes.Unseen;
            var agency = await db.Agencies.AsNoTracking().Include(one => one.Facts).FirstAsync(one => one.Id == viewer.AgencyId);
            return new RetentionTasks(await DueList.Now(db, db.Retained(viewer), agency.Retention(), today), await RetentionCounts.Read(db, viewer, today));
        }))!;
}
