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
    public DateTime? SavedAt { get; private set; }
    public Guid? SavedById { get; private set; }
    public DateTime? PassedToPocAt { get; internal set; }
    public Guid? PassedToPocById { get; internal set; }
    /// <summary>Raised with every save and by the sending, so that nobody overwrites another, and nothing is saved behind an answer that goes.</summary>
    public int Version { get; private set; }
    public List<DraftAssignment> Assignments { get; } = [];
    /// <summary>What others had written before somebody saved another text over it.</summary>
    public List<DraftText> Earlier { get; } = [];

    /// <summary>Those who draft now, in the order in which they were assigned.</summary>
    public IEnumerable<DraftAssignment> Drafters => Assignments.Where(assignment => assignment.EndedAt is null).OrderBy(assignment => assignment.AssignedAt).ThenBy(assignment => assignment.Id);

    /// <summary>Somebody leaves: a successor drafts instead, by the same date.</summary>
    internal void HandOver(Guid from, Guid to, Stamp stamp)
    {
        foreach (var left in Drafters.Where(one => one.PersonId == from).ToList())
        {
            left.EndedAt = stamp.At;
            if (Drafters.All(one => one.PersonId != to)) Assignments.Add(new DraftAssignment(this, to, left.InternalDueOn, stamp));
        }
    }

    /// <summary>Somebody takes part no longer, and nobody takes over.</summary>
    internal void Release(Guid person, Stamp stamp)
    {
        foreach (var left in Drafters.Where(one => one.PersonId == person).ToList()) left.EndedAt = stamp.At;
    }

    /// <summary>The company merged: its successor names drafters anew.</summary>
    internal void ReleaseDrafters(Stamp stamp)
    {
        foreach (var drafter in Drafters.ToList()) drafter.EndedAt = stamp.At;
    }

    /// <summary>The round took the text. Whoever saves at that moment loses the race, or wins it: no text stays behind unseen.</summary>
    internal void Sent() => Version++;

    internal void Save(string text, bool isRestricted, Stamp stamp)
    {
        if (SavedById != stamp.By.PersonId && !string.IsNullOrWhiteSpace(Text) && Text != text) Earlier.Add(new DraftText(this));
        (Text, IsRestricted, SavedAt, SavedById) = (text, isRestricted, stamp.At, stamp.By.PersonId);
        Version++;
    }
}

/// <summary>A dated fact: from then on this person drafts, with the company's own date by which the point of contact wants it.</summary>
public sealed class DraftAssignment
{
    DraftAssignment() { }

    internal DraftAssignment(AnswerDraft draft, Guid personId, DateOnly? internalDueOn, Stamp stamp)
        => (RecordId, DraftId, PersonId, InternalDueOn, AssignedAt, AssignedById) = (draft.RecordId, draft.Id, personId, internalDueOn, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid DraftId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly? InternalDueOn { get; private set; }
    public DateTime AssignedAt { get; private set; }
    public Guid? AssignedById { get; private set; }
    public DateTime? EndedAt { get; internal set; }
}

/// <summary>The text of a draft as somebody left it, kept when another person saved over it.</summary>
public sealed class DraftText
{
    DraftText() { }

    internal DraftText(AnswerDraft draft) => (RecordId, DraftId, Text, SavedAt, SavedById) = (draft.RecordId, draft.Id, draft.Text, draft.SavedAt!.Value, draft.SavedById);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid DraftId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime SavedAt { get; private set; }
    public Guid? SavedById { get; private set; }
}

/// <summary>A word among the company's people about a request. Never leaves the company.</summary>
public sealed class InternalComment
{
    InternalComment() { }

    public InternalComment(InformationRequest request, string text, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write the comment first.");
        Room.MustFit(text, 10_000, "A comment");
        (RecordId, RequestId, Text, At, PersonId) = (request.RecordId, request.Id, text.Trim(), stamp.At, stamp.By.PersonId!.Value);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTime At { get; private set; }
    public string Text { get; private set; } = "";
}
