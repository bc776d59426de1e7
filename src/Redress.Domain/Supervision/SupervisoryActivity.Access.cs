using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Who else reads it or joins it: asked for by another agency, decided by Staff Directors of the lead or by the rule they set. Access goes on after closing.</summary>
public sealed partial class SupervisoryActivity
{
    public List<AgencyRequest> AgencyRequests { get; } = [];
    public List<AgencyGrant> Grants { get; } = [];
    public List<ApprovalRule> ApprovalRules { get; } = [];

    /// <summary>Null: each request waits for a decision.</summary>
    public ApprovalRule? ApprovalRule => ApprovalRules.MaxBy(rule => rule.No) is { FromMilestone: not null } rule ? rule : null;

    public bool IsSharedWith(Guid agencyId, DateTime now) => Grants.Any(grant => grant.AgencyId == agencyId && grant.HoldsAt(now));

    public AgencyRequest? OpenRequestOf(Guid? agencyId) => AgencyRequests.FirstOrDefault(one => one.IsOpen && one.AgencyId == agencyId);

    /// <summary>A request of this agency for access would be granted without a decision now.</summary>
    public bool IsCoveredByRule(Agency agency) => ApprovalRule?.Grants(agency, Milestone) == true;

    /// <summary>Another agency asks to read the whole activity, to use it as well, or to join it.</summary>
    public AgencyRequest AskForAccess(Agency agency, string reason, Stamp stamp, AgencyRequestKind kind = AgencyRequestKind.Access)
    {
        if (agency.Id == AgencyId) throw new BrokenRuleException($"{Number} is {agency.Name}’s own.");
        MustAskFor(agency, stamp.By);
        if (Milestone == Milestone.Canceled) throw new BrokenRuleException($"{Number} is canceled. Nobody can ask for access.");
        if (Agency.LeftAt is not null) throw new BrokenRuleException($"{Agency.Name} left Redress. Nobody there can decide.");
        if (!Enum.IsDefined(kind) || kind == AgencyRequestKind.Invitation) throw new BrokenRuleException("Choose what you ask for.");
        if (kind == AgencyRequestKind.Access && IsSharedWith(agency.Id, stamp.At)) throw new BrokenRuleException($"{agency.Name} can read {Number} already.");
        if (kind is AgencyRequestKind.Leverage or AgencyRequestKind.Accept && ActivityType != ActivityType.Examination) throw new BrokenRuleException("Only an examination is leveraged or accepted.");
        if (kind == AgencyRequestKind.Join) MustTakeAgencies(agency);
        if (OpenRequestOf(agency.Id) is { } open) throw new BrokenRuleException(open.IsInvitation ? $"{Agency.Name} invited {agency.Name} already. Accept or decline first." : $"{agency.Name} asked already. {Agency.Name} has not decided.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException($"Say why you need it. {Agency.Name} reads it.");
        Room.MustFit(reason, MostComment, "The reason");
        var request = new AgencyRequest(this, agency, kind, reason.Trim(), stamp);
        AgencyRequests.Add(request);
        Happened(Act.ActivityAccessAsked, stamp, $"{agency.Name} {kind.Asked()}.", request.Reason, new() { Page = "access", Instead = kind == AgencyRequestKind.Access && IsCoveredByRule(agency) ? [] : null });
        GrantByRule(Milestone, stamp);
        return request;
    }

    /// <summary>A decision in another agency's exam scheduling rests on this examination: the lead is asked to agree, unless it was asked already or agreed.</summary>
    internal void AskAfterDecision(Agency agency, AgencyRequestKind kind, Stamp stamp)
    {
        if (Agency.LeftAt is not null || OpenRequestOf(agency.Id) is not null) return;
        if (kind == AgencyRequestKind.Join ? IsEnded || IsJoinedBy(agency.Id) : ActivityType != ActivityType.Examination) return;
        if (IsSharedWith(agency.Id, stamp.At) && AgencyRequests.Any(one => one.AgencyId == agency.Id && one.Kind == kind && one.Decision == AccessDecision.Granted)) return;
        AskForAccess(agency, $"Decided in exam scheduling: {agency.Name} wants to {kind.Granted()}.", stamp with { Today = Agency.DayOf(stamp.At) }, kind);
    }

    public void WithdrawAccessRequest(AgencyRequest request, Stamp stamp)
    {
        MustAskFor(request.Agency, stamp.By);
        MustBeAsked(request);
        MustBeUndecided(request);
        request.Decide(AccessDecision.Withdrawn, null, stamp);
        Happened(Act.ActivityAccessAskWithdrawn, stamp, $"{request.Agency.Name} withdrew what it asked.");
    }

    /// <summary>Opens the whole activity to people of the asking agency who may see whole activities; one that joins names its own team then.</summary>
    /// <param name="untilOn">The last day; null: without end. Who joins has none.</param>
    public void GrantAccess(AgencyRequest request, DateOnly? untilOn, string? comment, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        MustBeAsked(request);
        MustBeUndecided(request);
        if (request.IsToJoin) MustTakeAgencies(request.Agency);
        if (request.IsToJoin && untilOn is not null) throw new BrokenRuleException($"{request.Agency.Name} joins until it leaves. Leave out the last day.");
        if (untilOn < stamp.Today) throw new BrokenRuleException("The last day lies in the past.");
        Room.MustFit(comment, MostComment, "The comment");
        var reads = IsSharedWith(request.AgencyId, stamp.At);
        if (reads && untilOn is not null) throw new BrokenRuleException($"{request.Agency.Name} reads {Number} already, and that stays as it is. Leave out the last day.");
        request.Decide(AccessDecision.Granted, comment, stamp);
        if (request.IsToJoin) Joined(request, stamp);
        else if (!reads) Grants.Add(new AgencyGrant(this, request, untilOn, stamp));
        var until = untilOn is { } last ? $" until {last:MMM d, yyyy}" : "";
        Happened(Act.ActivityAccessGranted, stamp, $"{request.Agency.Name} may {request.Kind.Granted()}{until}.", request.DecisionComment, ToTheAsker(request));
    }

    /// <param name="comment">Why not. The other agency reads it.</param>
    public void RefuseAccess(AgencyRequest request, string comment, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        MustBeAsked(request);
        MustBeUndecided(request);
        if (string.IsNullOrWhiteSpace(comment)) throw new BrokenRuleException($"Say why not. {request.Agency.Name} reads it.");
        Room.MustFit(comment, MostComment, "The comment");
        request.Decide(AccessDecision.Refused, comment, stamp);
        Happened(Act.ActivityAccessRefused, stamp, $"Refused what {request.Agency.Name} asked.", request.DecisionComment, ToTheAsker(request));
    }

    /// <summary>Ends access, at any time. The people of an agency that joined take part no longer.</summary>
    /// <param name="why">The other agency reads it.</param>
    public void RemoveAccess(AgencyGrant grant, string? why, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        if (!grant.HoldsAt(stamp.At)) throw new BrokenRuleException($"{grant.Agency.Name} has no access any more.");
        Room.MustFit(why, MostComment, "The comment");
        if (grant.Joins) MustNotBeEnded();
        grant.Remove(why, stamp);
        if (grant.Joins) EndPartsOf(grant.AgencyId, stamp);
        var asked = AgencyRequests.Find(request => request.Id == grant.AskedId);
        Happened(Act.ActivityAccessRemoved, stamp, grant.Joins ? $"{grant.Agency.Name} takes part no longer." : $"Removed the access of {grant.Agency.Name}.", grant.RemovedWhy, asked is null ? new() { AgencyId = grant.AgencyId } : ToTheAsker(asked));
    }

    /// <summary>Sets whose requests for access are granted by themselves, and from when on. What waits and is covered is granted at once.</summary>
    public void SetApprovalRule(ApprovalFacts facts, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        if (Milestone == Milestone.Canceled) throw new BrokenRuleException($"{Number} is canceled. Nobody can ask for access.");
        facts.MustHold(this);
        var rule = new ApprovalRule(this, facts, stamp);
        if ((rule.FromMilestone, rule.CoversAll, rule.Codes) == (ApprovalRule?.FromMilestone, ApprovalRule?.CoversAll ?? false, ApprovalRule?.Codes ?? "")) throw new BrokenRuleException("Nothing was changed.");
        ApprovalRules.Add(rule);
        Happened(Act.ApprovalRuleSet, stamp, facts.Words);
        GrantByRule(Milestone, stamp);
    }

    /// <summary>An agency leaves the installation: what it asked for is withdrawn, what it was asked lapses.</summary>
    public void AgencyLeaves(Agency agency, Stamp stamp)
    {
        foreach (var request in AgencyRequests.Where(one => one.IsOpen && one.AgencyId == agency.Id))
        {
            request.Decide(AccessDecision.Withdrawn, null, stamp);
            if (request.IsInvitation) Happened(Act.InvitationDeclined, stamp, $"{agency.Name} left Redress and will not join.", null, ToTheInviter(request));
            else Happened(Act.ActivityAccessAskWithdrawn, stamp, $"{agency.Name} left Redress and no longer asks.");
        }
        if (!IsEnded && Grants.Find(grant => grant.AgencyId == agency.Id && grant is { Joins: true, RemovedAt: null }) is { } joined) End(joined, $"{agency.Name} left Redress.", stamp);
        if (agency.Id == AgencyId) LetRequestsLapse($"{agency.Name} left Redress.", stamp);
    }

    // The rule grants in its own name, whoever took the step.
    void GrantByRule(Milestone at, Stamp stamp)
    {
        var byItself = stamp with { By = Viewer.System };
        foreach (var request in AgencyRequests.Where(request => request.IsOpen && IsGrantedByRule(request, at)).ToList())
        {
            request.Decide(AccessDecision.Granted, null, byItself);
            Grants.Add(new AgencyGrant(this, request, null, byItself));
            Happened(Act.ActivityAccessGrantedByRule, byItself, $"{request.Agency.Name} may {request.Kind.Granted()}: {Agency.Name} grants it from {ApprovalRule!.FromMilestone!.Value.Words()} on.", null, ToTheAsker(request) with { Page = "access" });
        }
    }

    bool IsGrantedByRule(AgencyRequest request, Milestone at) => request.Kind == AgencyRequestKind.Access && ApprovalRule?.Grants(request.Agency, at) == true;

    void LetRequestsLapse(string why, Stamp stamp, bool onlyToJoin = false)
    {
        foreach (var request in AgencyRequests.Where(request => request.IsOpen && (request.IsToJoin || !onlyToJoin)))
        {
            request.Decide(AccessDecision.Lapsed, why, stamp);
            if (request.IsInvitation) Happened(Act.InvitationWithdrawn, stamp, $"The invitation of {request.Agency.Name} lapsed. {why}", null, new() { AgencyId = request.AgencyId });
            else Happened(Act.ActivityAccessLapsed, stamp, $"What {request.Agency.Name} asked lapsed. {why}", null, ToTheAsker(request));
        }
    }

    void MustDecideAccess(Viewer by)
    {
        if (by.AgencyId != AgencyId || !by.May(Right.DecideActivityRequests)) throw new BrokenRuleException($"Only a Staff Director of {Agency.Name} decides about access.");
    }

    static void MustAskFor(Agency agency, Viewer by)
    {
        if (by.AgencyId != agency.Id || !by.May(Right.InitiateActivities)) throw new BrokenRuleException($"Only a Staff Director or Staff User of {agency.Name} can do this.");
    }

    static void MustBeAsked(AgencyRequest request)
    {
        if (request.IsInvitation) throw new BrokenRuleException($"This is an invitation. {request.Agency.Name} accepts or declines it.");
    }

    static void MustBeUndecided(AgencyRequest request)
    {
        if (!request.IsOpen) throw new BrokenRuleException($"The request of {request.Agency.Name} was decided or withdrawn meanwhile.");
    }

    static Notices.Telling ToTheAsker(AgencyRequest request) => new() { AgencyId = request.AgencyId, People = request.AskedById is { } person ? [person] : [] };
}
