using Redress.Domain.Agencies;
using Redress.Domain.Complaints;

namespace Redress.Domain.Supervision;

/// <summary>What passes between another agency and the one that leads. Each is granted with access. Kept as words, so added to, never renamed.</summary>
public enum AgencyRequestKind
{
    Access,
    /// <summary>Its own examination uses the work of this one.</summary>
    Leverage,
    /// <summary>It takes this examination for its own.</summary>
    Accept,
    /// <summary>Its people take part in the work.</summary>
    Join,
    /// <summary>The like, asked by the lead: the other agency decides.</summary>
    Invitation,
}

/// <summary>A dated fact: another agency asked something of the agency that leads the activity, or was invited by it.</summary>
public sealed class AgencyRequest
{
    AgencyRequest() { }

    internal AgencyRequest(SupervisoryActivity activity, Agency agency, AgencyRequestKind kind, string reason, Stamp stamp)
        => (RecordId, AgencyId, Agency, Kind, Reason, AskedAt, AskedById, AskedByName) = (activity.Id, agency.Id, agency, kind, reason, stamp.At, stamp.By.PersonId, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid AgencyId { get; private set; }
    public Agency Agency { get; private set; } = null!;
    public AgencyRequestKind Kind { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public string AskedByName { get; private set; } = "";
    /// <summary>It lapses when the activity is canceled, or one of the two agencies leaves.</summary>
    public AccessDecision? Decision { get; private set; }
    public string? DecisionComment { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    /// <summary>Null where the rule decided.</summary>
    public Guid? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }

    public bool IsOpen => DecidedAt is null;
    public bool IsInvitation => Kind == AgencyRequestKind.Invitation;
    /// <summary>Granted, the other agency works on the activity.</summary>
    public bool IsToJoin => Kind is AgencyRequestKind.Join or AgencyRequestKind.Invitation;

    internal void Decide(AccessDecision decision, string? comment, Stamp stamp)
        => (Decision, DecisionComment, DecidedAt, DecidedById, DecidedByName) = (decision, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), stamp.At, stamp.By.PersonId, stamp.By.Name);
}

/// <summary>A dated fact: another agency may read the whole activity, or joined it, from then until a day or until it is removed.</summary>
public sealed class AgencyGrant
{
    AgencyGrant() { }

    internal AgencyGrant(SupervisoryActivity activity, AgencyRequest request, DateOnly? untilOn, Stamp stamp)
    {
        (RecordId, AgencyId, Agency, AskedId, Joins) = (activity.Id, request.AgencyId, request.Agency, request.Id, request.IsToJoin);
        (GrantedAt, GrantedById, GrantedByName, UntilOn) = (stamp.At, stamp.By.PersonId, stamp.By.Name, untilOn);
        EndsAt = untilOn is { } last ? activity.Agency.EndOf(last) : null;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid AgencyId { get; private set; }
    public Agency Agency { get; private set; } = null!;
    /// <summary>The request that it answers.</summary>
    public Guid AskedId { get; private set; }
    /// <summary>Its people take part, as long as it holds.</summary>
    public bool Joins { get; private set; }
    public DateTime GrantedAt { get; private set; }
    /// <summary>Null: by the rule.</summary>
    public Guid? GrantedById { get; private set; }
    public string GrantedByName { get; private set; } = "";
    /// <summary>The last day; null: without end.</summary>
    public DateOnly? UntilOn { get; private set; }
    /// <summary>When the last day is over in the zone of the agency that leads.</summary>
    public DateTime? EndsAt { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public string? RemovedByName { get; private set; }
    public string? RemovedWhy { get; private set; }

    public bool IsByRule => GrantedById is null;

    public bool HoldsAt(DateTime now) => RemovedAt is null && !(EndsAt <= now);

    internal void Remove(string? why, Stamp stamp) => (RemovedAt, RemovedByName, RemovedWhy) = (stamp.At, stamp.By.Name, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
}
