using Redress.Domain.Records;

namespace Redress.Domain.Deadlines;

public enum PauseReason { WaitingForConsumer, Litigation, AnotherAgency }

/// <summary>
/// From a day on, until a day, named deadlines of a record stand still. When it ends, what a rule made moves by the days that did not count;
/// what was set by hand stays.
/// </summary>
public sealed class Pause
{
    Pause() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first of the record.</summary>
    public int No { get; private set; }
    public PauseReason Reason { get; private set; }
    /// <summary>For the agency; the company reads the reason only.</summary>
    public string? Note { get; private set; }
    /// <summary>The first day that does not count.</summary>
    public DateOnly FromOn { get; private set; }
    public DateTime StartedAt { get; private set; }
    public Guid? StartedById { get; private set; }
    /// <summary>The first day that counts again.</summary>
    public DateOnly? EndedOn { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public List<PausedDeadline> Deadlines { get; } = [];

    public bool IsOpen => EndedAt is null;

    public bool Stops(DeadlineName name) => Deadlines.Any(one => one.Kind == name.Kind && one.RequestId == name.RequestId);

    public bool Covers(DateOnly day) => FromOn <= day && (EndedOn is null || day < EndedOn);

    public static string Words(PauseReason reason) => reason switch
    {
        PauseReason.WaitingForConsumer => "waiting for the consumer",
        PauseReason.Litigation => "litigation",
        _ => "waiting for another agency",
    };

    /// <summary>Stops deadlines that are open, from today on.</summary>
    public static Pause Start(Record record, PauseReason reason, string? note, IReadOnlyCollection<DeadlineName> stops, Stamp stamp)
    {
        record.MustNotBeLocked();
        var open = record.Deadlines().Where(deadline => deadline.IsOpen).ToList();
        if (stops.Count == 0) throw new BrokenRuleException("Choose at least one deadline to pause.");
        if (stops.Any(name => open.All(deadline => deadline.Key != name))) throw new BrokenRuleException("One of these deadlines is not open any more. Look again.");
        if (open.FirstOrDefault(deadline => stops.Contains(deadline.Key) && record.PauseOf(deadline.Key) is not null) is { } paused)
            throw new BrokenRuleException($"{paused.Name} is paused already.");
        var pause = new Pause
        {
            RecordId = record.Id, No = record.Pauses.Count + 1, Reason = reason, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            FromOn = stamp.Today, StartedAt = stamp.At, StartedById = stamp.By.PersonId,
        };
        pause.Deadlines.AddRange(stops.Distinct().Select(name => new PausedDeadline(pause, name)));
        record.Pauses.Add(pause);
        var names = open.Where(deadline => stops.Contains(deadline.Key)).ToList();
        record.Happened(Act.Paused, stamp, $"Paused {List(names.Select(one => Lower(one.Name)))}: {Words(reason)}.", pause.Note, Telling(record, names));
        return pause;
    }

    /// <summary>Days count again from today on. What a rule made is counted anew, without the days of the pause.</summary>
    public IReadOnlyList<MovedDate> End(Record record, Stamp stamp)
    {
        record.MustNotBeLocked();
        if (!IsOpen) throw new BrokenRuleException("This pause was ended meanwhile.");
        (EndedOn, EndedAt, EndedById) = (stamp.Today, stamp.At, stamp.By.PersonId);
        var stopped = record.Deadlines().Where(deadline => deadline.IsOpen && Stops(deadline.Key)).ToList();
        var moved = record.CountAnew(stopped, record.Agency.Calendar(), $"Paused from {DayWords.Short(FromOn)}: {Words(Reason)}", stamp);
        record.Happened(Act.PauseEnded, stamp, $"Ended the pause of {DayWords.Short(FromOn)}.{Say(moved)}", null, Telling(record, stopped));
        return moved;
    }

    /// <summary>What its end today would do to each deadline it stops; null: the date stays.</summary>
    public IReadOnlyList<(Deadline Deadline, DateOnly? To)> AtEnd(Record record, DateOnly today)
    {
        var calendar = record.Agency.Calendar();
        return [.. record.Deadlines().Where(deadline => deadline.IsOpen && Stops(deadline.Key)).Select(deadline => (deadline, deadline.CountedAnew(calendar,
            day => record.Pauses.Any(pause => pause.Stops(deadline.Key) && pause.Covers(day) && (pause != this || day < today)))))];
    }

    internal void EndWithRecord(Stamp stamp) => (EndedOn, EndedAt, EndedById) = (stamp.Today, stamp.At, stamp.By.PersonId);

    /// <summary>" Request 1 is due Dec 9, 2026, before Dec 2, 2026." for each that moved.</summary>
    public static string Say(IEnumerable<MovedDate> moved)
        => string.Concat(moved.Select(one => $" {one.Deadline.Name} is due {DayWords.Short(one.To)}, before {DayWords.Short(one.From)}."));

    public static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // The company hears of its own requests, and of nothing else.
    internal static Notices.Telling Telling(Record record, IEnumerable<Deadline> deadlines)
    {
        var own = deadlines.Where(deadline => deadline.Request is not null).ToList();
        return new() { CompanyHearsLater = record.Company?.IsEnrolled != true, RequestNo = own.Count == 1 ? own[0].Request!.No : null, Instead = own.Count == 0 ? [] : null };
    }
}

/// <summary>A deadline that a pause stops.</summary>
public sealed class PausedDeadline
{
    PausedDeadline() { }

    internal PausedDeadline(Pause pause, DeadlineName name) => (RecordId, PauseId, Kind, RequestId) = (pause.RecordId, pause.Id, name.Kind, name.RequestId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid PauseId { get; private set; }
    public DueKind Kind { get; private set; }
    public Guid? RequestId { get; private set; }
}
