using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Destroying;

/// <summary>What waits for a Supervisor: the numbers of the tabs, and the tasks on the home page.</summary>
public sealed record RetentionCounts(int ToConfirm, int HoldsToConfirm, int HoldsToLookAt, int Holds, int Certificates, int SchedulesToConfirm)
{
    internal static async Task<RetentionCounts> Read(RedressDb db, Viewer viewer, DateOnly today, CancellationToken stop = default)
    {
        var holds = await db.Holds(viewer).Where(hold => hold.ReleasedAt == null).Select(hold => new { hold.ConfirmedAt, hold.ReleaseAskedAt, hold.LookedOn, Open = hold.Matches.Count(match => match.IsThePerson == null) }).ToListAsync(stop);
        return new(await db.Destructions(viewer).CountAsync(one => one.DoneAt == null && one.EndedAt == null, stop),
            holds.Count(hold => hold.ConfirmedAt is null || hold.ReleaseAskedAt is not null || hold.Open > 0), holds.Count(hold => hold.LookedOn.AddDays(LegalHold.EveryDays) <= today),
            holds.Count, await db.Certificates(viewer).CountAsync(stop),
            await db.Set<RetentionRule>().CountAsync(rule => rule.AgencyId == viewer.AgencyId && rule.ConfirmedAt == null && rule.EndedAt == null, stop));
    }
}
