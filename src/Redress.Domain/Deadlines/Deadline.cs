using Redress.Domain.Exchange;

namespace Redress.Domain.Deadlines;

/// <summary>Names one deadline of a record: what kind, and of a request, which.</summary>
public sealed record DeadlineName(DueKind Kind, Guid? RequestId = null);

/// <summary>One deadline of a record, with the dates it had: the first is the original, the last holds.</summary>
public sealed record Deadline(DueKind Kind, InformationRequest? Request, IReadOnlyList<DueDate> Dates, bool IsOpen)
{
    public DeadlineName Key => new(Kind, Request?.Id);
    public DueDate Current => Dates[^1];
    public DateOnly On => Current.On;
    public DateOnly? Original => Dates[0].On == On ? null : Dates[0].On;
    public bool IsByRule => Current.Origin == DueOrigin.Rule;

    public string Name => Kind switch
    {
        DueKind.Answer => Current.RoundNo > 1 ? $"{Request!.CalledFirst}, round {Current.RoundNo}" : Request!.CalledFirst,
        DueKind.Review => "Preliminary review",
        DueKind.Acknowledgement => "Acknowledgement to the consumer",
        _ => "Closure target",
    };

    /// <summary>For "4 dates moved": a rule's date counted anew on a calendar; null where it stays. A date never moves back.</summary>
    /// <param name="isPaused">Days that do not count.</param>
    public DateOnly? CountedAnew(WorkCalendar calendar, Func<DateOnly, bool> isPaused)
        => IsByRule && Current.Rule is { } rule && rule.After(calendar, Current.CountedFromOn, isPaused) is var on && on > On ? on : null;
}

/// <summary>A date that moved by rule, from one day to a later one.</summary>
public sealed record MovedDate(Deadline Deadline, DateOnly From, DateOnly To);
