using Redress.Domain.Complaints;

namespace Redress.Domain.Supervision.Escalations;

/// <summary>A violation as it was alleged in a complaint. A finding can be made of it.</summary>
public sealed class CarriedViolation
{
    CarriedViolation() { }

    internal CarriedViolation(Escalation escalation, AllegedViolation violation, IReadOnlyDictionary<Guid, string> people)
    {
        (RecordId, EscalationId, No) = (escalation.RecordId, escalation.Id, violation.No);
        (Law, Citation, Description) = (violation.Law, violation.Citation, violation.Description);
        (AddedAt, AddedByName) = (violation.AddedAt, people.NameOf(violation.AddedById));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid EscalationId { get; private set; }
    /// <summary>Its number in the complaint.</summary>
    public int No { get; private set; }
    public Law Law { get; private set; }
    public string? Citation { get; private set; }
    public string Description { get; private set; } = "";
    public DateTime AddedAt { get; private set; }
    public string? AddedByName { get; private set; }

    public string Words => Citation ?? $"{Law} law";
}
