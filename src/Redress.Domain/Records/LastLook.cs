namespace Redress.Domain.Records;

/// <summary>When a person last looked at a record, and before that: what came in between is told as new.</summary>
public sealed class LastLook
{
    /// <summary>Who comes back sooner is still at the same look.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    LastLook() { }

    public LastLook(Guid personId, Guid recordId, DateTime at) => (PersonId, RecordId, At, NewsSince) = (personId, recordId, at, at);

    public Guid PersonId { get; private set; }
    public Guid RecordId { get; private set; }
    public DateTime At { get; private set; }
    public DateTime NewsSince { get; private set; }

    public void Again(DateTime at) => (At, NewsSince) = (at, at - At > Pause ? At : NewsSince);

    public void MarkAsSeen(DateTime at) => (At, NewsSince) = (at, at);
}
