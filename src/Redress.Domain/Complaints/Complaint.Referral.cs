using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// Referral to another agency of this installation: until it is decided the sender owns the complaint, and nobody works on it.
public sealed partial class Complaint
{
    public List<Referral> Referrals { get; } = [];

    public Referral? OpenReferral => Referrals.FirstOrDefault(referral => referral.IsOpen);

    public bool IsReferredTo(Guid? agencyId) => agencyId is not null && OpenReferral?.ToAgencyId == agencyId;

    /// <summary>Is a part shown to somebody who stands so?</summary>
    public bool Shows(Part part, Standing standing) => WhoSeesWhat.Shows(part, standing, IsRestricted, OpenReferral?.Shows ?? ReferralShows.None);

    /// <summary>Asks another agency to take the complaint over.</summary>
    /// <param name="receivers">The other agency's people with a complaint role: somebody must be there who can decide.</param>
    /// <param name="shows">What they may read before they decide.</param>
    public Referral Refer(Agency to, IEnumerable<Person> receivers, string comments, ReferralShows shows, Stamp stamp)
    {
        MustTakeWork();
        MustNotBeLocked();
        var status = ComplaintFlow.After(Status, Act.Referred);
        if (to.Id == AgencyId) throw new BrokenRuleException($"{Number} is with {to.Name} already.");
        if (!receivers.Any(person => person.AgencyId == to.Id && person.RemovedAt is null && person.AsleepSince is null && person.AsViewer().May(Right.ReferComplaints)))
            throw new BrokenRuleException($"{to.Name} has no Supervisor or Manager here who could decide. Refer to it as to a body outside.");
        if (string.IsNullOrWhiteSpace(comments)) throw new BrokenRuleException($"Say why. {to.Name} reads it.");
        Room.MustFit(comments, Referral.MostComments, "The comment");
        var referral = new Referral(this, to, comments.Trim(), shows, stamp);
        Referrals.Add(referral);
        Status = status;
        Happened(Act.Referred, stamp, $"Referred the complaint to {to.Name}, which decides.", referral.Comments, new() { AgencyId = to.Id, Page = "referral" });
        return referral;
    }

    /// <summary>The receiver takes the complaint over, whole. Dates that are set stay; the sender reads on; the company is told.</summary>
    /// <param name="poc">Supervisor or Manager of the receiver.</param>
    public void AcceptReferral(Person poc, string? comments, Stamp stamp)
    {
        var status = ComplaintFlow.After(Status, Act.ReferralAccepted);
        var referral = MustBeReferredTo(stamp.By);
        if (poc.AgencyId != referral.ToAgencyId || poc.RemovedAt is not null || poc.AsleepSince is not null || !poc.AsViewer().May(Right.ReferComplaints))
            throw new BrokenRuleException($"{poc.Name} cannot be point of contact: Supervisor or Manager of {referral.To.Name} is needed.");
        Room.MustFit(comments, Referral.MostComments, "The comment");
        var from = Agency;
        referral.Decide(ReferralDecision.Accepted, comments, stamp);
        (Agency, AgencyId, OwnedSince, Status) = (referral.To, referral.ToAgencyId, stamp.At, status);
        NameAgencyPoc(poc, stamp);
        ChangesHands(from, stamp);
        Happened(Act.ReferralAccepted, stamp, $"{Agency.Name} accepted the referral and owns the complaint now. Point of contact: {poc.Name}. {from.Name} can read it.", referral.DecisionComments,
            new() { AgencyId = from.Id, CompanyHearsLater = FirstSentAt is null || Company?.IsEnrolled != true });
    }

    public void RejectReferral(string comments, Stamp stamp)
    {
        var referral = OpenReferral;
        var status = ComplaintFlow.Back(Status, Act.ReferralRejected, referral?.StatusBefore ?? Status);
        referral = MustBeReferredTo(stamp.By);
        if (string.IsNullOrWhiteSpace(comments)) throw new BrokenRuleException($"Say why not. {Agency.Name} reads it.");
        Room.MustFit(comments, Referral.MostComments, "The comment");
        referral.Decide(ReferralDecision.Rejected, comments, stamp);
        Status = status;
        Happened(Act.ReferralRejected, stamp, $"{referral.To.Name} rejected the referral.", referral.DecisionComments, new() { AgencyId = AgencyId });
    }

    /// <summary>The sender takes the referral back, as long as it is not decided.</summary>
    public void WithdrawReferral(string? comments, Stamp stamp)
    {
        var referral = OpenReferral;
        var status = ComplaintFlow.Back(Status, Act.ReferralWithdrawn, referral?.StatusBefore ?? Status);
        if (stamp.By.AgencyId != AgencyId || !stamp.By.May(Right.ReferComplaints)) throw new BrokenRuleException($"Only a Supervisor or Manager of {Agency.Name} can withdraw the referral.");
        Room.MustFit(comments, Referral.MostComments, "The comment");
        referral!.Decide(ReferralDecision.Withdrawn, comments, stamp);
        Status = status;
        Happened(Act.ReferralWithdrawn, stamp, $"Withdrew the referral to {referral.To.Name}.", referral.DecisionComments, new() { AgencyId = referral.ToAgencyId });
    }

    Referral MustBeReferredTo(Viewer by)
    {
        var referral = OpenReferral ?? throw new BrokenRuleException("This referral was decided or withdrawn meanwhile.");
        return by.AgencyId == referral.ToAgencyId && by.May(Right.ReferComplaints) ? referral
            : throw new BrokenRuleException($"Only a Supervisor or Manager of {referral.To.Name} decides this referral.");
    }
}
