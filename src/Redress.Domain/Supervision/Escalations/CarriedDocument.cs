using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision.Escalations;

/// <summary>Where a copied document comes from. The copy has the same bytes under a key of its own, so that it stays readable when the complaint is destroyed.</summary>
public sealed class CarriedDocument
{
    CarriedDocument() { }

    internal CarriedDocument(Escalation escalation, int no, Document from, Document copy, EscalationPlan plan, IReadOnlyDictionary<Guid, string> people)
    {
        if (copy.Sha256 != from.Sha256 || copy.Size != from.Size) throw new InvalidOperationException($"The copy of document {from.Id} is not the same.");
        (RecordId, EscalationId, No, DocumentId, Document, OriginId, OriginPart) = (escalation.RecordId, escalation.Id, no, copy.Id, copy, from.Id, from.Part);
        (RequestNo, RoundNo) = (plan.RequestOf(from)?.No, plan.RoundOf(from)?.No);
        (UploadedAt, UploadedByName, Side) = (from.UploadedAt, people.NameOf(from.UploadedById), from.Side);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid EscalationId { get; private set; }
    public int No { get; private set; }
    /// <summary>The copy, a document of the activity.</summary>
    public Guid DocumentId { get; private set; }
    public Document Document { get; private set; } = null!;
    /// <summary>The document of the complaint.</summary>
    public Guid OriginId { get; private set; }
    public DocumentPart OriginPart { get; private set; }
    /// <summary>The carried request that it was put to or answers; null: none.</summary>
    public int? RequestNo { get; private set; }
    public int? RoundNo { get; private set; }
    /// <summary>When and by whom the original was uploaded.</summary>
    public DateTime UploadedAt { get; private set; }
    public string? UploadedByName { get; private set; }
    public Side Side { get; private set; }
}
