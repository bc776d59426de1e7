using Redress.Domain.Agencies;

namespace Redress.Domain.Complaints;

/// <summary>A dated fact: another agency may read the whole record, from then until a day or until it is removed.</summary>
public sealed class AccessGrant
{
    AccessGrant() { }

    /// <param name="request">What was asked; null: it owned the complaint before.</param>
    internal AccessGrant(Complaint complaint, Agency agency, AccessRequest? request, DateOnly? untilOn, Stamp stamp)
    {
        (RecordId, AgencyId, Agency, RequestId) = (complaint.Id, agency.Id, agency, request?.Id);
        (GrantedAt, GrantedById, UntilOn) = (stamp.At, stamp.By.PersonId, untilOn);
        EndsAt = untilOn is { } last ? complaint.Agency.EndOf(last) : null;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid AgencyId { get; private set; }
    public Agency Agency { get; private set; } = null!;
    public Guid? RequestId { get; private set; }
    public DateTime GrantedAt { get; private set; }
    public Guid? GrantedById { get; private set; }
    /// <summary>The last day; null: without end.</summary>
    public DateOnly? UntilOn { get; private set; }
    /// <summary>When the last day is over in the zone of the agency that granted it.</summary>
    public DateTime? EndsAt { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public Guid? RemovedById { get; private set; }
    public string? RemovedWhy { get; private set; }

    public bool HoldsAt(DateTime now) => RemovedAt is null && !(EndsAt <= now);

    internal void Remove(string? why, Stamp stamp) => (RemovedAt, RemovedById, RemovedWhy) = (stamp.At, stamp.By.PersonId, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
}

/// <summary>How a request for access ended. It lapses when the asking agency comes to own the complaint, or leaves.</summary>
public enum AccessDecision { Granted, Refused, Withdrawn, Lapsed }

/// <summary>A dated fact: another agency asked to read the whole record.</summary>
public sealed class AccessRequest
{
    AccessRequest() { }

    internal AccessRequest(Complaint complaint, Agency agency, string comments, Stamp stamp)
        => (RecordId, AgencyId, Agency, OwnerAgencyId, Comments, AskedAt, AskedById) = (complaint.Id, agency.Id, agency, complaint.AgencyId, comments, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid AgencyId { get; private set; }
    public Agency Agency { get; private set; } = null!;
    /// <summary>Who has to decide, or had to: the owner of the complaint.</summary>
    public Guid OwnerAgencyId { get; private set; }
    public string Comments { get; private set; } = "";
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public AccessDecision? Decision { get; private set; }
    public string? DecisionComments { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }

    public bool IsOpen => DecidedAt is null;

    internal void Decide(AccessDecision decision, string? comments, Stamp stamp)
        => (Decision, DecisionComments, DecidedAt, DecidedById) = (decision, string.IsNullOrWhiteSpace(comments) ? null : comments.Trim(), stamp.At, stamp.By.PersonId);

    internal void GoesTo(Agency owner) => OwnerAgencyId = owner.Id;
}
