namespace Redress.Domain.Complaints;

public enum Law { Federal, State }

/// <summary>A violation as somebody alleges it.</summary>
/// <param name="Citation">Of the law or rule, such as 12 CFR 1024.35; may be unknown yet.</param>
public sealed record Allegation(Law Law, string? Citation, string Description);

/// <summary>A violation of law that the agency sees in the matter. It is not changed: a wrong one is removed, with a reason, and stays readable.</summary>
public sealed class AllegedViolation
{
    public const int MostCitation = 200, MostDescription = 4_000, MostReason = 1_000;

    AllegedViolation() { }

    internal AllegedViolation(Guid recordId, int no, Allegation alleged, Stamp stamp)
        => (RecordId, No, Law, Citation, Description, AddedAt, AddedById) =
           (recordId, no, alleged.Law, string.IsNullOrWhiteSpace(alleged.Citation) ? null : alleged.Citation.Trim(), alleged.Description.Trim(), stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first of the complaint, never given twice.</summary>
    public int No { get; private set; }
    public Law Law { get; private set; }
    public string? Citation { get; private set; }
    public string Description { get; private set; } = "";
    public DateTime AddedAt { get; private set; }
    public Guid? AddedById { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public Guid? RemovedById { get; private set; }
    public string? RemovalReason { get; private set; }

    public bool IsRemoved => RemovedAt is not null;
    /// <summary>"12 CFR 1024.35", or "state law" where no citation is known.</summary>
    public string Words => Citation ?? $"{Law.ToString().ToLowerInvariant()} law";

    /// <summary>Who entered it may remove it; what somebody else entered, only the point of contact.</summary>
    public bool MayBeRemovedBy(Guid? personId, Complaint complaint) => personId is not null && (personId == AddedById || personId == complaint.AgencyPocId);

    internal void Remove(string reason, Stamp stamp) => (RemovedAt, RemovedById, RemovalReason) = (stamp.At, stamp.By.PersonId, reason.Trim());
}
