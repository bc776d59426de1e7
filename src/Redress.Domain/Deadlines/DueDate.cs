namespace Redress.Domain.Deadlines;

public enum DueKind { Answer, Review, Closure }

/// <summary>Whether a rule of the agency made the date or a person set it by hand.</summary>
public enum DueOrigin { Rule, Hand }

/// <summary>A dated fact: from <see cref="SetAt"/> on, something of a record was due on a day. The latest of its kind holds; earlier ones stay.</summary>
public sealed class DueDate
{
    DueDate() { }

    internal DueDate(Guid recordId, DueKind kind, DateOnly on, DueOrigin origin, Stamp stamp, Guid? requestId = null, int? roundNo = null, string? reason = null)
        => (RecordId, Kind, On, Origin, SetAt, SetById, RequestId, RoundNo, Reason) =
           (recordId, kind, on, origin, stamp.At, stamp.By.PersonId, requestId, roundNo, reason);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public DueKind Kind { get; private set; }
    public DateOnly On { get; private set; }
    public DueOrigin Origin { get; private set; }
    public DateTime SetAt { get; private set; }
    public Guid? SetById { get; private set; }
    public Guid? RequestId { get; private set; }
    public int? RoundNo { get; private set; }
    public string? Reason { get; private set; }
}
