using Redress.Web.Access;

namespace Redress.Web.Jobs;

/// <summary>Looks every ten minutes whether users are to be verified. Several machines may look at once: each verification is opened once.</summary>
public sealed class UserCheckClock(IServiceScopeFactory scopes, ILogger<UserCheckClock> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>When this machine looked last.</summary>
    public DateTime? LookedAt { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<UserChecks>().Run(stop);
                LookedAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("The verification of users could not be looked after: {Kind}", failure.GetType().Name);
            }
            await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
