using Redress.Domain.Agencies;
using Redress.Domain.Records;

namespace Redress.Domain.Deadlines;

public enum DueKind { Answer, Review, Closure, Acknowledgement }

/// <summary>Whether a rule of the agency made the date or a person set it by hand.</summary>
public enum DueOrigin { Rule, Hand }

/// <summary>A dated fact: from <see cref="SetAt"/> on, something of a record was due on a day. The latest of its kind holds; earlier ones stay.</summary>
public sealed class DueDate
{
    DueDate() { }

    DueDate(Guid recordId, DueKind kind, DateOnly on, DueOrigin origin, DateOnly countedFromOn, Stamp stamp, Guid? requestId, int? roundNo, string? reason)
        => (RecordId, Kind, On, Origin, CountedFromOn, SetAt, SetById, RequestId, RoundNo, Reason) =
           (recordId, kind, on, origin, countedFromOn, stamp.At, stamp.By.PersonId, requestId, roundNo, reason);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public DueKind Kind { get; private set; }
    public DateOnly On { get; private set; }
    public DueOrigin Origin { get; private set; }
    /// <summary>The start of the count; the day after is the first.</summary>
    public DateOnly CountedFromOn { get; private set; }
    /// <summary>The period of the rule that made the date; null for one set by hand.</summary>
    public int? Length { get; private set; }
    public DayUnit? Unit { get; private set; }
    public DateTime SetAt { get; private set; }
    public Guid? SetById { get; private set; }
    public Guid? RequestId { get; private set; }
    public int? RoundNo { get; private set; }
    public string? Reason { get; private set; }

    public Period? Rule => Length is { } length && Unit is { } unit ? new(length, unit) : null;

    /// <summary>Due by the agency's rule, counted from today.</summary>
    internal static DueDate ByRule(Guid recordId, Agency agency, DueKind kind, PeriodKind rule, Stamp stamp, Guid? requestId = null, int? roundNo = null, string? reason = null)
    {
        var period = agency.Period(rule);
        return new(recordId, kind, period.After(agency.Calendar(), stamp.Today), DueOrigin.Rule, stamp.Today, stamp, requestId, roundNo, reason) { Length = period.Length, Unit = period.Unit };
    }

    /// <summary>Of a request, on the day that somebody chose; where it is the day of the rule, the rule made it.</summary>
    internal static DueDate Chosen(Record record, DateOnly on, PeriodKind rule, Stamp stamp, Guid requestId, int roundNo, string? reason = null)
        => ByRule(record.Id, record.Agency, DueKind.Answer, rule, stamp, requestId, roundNo, reason) is { } byRule && byRule.On == on ? byRule
        : new(record.Id, DueKind.Answer, on, DueOrigin.Hand, stamp.Today, stamp, requestId, roundNo, reason);

    /// <summary>The same deadline, moved by its own rule.</summary>
    internal DueDate MovedTo(DateOnly on, string reason, Stamp stamp)
        => new(RecordId, Kind, on, DueOrigin.Rule, CountedFromOn, stamp, RequestId, RoundNo, reason) { Length = Length, Unit = Unit };

    /// <summary>The same deadline on another day that somebody chose.</summary>
    internal DueDate Extended(DateOnly on, string? reason, Stamp stamp) => new(RecordId, Kind, on, DueOrigin.Hand, CountedFromOn, stamp, RequestId, RoundNo, reason);
}
