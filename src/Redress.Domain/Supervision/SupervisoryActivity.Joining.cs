using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Agencies that take part beside the lead: they asked to join or were invited, and name their own Team Lead, Examiners and Reviewers. The lead goes on deciding, sending and closing.</summary>
public sealed partial class SupervisoryActivity
{
    /// <summary>The agency joined and has not left.</summary>
    public bool IsJoinedBy(Guid? agencyId) => agencyId is not null && Grants.Any(grant => grant.AgencyId == agencyId && grant is { Joins: true, RemovedAt: null });

    public IReadOnlyList<Agency> AgenciesThatJoined() => [.. Grants.Where(grant => grant is { Joins: true, RemovedAt: null }).OrderBy(grant => grant.GrantedAt).Select(grant => grant.Agency)];

    /// <summary>The agency of somebody who takes part or did.</summary>
    public Agency AgencyOf(Person person) => person.AgencyId == AgencyId ? Agency : Grants.First(grant => grant.AgencyId == person.AgencyId).Agency;

    public override bool IsWorkedOnBy(Viewer viewer) => base.IsWorkedOnBy(viewer) || viewer.Side == Side.Agency && IsJoinedBy(viewer.AgencyId);

    /// <summary>For whom the viewer acts: an agency that joined, otherwise the lead.</summary>
    Agency AgencyOf(Viewer viewer) => AgenciesThatJoined().FirstOrDefault(agency => agency.Id == viewer.AgencyId) ?? Agency;

    /// <summary>Staff Directors and Staff Users of an agency that joined: they name its team.</summary>
    public bool IsStaffedByJoined(Viewer viewer) => viewer.Side == Side.Agency && IsJoinedBy(viewer.AgencyId) && viewer.May(Right.InitiateActivities);

    /// <summary>The lead asks another agency to take part. Its Staff Directors accept or decline.</summary>
    /// <param name="words">What the other agency reads beside the summary.</param>
    public AgencyRequest Invite(Agency agency, string words, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        if (agency.Id == AgencyId) throw new BrokenRuleException($"{agency.Name} leads {Number}.");
        if (agency.LeftAt is not null) throw new BrokenRuleException($"{agency.Name} left Redress. Nobody there can decide.");
        MustTakeAgencies(agency);
        if (OpenRequestOf(agency.Id) is { } open) throw new BrokenRuleException(open.IsInvitation ? $"{agency.Name} was invited already and has not decided." : $"{agency.Name} asked for something already. Decide on that first.");
        if (string.IsNullOrWhiteSpace(words)) throw new BrokenRuleException($"Say why {agency.Name} shall take part. It reads this.");
        Room.MustFit(words, MostComment, "The text");
        var invitation = new AgencyRequest(this, agency, AgencyRequestKind.Invitation, words.Trim(), stamp);
        AgencyRequests.Add(invitation);
        Happened(Act.AgencyInvited, stamp, $"Invited {agency.Name} to join.", invitation.Reason, new() { AgencyId = agency.Id, Page = "access/invitation" });
        return invitation;
    }

    public void WithdrawInvitation(AgencyRequest invitation, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        MustBeInvitation(invitation);
        MustBeUndecided(invitation);
        invitation.Decide(AccessDecision.Withdrawn, null, stamp);
        Happened(Act.InvitationWithdrawn, stamp, $"Withdrew the invitation of {invitation.Agency.Name}.", null, new() { AgencyId = invitation.AgencyId });
    }

    /// <summary>The invited agency takes part from now on and names its team.</summary>
    public void AcceptInvitation(AgencyRequest invitation, string? comment, Stamp stamp)
    {
        MustDecideFor(invitation, stamp.By);
        MustTakeAgencies(invitation.Agency);
        Room.MustFit(comment, MostComment, "The comment");
        invitation.Decide(AccessDecision.Granted, comment, stamp);
        Joined(invitation, stamp);
        Happened(Act.InvitationAccepted, stamp, $"{invitation.Agency.Name} joined.", invitation.DecisionComment, ToTheInviter(invitation));
    }

    /// <param name="comment">Why not. The lead reads it.</param>
    public void DeclineInvitation(AgencyRequest invitation, string comment, Stamp stamp)
    {
        MustDecideFor(invitation, stamp.By);
        if (string.IsNullOrWhiteSpace(comment)) throw new BrokenRuleException($"Say why not. {Agency.Name} reads it.");
        Room.MustFit(comment, MostComment, "The comment");
        invitation.Decide(AccessDecision.Refused, comment, stamp);
        Happened(Act.InvitationDeclined, stamp, $"{invitation.Agency.Name} declined to join.", invitation.DecisionComment, ToTheInviter(invitation));
    }

    /// <summary>An agency that joined takes part no longer; its people end. What they did stays.</summary>
    /// <param name="why">The lead reads it.</param>
    public void Leave(Guid agencyId, string why, Stamp stamp)
    {
        MustNotBeEnded();
        if (stamp.By.AgencyId != agencyId || !stamp.By.May(Right.DecideActivityRequests)) throw new BrokenRuleException("Only a Staff Director of the agency that joined can do this.");
        if (Grants.Find(grant => grant.AgencyId == agencyId && grant is { Joins: true, RemovedAt: null }) is not { } joined) throw new BrokenRuleException("Your agency takes part no longer.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException($"Say why. {Agency.Name} reads it.");
        Room.MustFit(why, MostComment, "The reason");
        End(joined, why, stamp);
    }

    // Two agencies at work make it multi-state, whatever was planned.
    void Joined(AgencyRequest request, Stamp stamp)
    {
        Grants.Add(new AgencyGrant(this, request, null, stamp));
        IsMultiState = true;
    }

    void End(AgencyGrant joined, string why, Stamp stamp)
    {
        joined.Remove(why, stamp);
        EndPartsOf(joined.AgencyId, stamp);
        Happened(Act.AgencyLeftActivity, stamp, $"{joined.Agency.Name} takes part no longer.", joined.RemovedWhy, new() { People = InCharge is { } lead ? [lead.PersonId] : [], Page = "access" });
    }

    void EndPartsOf(Guid agencyId, Stamp stamp)
    {
        foreach (var one in Present.Where(one => one.Person.AgencyId == agencyId).ToList()) one.End(stamp);
    }

    void MustTakeAgencies(Agency agency)
    {
        MustNotBeEnded();
        if (IsJoinedBy(agency.Id)) throw new BrokenRuleException($"{agency.Name} takes part already.");
    }

    static void MustBeInvitation(AgencyRequest request)
    {
        if (!request.IsInvitation) throw new BrokenRuleException($"{request.Agency.Name} was not invited. It asked.");
    }

    static void MustDecideFor(AgencyRequest invitation, Viewer by)
    {
        MustBeInvitation(invitation);
        if (by.AgencyId != invitation.AgencyId || !by.May(Right.DecideActivityRequests)) throw new BrokenRuleException($"Only a Staff Director of {invitation.Agency.Name} decides on the invitation.");
        MustBeUndecided(invitation);
    }

    static Notices.Telling ToTheInviter(AgencyRequest invitation) => new() { People = invitation.AskedById is { } person ? [person] : [], Page = "access" };
}
