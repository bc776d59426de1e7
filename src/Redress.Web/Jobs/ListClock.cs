using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Jobs;

/// <summary>When the day of a published version of the national list has come, its values take their new names. What is offered goes by the day itself.</summary>
public sealed class ListClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ListClock> log) : ClockJob(TimeSpan.FromMinutes(10), clock, log)
{
    protected override Task Look(CancellationToken stop) => TakeNames(stop);

    internal async Task TakeNames(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var (now, today) = (Now, DateOnly.FromDateTime(Now));
        var due = await db.ListVersions.Include(version => version.Changes).Where(version => version.NamedAt == null && version.PublishedAt != null && version.EffectiveOn <= today).OrderBy(version => version.No).ToListAsync(stop);
        if (due.Count == 0) return;
        var all = await db.EveryCategory();
        foreach (var version in due) new NationalList(version, all).TakeNames(now);
        await db.SaveChangesAsync(stop);
    }
}
