using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// Who else may read it: asked for by another agency, decided by Supervisors of the owner. Goes on after closing.
public sealed partial class Complaint
{
    public List<AccessRequest> AccessRequests { get; } = [];
    public List<AccessGrant> Grants { get; } = [];

    public bool IsReadBy(Guid agencyId, DateTime now) => Grants.Any(grant => grant.AgencyId == agencyId && grant.HoldsAt(now));

    /// <summary>Another agency asks to read the whole record.</summary>
    public AccessRequest AskForAccess(Agency agency, string comments, Stamp stamp)
    {
        MustTakeWork();
        if (agency.Id == AgencyId) throw new BrokenRuleException($"{Number} is {agency.Name}’s own.");
        if (stamp.By.AgencyId != agency.Id || !stamp.By.May(Right.AskForAccess)) throw new BrokenRuleException("Only a Supervisor or Manager asks for access, for the own agency.");
        if (Agency.LeftAt is not null) throw new BrokenRuleException($"{Agency.Name} left Redress. Nobody there can decide.");
        if (Status == ComplaintStatus.Canceled) throw new BrokenRuleException($"{Number} is canceled. Nobody can ask for access.");
        MustHaveNoReferral("Access cannot be asked for");
        if (IsReadBy(agency.Id, stamp.At)) throw new BrokenRuleException($"{agency.Name} can read {Number} already.");
        if (AccessRequests.Any(one => one.IsOpen && one.AgencyId == agency.Id)) throw new BrokenRuleException($"{agency.Name} asked already. {Agency.Name} has not decided.");
        if (string.IsNullOrWhiteSpace(comments)) throw new BrokenRuleException($"Say why you need it. {Agency.Name} reads it.");
        Room.MustFit(comments, Referral.MostComments, "The comment");
        var request = new AccessRequest(this, agency, comments.Trim(), stamp);
        AccessRequests.Add(request);
        Happened(Act.AccessAsked, stamp, $"{agency.Name} asked for access.", request.Comments, new() { Page = "access" });
        return request;
    }

    public void WithdrawAccessRequest(AccessRequest request, Stamp stamp)
    {
        if (stamp.By.AgencyId != request.AgencyId || !stamp.By.May(Right.AskForAccess)) throw new BrokenRuleException($"Only a Supervisor or Manager of {request.Agency.Name} can withdraw this.");
        MustBeOpen(request);
        request.Decide(AccessDecision.Withdrawn, null, stamp);
        Happened(Act.AccessAskWithdrawn, stamp, $"{request.Agency.Name} no longer asks for access.");
    }

    /// <summary>Opens the record with its documents to all complaint users of the asking agency.</summary>
    /// <param name="untilOn">The last day; null: without end.</param>
    public AccessGrant GrantAccess(AccessRequest request, DateOnly? untilOn, string? comments, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        MustBeOpen(request);
        MustHaveNoReferral("Access cannot be decided");
        if (untilOn < stamp.Today) throw new BrokenRuleException("The last day lies in the past.");
        Room.MustFit(comments, Referral.MostComments, "The comment");
        request.Decide(AccessDecision.Granted, comments, stamp);
        var grant = new AccessGrant(this, request.Agency, request, untilOn, stamp);
        Grants.Add(grant);
        Happened(Act.AccessGranted, stamp, $"{request.Agency.Name} may read the complaint{(untilOn is { } last ? $" until {last:MMM d, yyyy}" : "")}.", request.DecisionComments, ToTheAsker(request));
        return grant;
    }

    public void RefuseAccess(AccessRequest request, string comments, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        MustBeOpen(request);
        MustHaveNoReferral("Access cannot be decided");
        if (string.IsNullOrWhiteSpace(comments)) throw new BrokenRuleException($"Say why not. {request.Agency.Name} reads it.");
        Room.MustFit(comments, Referral.MostComments, "The comment");
        request.Decide(AccessDecision.Refused, comments, stamp);
        Happened(Act.AccessRefused, stamp, $"Refused access to {request.Agency.Name}.", request.DecisionComments, ToTheAsker(request));
    }

    /// <summary>Ends access, at any time.</summary>
    /// <param name="why">The other agency reads it.</param>
    public void RemoveAccess(AccessGrant grant, string? why, Stamp stamp)
    {
        MustDecideAccess(stamp.By);
        if (!grant.HoldsAt(stamp.At)) throw new BrokenRuleException($"{grant.Agency.Name} has no access any more.");
        Room.MustFit(why, Referral.MostComments, "The comment");
        grant.Remove(why, stamp);
        var asker = AccessRequests.FirstOrDefault(request => request.Id == grant.RequestId)?.AskedById;
        Happened(Act.AccessRemoved, stamp, $"Removed the access of {grant.Agency.Name}.", grant.RemovedWhy, new() { AgencyId = grant.AgencyId, People = asker is { } person ? [person] : [] });
    }

    /// <summary>An agency leaves the installation: what it asked for is withdrawn, what it was asked lapses, and the complaint goes on where it is.</summary>
    public void AgencyLeaves(Agency agency, Stamp stamp)
    {
        foreach (var request in AccessRequests.Where(request => request.IsOpen && request.AgencyId == agency.Id))
        {
            request.Decide(AccessDecision.Withdrawn, null, stamp);
            Happened(Act.AccessAskWithdrawn, stamp, $"{agency.Name} left Redress and no longer asks for access.");
        }
        foreach (var request in AccessRequests.Where(request => request.IsOpen && request.OwnerAgencyId == agency.Id))
        {
            request.Decide(AccessDecision.Lapsed, $"{agency.Name} left Redress.", stamp);
            Happened(Act.AccessRefused, stamp, $"{agency.Name} left Redress; the request of {request.Agency.Name} lapsed.", null, ToTheAsker(request));
        }
        if (OpenReferral is not { } referral || referral.ToAgencyId != agency.Id) return;
        var status = ComplaintFlow.Back(Status, Act.ReferralRejected, referral.StatusBefore);
        referral.Decide(ReferralDecision.Lapsed, $"{agency.Name} left Redress.", stamp);
        Status = status;
        Happened(Act.ReferralRejected, stamp, $"{agency.Name} left Redress; the referral to it lapsed.", null, new() { AgencyId = AgencyId });
    }

    /// <summary>Who owns the complaint needs no access any more; who owned it reads on. What others asked for is the new owner's to decide.</summary>
    void ChangesHands(Agency from, Stamp stamp)
    {
        foreach (var request in AccessRequests.Where(request => request.IsOpen))
        {
            if (request.AgencyId == AgencyId) request.Decide(AccessDecision.Lapsed, null, stamp);
            else request.GoesTo(Agency);
        }
        foreach (var grant in Grants.Where(grant => grant.AgencyId == AgencyId && grant.HoldsAt(stamp.At))) grant.Remove("Owns the complaint since.", stamp);
        Grants.Add(new AccessGrant(this, from, null, null, stamp));
    }

    static void MustBeOpen(AccessRequest request)
    {
        if (!request.IsOpen) throw new BrokenRuleException($"The request of {request.Agency.Name} was decided or withdrawn meanwhile.");
    }

    void MustDecideAccess(Viewer by)
    {
        if (by.AgencyId != AgencyId || !by.May(Right.DecideAccess)) throw new BrokenRuleException($"Only a Supervisor of {Agency.Name} decides about access.");
    }

    void MustHaveNoReferral(string what)
    {
        if (Status == ComplaintStatus.ReferralInProgress) throw new BrokenRuleException($"{what} while a referral is in progress.");
    }

    static Notices.Telling ToTheAsker(AccessRequest request) => new() { AgencyId = request.AgencyId, People = request.AskedById is { } person ? [person] : [] };
}
