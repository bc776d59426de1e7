using Redress.Web.Access;

namespace Redress.Web.Jobs;

/// <summary>Looks every ten minutes whether users are to be verified. Several machines may look at once: each verification is opened once.</summary>
public sealed class UserCheckClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UserCheckClock> log) : ClockJob(TimeSpan.FromMinutes(10), clock, log)
{
    protected override async Task Look(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UserChecks>().Run(stop);
    }
}
