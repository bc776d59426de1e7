using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Data;
using Redress.Web.Data.AgencyDays;

namespace Redress.Web.Jobs;

/// <summary>
/// Finishes what the confirmation of a day off began: a process that died, a complaint that somebody worked on all the while,
/// a request that was sent in the very moment and counted without the day.
/// </summary>
public sealed class DayOffRound(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>By then nobody is left who read the calendar before the day was in it.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<Guid> unsettled;
        await using (var scope = scopes.CreateAsyncScope())
            unsettled = await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<OwnDayOff>().Where(day => day.SettledAt == null).Select(day => day.Id).ToListAsync(stop);
        foreach (var id in unsettled)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            var day = await db.Set<OwnDayOff>().AsNoTracking().FirstAsync(one => one.Id == id, stop);
            var (_, left) = await DayOffMoves.Move(scopes, day, Viewer.System, now, stop);
            if (left > 0 || now < day.ChangedAt + Rest) continue;
            await db.Set<OwnDayOff>().Where(one => one.Id == id && one.RemovedAt == day.RemovedAt).ExecuteUpdateAsync(set => set.SetProperty(one => one.SettledAt, now), stop);
        }
    }
}
