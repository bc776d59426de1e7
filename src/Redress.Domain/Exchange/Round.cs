namespace Redress.Domain.Exchange;

/// <summary>One asking and one answer. The first round is the request itself; each later one was sent back with a reason.</summary>
public sealed class Round
{
    Round() { }

    internal Round(InformationRequest request, int no, string? reason, Stamp stamp)
        => (RecordId, RequestId, No, Reason, AskedAt, AskedById) = (request.RecordId, request.Id, no, reason, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid RequestId { get; private set; }
    public int No { get; private set; }
    /// <summary>Why the answer before was sent back; null in the first round.</summary>
    public string? Reason { get; private set; }
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public string? Answer { get; private set; }
    /// <summary>At the company only its point of contact reads this answer and its documents.</summary>
    public bool IsRestricted { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    /// <summary>An internal mark of the agency; the company is not told.</summary>
    public DateTime? QuickLookAt { get; internal set; }
    public Guid? QuickLookById { get; internal set; }

    internal void Take(AnswerDraft draft, Stamp stamp)
        => (Answer, IsRestricted, AnsweredAt, AnsweredById) = (draft.Text.Trim(), draft.IsRestricted, stamp.At, stamp.By.PersonId);
}
