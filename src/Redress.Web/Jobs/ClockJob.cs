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
}
