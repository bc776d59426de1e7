namespace Redress.Web.Jobs;

/// <summary>Looks every five minutes whether due dates are still to be counted over a day off, whom to remind, and what falls due for destruction. Several machines may look at once.</summary>
public sealed class DeadlineClock(DayOffRound daysOff, ReminderRound reminders, RetentionRound retention, TimeProvider clock, ILogger<DeadlineClock> log) : ClockJob(TimeSpan.FromMinutes(5), clock, log)
{
    protected override async Task Look(CancellationToken stop)
    {
        await daysOff.Run(stop);
        await reminders.Run(stop);
        await retention.Run(stop);
    }
}
