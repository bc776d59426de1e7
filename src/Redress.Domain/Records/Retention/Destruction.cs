using Redress.Domain.Agencies;
using Redress.Domain.Complaints;

namespace Redress.Domain.Records.Retention;

public enum DestructionState { ToConfirm, Confirmed, Done, Refused, Lapsed }

/// <summary>The destruction of a part of one record: proposed by one person, confirmed by another, then carried out once.</summary>
public sealed class Destruction
{
    public const int MostReason = 1_000, MostRule = 300;

    Destruction() { }

    Destruction(Complaint complaint, RetentionPeriod period, Stamp stamp)
    {
        (AgencyId, RecordId, Number, Part) = (complaint.AgencyId, complaint.Id, complaint.Number, period.Part);
        (EndedOn, DueOn) = (complaint.EndedOn!.Value, period.DueOn(complaint.EndedOn!.Value)!.Value);
        Rule = $"{period.Part.Words()} of complaints: {period.Words}";
        (ProposedAt, ProposedById, ProposedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid RecordId { get; private set; }
    public string Number { get; private set; } = "";
    public DestroyedPart Part { get; private set; }
    /// <summary>The closure or cancellation from which was counted. A newer one takes the proposal away.</summary>
    public DateOnly EndedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string Rule { get; private set; } = "";
    public DateTime ProposedAt { get; private set; }
    public Guid? ProposedById { get; private set; }
    public string ProposedByName { get; private set; } = "";
    public DateTime? ConfirmedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public string? ConfirmedByName { get; private set; }
    /// <summary>Refused by a person, or lapsed by itself: it was held, kept or reopened meanwhile.</summary>
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public string? EndedByName { get; private set; }
    public string? EndedWhy { get; private set; }
    public DateTime? DoneAt { get; private set; }
    /// <summary>Number of the certificate.</summary>
    public string? Certificate { get; private set; }
    /// <summary>Since then its files are away from the store; null: the next run looks again.</summary>
    public DateTime? FilesGoneAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => DoneAt is null && EndedAt is null;

    public DestructionState State => DoneAt is not null ? DestructionState.Done
        : EndedAt is not null ? EndedById is null ? DestructionState.Lapsed : DestructionState.Refused
        : ConfirmedAt is not null ? DestructionState.Confirmed : DestructionState.ToConfirm;

    /// <summary>Whether it falls due, is held or kept has been asked already, and is asked again when it is carried out.</summary>
    public static Destruction Propose(Complaint complaint, DestroyedPart part, Stamp stamp)
    {
        complaint.Agency.MustKeepRetention(stamp);
        if (complaint.WhyNotDestroyed(part) is { } why) throw new BrokenRuleException(why);
        var period = complaint.Agency.Retention(part);
        if (period.DueOn(complaint.EndedOn!.Value) is not { } due) throw new BrokenRuleException($"{part.Words()}: kept until a rule is set.");
        if (due > stamp.Today) throw new BrokenRuleException($"{complaint.Number} falls due on {due:MMM d, yyyy}. Nothing is destroyed before.");
        var proposed = new Destruction(complaint, period, stamp);
        if (complaint.Agency.OneDestroys) (proposed.ConfirmedAt, proposed.ConfirmedByName) = (stamp.At, "nobody else: waived by the agency");
        else if (!period.NeedsReview && stamp.By.PersonId is null) (proposed.ConfirmedAt, proposed.ConfirmedByName) = (stamp.At, "nobody: the rule needs no review");
        return proposed;
    }

    public void Confirm(Agency agency, Stamp stamp)
    {
        MustBeOpen(agency, stamp);
        if (ConfirmedAt is not null) throw new BrokenRuleException($"The destruction of {Number} was confirmed meanwhile.");
        if (!agency.OneDestroys && ProposedById == stamp.By.PersonId) throw new BrokenRuleException($"You proposed to destroy {Number}. Another Supervisor confirms.");
        (ConfirmedAt, ConfirmedById, ConfirmedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
        Version++;
    }

    public void Refuse(Agency agency, string? why, Stamp stamp)
    {
        MustBeOpen(agency, stamp);
        if (ConfirmedAt is not null) throw new BrokenRuleException($"The destruction of {Number} was confirmed meanwhile.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why it is not destroyed.");
        Room.MustFit(why, MostReason, "The reason");
        (EndedAt, EndedById, EndedByName, EndedWhy) = (stamp.At, stamp.By.PersonId, stamp.By.Name, why.Trim());
        Version++;
    }

    /// <summary>What it was to destroy may not be destroyed any more.</summary>
    public void Lapse(string why, DateTime at)
    {
        (EndedAt, EndedByName, EndedWhy) = (at, "Redress", why);
        Version++;
    }

    public void Done(string certificate, DateTime at)
    {
        (DoneAt, Certificate) = (at, certificate);
        Version++;
    }

    public void FilesAreGone(DateTime at) => FilesGoneAt = at;

    /// <summary>As the list of destroyed keys tells it, where a backup was restored that does not know of it.</summary>
    public static Destruction OfList(Guid id, Complaint complaint, DestroyedPart part, DateOnly endedOn, DateOnly dueOn, string rule, DateTime proposedAt, string proposedBy, DateTime? confirmedAt, string? confirmedBy) => new()
    {
        Id = id, AgencyId = complaint.AgencyId, RecordId = complaint.Id, Number = complaint.Number, Part = part, EndedOn = endedOn, DueOn = dueOn, Rule = rule,
        ProposedAt = proposedAt, ProposedByName = proposedBy, ConfirmedAt = confirmedAt, ConfirmedByName = confirmedBy,
    };

    void MustBeOpen(Agency agency, Stamp stamp)
    {
        agency.MustKeepRetention(stamp);
        if (DoneAt is not null) throw new BrokenRuleException($"{Number} was destroyed meanwhile.");
        if (EndedAt is not null) throw new BrokenRuleException($"The proposal for {Number} was taken away meanwhile: {EndedWhy}");
    }
}

/// <summary>A document whose key and bytes are gone. Its row stays, so that whoever could read it is told.</summary>
public sealed class DestroyedDocument
{
    DestroyedDocument() { }

    public DestroyedDocument(Document document, Guid recordId, Guid destructionId, int no, DateTime at)
        => (DocumentId, RecordId, DestructionId, No, Size, Sha256, DestroyedAt) = (document.Id, recordId, destructionId, no, document.Size, document.Sha256, at);

    public Guid DocumentId { get; private set; }
    public Guid RecordId { get; private set; }
    public Guid DestructionId { get; private set; }
    /// <summary>On the certificate, which names no file.</summary>
    public int No { get; private set; }
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";
    public DateTime DestroyedAt { get; private set; }
}

/// <summary>What proves a destruction: signed JSON, kept word for word.</summary>
public sealed class DestructionCertificate
{
    DestructionCertificate() { }

    public DestructionCertificate(string number, Destruction destruction, string json, byte[] signature, string publicKey, int documents, DateTime at)
    {
        (Number, DestructionId, AgencyId, RecordId, RecordNumber, Part) = (number, destruction.Id, destruction.AgencyId, destruction.RecordId, destruction.Number, destruction.Part);
        (Json, Signature, PublicKey, Documents, DestroyedAt) = (json, signature, publicKey, documents, at);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    /// <summary>The record's number and how many-eth destruction it was: C-2026-0001234-D1.</summary>
    public string Number { get; private set; } = "";
    public Guid DestructionId { get; private set; }
    public Guid AgencyId { get; private set; }
    public Guid RecordId { get; private set; }
    public string RecordNumber { get; private set; } = "";
    public DestroyedPart Part { get; private set; }
    public DateTime DestroyedAt { get; private set; }
    public int Documents { get; private set; }
    public string Json { get; private set; } = "";
    public byte[] Signature { get; private set; } = [];
    /// <summary>PEM of the key that signed, as it was then.</summary>
    public string PublicKey { get; private set; } = "";
}
