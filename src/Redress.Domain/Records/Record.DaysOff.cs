using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;

namespace Redress.Domain.Records;

/// <summary>When the agency adds or removes a day off: what becomes of the open due dates of this record.</summary>
public abstract partial class Record
{
    /// <summary>Every open date whose count goes over the day and that it would move, or could not.</summary>
    public IEnumerable<TouchedDate> TouchedBy(DayOffChange change, DateOnly today)
    {
        foreach (var deadline in Deadlines().Where(change.GoesOver))
        {
            if (!deadline.IsByRule || IsOfEarlierOwner(deadline.Current)) yield return new(deadline, DateTouch.SetByHand, null);
            else if (PauseOf(deadline.Key) is not null) yield return new(deadline, DateTouch.Paused, null);
            else if (change.To(deadline, day => Pauses.Any(pause => pause.Stops(deadline.Key) && pause.Covers(day))) is { } to)
                yield return to > today ? new(deadline, DateTouch.Moves, to) : new TouchedDate(deadline, DateTouch.TooSoon, null);
        }
    }

    /// <summary>Moves what the agency's rules counted over the day; the company is told of its requests. Done twice, the second time does nothing.</summary>
    public IReadOnlyList<MovedDate> MoveOver(OwnDayOff day, Stamp stamp)
    {
        var change = DayOffChange.Of(Agency, day);
        var moved = TouchedBy(change, stamp.Today).Where(one => one.To is not null).Select(one => new MovedDate(one.Deadline, one.Deadline.On, one.To!.Value)).ToList();
        if (moved.Count == 0) return moved;
        MustNotBeLocked();
        foreach (var one in moved) DueDates.Add(one.Deadline.Current.MovedTo(one.To, change.Words, stamp));
        Happened(Act.DueDatesMoved, stamp, $"{change.Words}.{Pause.Say(moved)}", null, Pause.Telling(this, moved.Select(one => one.Deadline)));
        return moved;
    }
}
