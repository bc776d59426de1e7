using Redress.Domain;
using Redress.Web.Data;
using Redress.Web.Data.History;

namespace Redress.Web.Jobs;

/// <summary>
/// Every night, when it is between midnight and three in the states, the ends of all chains are gathered and their root is signed; and once at the first start.
/// Several machines on one database sign one.
/// </summary>
public sealed class RootClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RootClock> log) : ClockJob(TimeSpan.FromMinutes(10), clock, log)
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(8);

    /// <summary>Why the last try signed nothing, in a sentence; null: it did, or there was no need.</summary>
    public string? Refused { get; private set; }

    protected override Task Look(CancellationToken stop) => Sign(stop);

    internal async Task Sign(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var night = Now.TimeOfDay >= Hour ? Now.Date + Hour : Now.Date.AddDays(-1) + Hour;
        if ((await RootMaker.Last(scope.ServiceProvider.GetRequiredService<RedressDb>(), stop))?.At >= night) return;
        try
        {
            await ActivatorUtilities.CreateInstance<RootMaker>(scope.ServiceProvider).Make(unlessSince: night, stop: stop);
            Refused = null;
        }
        catch (BrokenRuleException refused)
        {
            Refused = refused.Message;
            log.LogError("The nightly root was not signed: {Why}", refused.Message);
        }
    }
}
