using Redress.Domain.Agencies;

namespace Redress.Domain.Deadlines;

/// <summary>What a changed calendar does to an open due date.</summary>
public enum DateTouch
{
    /// <summary>Made by a rule: counted anew.</summary>
    Moves,
    /// <summary>Set by hand: stays, and is listed.</summary>
    SetByHand,
    /// <summary>Paused: counted anew when the pause ends.</summary>
    Paused,
    /// <summary>Counted anew it would be due today or before: stays.</summary>
    TooSoon,
}

/// <summary>An open due date whose count goes over the day. <paramref name="To"/> is the new date of one that moves.</summary>
public sealed record TouchedDate(Deadline Deadline, DateTouch Touch, DateOnly? To);

/// <summary>A day off that an agency adds, or takes away again, with the calendar as it is then.</summary>
/// <param name="AddedAt">Of a day that is taken away: since when it was off. Null: it is added.</param>
public sealed record DayOffChange(DateOnly On, string Name, WorkCalendar Calendar, DateTime? AddedAt)
{
    public bool IsRemoval => AddedAt is not null;

    public static DayOffChange Adding(Agency agency, DateOnly on, string name) => new(on, name, agency.Calendar().With(on, name), null);

    public static DayOffChange Removing(Agency agency, OwnDayOff day) => new(day.On, day.Name, agency.Calendar().Without(day.On), day.SetAt);

    /// <summary>As the calendar has it already.</summary>
    public static DayOffChange Of(Agency agency, OwnDayOff day) => new(day.On, day.Name, agency.Calendar(), day.RemovedAt is null ? null : day.SetAt);

    /// <summary>"Ice storm on Mar 6, 2031 is a day off".</summary>
    public string Words => IsRemoval ? $"{DayWords.Short(On)} is no day off any more ({Name})" : $"{Name} on {DayWords.Short(On)} is a day off";

    public bool GoesOver(Deadline deadline) => deadline.IsOpen && deadline.Current.CountedFromOn < On && On <= deadline.On;

    /// <summary>The date counted anew; null where this day does not move it.</summary>
    /// <param name="isPaused">Days that do not count.</param>
    public DateOnly? To(Deadline deadline, Func<DateOnly, bool> isPaused)
    {
        if (!IsRemoval) return deadline.CountedAnew(Calendar, isPaused);
        // Only what was counted while the day was off comes back, and by that day alone: what another change of the calendar left stays.
        return deadline.IsByRule && deadline.Current.SetAt >= AddedAt && deadline.Current.Rule is { } rule
            && rule.After(Calendar, deadline.Current.CountedFromOn, isPaused) is var on && on < deadline.On && on >= Calendar.Before(deadline.On, 1) ? on : null;
    }
}
