namespace Redress.Domain.Exchange;

/// <summary>What the company writes for one round before its point of contact sends it. Never seen by the agency.</summary>
public sealed class AnswerDraft
{
    AnswerDraft() { }

    internal AnswerDraft(InformationRequest request, Round round) => (RecordId, RequestId, RoundNo) = (request.RecordId, request.Id, round.No);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid RequestId { get; private set; }
    public int RoundNo { get; private set; }
    public string Text { get; private set; } = "";
    public bool IsRestricted { get; private set; }
    public Guid? DrafterId { get; internal set; }
    /// <summary>The company's own date, by which the point of contact wants the draft.</summary>
    public DateOnly? InternalDueOn { get; internal set; }
    public DateTime? SavedAt { get; private set; }
    public Guid? SavedById { get; private set; }
    public DateTime? PassedToPocAt { get; internal set; }
    public Guid? PassedToPocById { get; internal set; }
    /// <summary>Raised with every save, so that two drafters do not overwrite each other.</summary>
    public int Version { get; private set; }

    internal void Save(string text, bool isRestricted, Stamp stamp)
    {
        (Text, IsRestricted, SavedAt, SavedById) = (text, isRestricted, stamp.At, stamp.By.PersonId);
        Version++;
    }
}

/// <summary>A word among the company's people about a request. Never leaves the company.</summary>
public sealed class InternalComment
{
    InternalComment() { }

    public InternalComment(InformationRequest request, string text, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write the comment first.");
        (RecordId, RequestId, Text, At, PersonId) = (request.RecordId, request.Id, text.Trim(), stamp.At, stamp.By.PersonId!.Value);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTime At { get; private set; }
    public string Text { get; private set; } = "";
}
