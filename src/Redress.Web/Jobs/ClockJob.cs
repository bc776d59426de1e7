using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;

namespace Redress.Web.Jobs;

/// <summary>Work that the clock starts, again and again while the server runs. A look that failed is logged by its kind alone, and made again after the pause.</summary>
public abstract class ClockJob(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>When this machine last looked without failing.</summary>
    public DateTime? LookedAt { get; private set; }

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected abstract Task Look(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Look(stop);
                LookedAt = Now;
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                // The database is away, or busy: the next look finds the same work.
                log.LogWarning("{Job} failed: {Kind}", GetType().Name, failure.GetType().Name);
            }
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One after the other, each in a context of its own. One that fails holds up none of those after it; the next look finds it again.</summary>
    protected Task Each(IServiceScopeFactory scopes, IEnumerable<Guid> ids, Func<RedressDb, Guid, Task> act, CancellationToken stop) => Each(ids, async id =>
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await act(scope.ServiceProvider.GetRequiredService<RedressDb>(), id);
        }
        catch (DbUpdateException)
        {
            // Another process did the same at the same moment.
        }
    }, stop);

    protected async Task Each(IEnumerable<Guid> ids, Func<Guid, Task> act, CancellationToken stop)
    {
        foreach (var id in ids)
        {
            try
            {
                await act(id);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("{Job} failed for one of many: {Kind}", GetType().Name, failure.GetType().Name);
            }
        }
    }
}
