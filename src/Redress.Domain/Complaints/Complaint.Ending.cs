using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// The ends besides closing: canceling, for good; and the way back from a closing.
public sealed partial class Complaint
{
    public Cancellation? Cancellation { get; private set; }
    public List<Reopening> Reopenings { get; } = [];
    public override bool IsReopened => Reopenings.Count > 0;
    public DateOnly? CanceledOn { get; private set; }

    public Closure? LatestClosure => Closures.MaxBy(closure => closure.No);
    public DateOnly? EndedOn => CanceledOn ?? ClosedOn;
    /// <summary>The last day on which it can be reopened without a Supervisor's written reason; null: it is not closed here.</summary>
    public DateOnly? ReopenableUntil => Status == ComplaintStatus.Closed && !IsImported && Destroyed is null && LatestClosure is { } latest ? Closure.ReopenableUntil(latest.On) : null;

    /// <summary>Is its time for reopening over, so that a Supervisor has to say why?</summary>
    public bool IsLateToReopen(DateOnly today) => ReopenableUntil < today;

    public bool MayBeReopenedBy(Viewer by, DateOnly today)
        => ReopenableUntil is not null && by.AgencyId == AgencyId && by.May(Right.ReopenComplaints) && (!IsLateToReopen(today) || by.May(Right.OverrideReopenLimit));

    /// <summary>What is canceled with the complaint: everything that was sent and is not decided.</summary>
    public IReadOnlyList<InformationRequest> CanceledWithIt() => [.. Requests.Where(request => request.IsOpen).OrderBy(request => request.No)];

    /// <summary>Stops the complaint for good and locks it. Load its referrals and requests for access: they lapse. The company is told that it was canceled, not why, if requests had gone out.</summary>
    public Cancellation Cancel(string reason, IEnumerable<Document> added, Stamp stamp)
    {
        if (IsImported) throw new BrokenRuleException("This complaint was imported and cannot be canceled here.");
        if (IsLocked) throw new BrokenRuleException($"{Number} was {Status.Words().ToLowerInvariant()} meanwhile, on {EndedOn:MMM d, yyyy}.");
        var status = ComplaintFlow.After(Status, Act.Canceled);
        if (stamp.By.AgencyId != AgencyId || !stamp.By.May(Right.CancelComplaints)) throw new BrokenRuleException($"Only a Supervisor or Manager of {Agency.Name} can cancel it.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why it is canceled. The company does not read it.");
        Room.MustFit(reason, Cancellation.MostReason, "The reason");

        var open = CanceledWithIt();
        EndExchange(open, "The complaint was canceled.", stamp);
        var cancellation = Cancellation = new Cancellation(this, reason, stamp);
        foreach (var document in added) Hang(document, cancellation.Id);
        LetLapse(stamp);
        (Status, CanceledOn, LockedAt) = (status, stamp.Today, stamp.At);
        Happened(Act.Canceled, stamp, "Canceled the complaint." + (open.Count > 0 ? $" {open.Count} sent {(open.Count == 1 ? "request was" : "requests were")} canceled with it." : ""),
            cancellation.Reason, new() { CompanyHearsLater = FirstSentAt is null || Company?.IsEnrolled != true });
        return cancellation;
    }

    // What other agencies asked or were asked ends undecided, and they hear of it.
    void LetLapse(Stamp stamp)
    {
        if (OpenReferral is { } referral)
        {
            referral.Decide(ReferralDecision.Lapsed, "The complaint was canceled.", stamp);
            Happened(Act.ReferralLapsed, stamp, $"The referral to {referral.To.Name} lapsed: the complaint was canceled.", null, new() { AgencyId = referral.ToAgencyId });
        }
        foreach (var request in AccessRequests.Where(request => request.IsOpen))
        {
            request.Decide(AccessDecision.Lapsed, "The complaint was canceled.", stamp);
            Happened(Act.AccessAskLapsed, stamp, $"The request of {request.Agency.Name} for access lapsed: the complaint was canceled.", null, ToTheAsker(request));
        }
    }

    /// <summary>Unlocks a closed complaint: it is worked on again, by a point of contact that is named anew, with a new closure target. Its closures stay. Load the successor of its company, and its entity with the company.</summary>
    public Reopening Reopen(ReopeningOrder order, Person poc, Stamp stamp)
    {
        if (IsImported) throw new BrokenRuleException("This complaint was imported and cannot be reopened here.");
        MustNotBeDestroyed();
        var status = ComplaintFlow.After(Status, Act.Reopened);
        MustBeReopenable(order, stamp);
        MustBeOneForContact(poc);
        if (poc.RemovedAt is not null || poc.AsleepSince is not null) throw new BrokenRuleException($"{poc.Name} does not work here any more. Choose another point of contact.");

        // Whoever matches the entity or undoes it at this moment has not seen the complaint unlocked.
        if (EntityId is not null) Entity?.Turned();
        var moved = OutlivedMatch ? GoBackToEntity() : GoToSuccessor();
        var reopening = new Reopening(Id, LatestClosure!.No, order, stamp);
        Reopenings.Add(reopening);
        (Status, ClosedOn, LockedAt) = (status, null, null);
        if (AgencyPocId != poc.Id) NameAgencyPoc(poc, stamp);
        if (Company?.IsEnrolled != true || CompanyPoc is { RemovedAt: not null } or { AsleepSince: not null }) ReleaseCompanyPoc();
        DueDates.Add(DueDate.ByRule(Id, Agency, DueKind.Closure, PeriodKind.Closure, stamp));
        Happened(Act.Reopened, stamp, $"Reopened the complaint: {order.Reason.Words().ToLowerInvariant()}. Point of contact: {poc.Name}.{moved}{(reopening.LateReason is null ? "" : " Its year was over.")}",
            reopening.LateReason is null ? reopening.Comment : $"{reopening.Comment} {reopening.LateReason}", new() { CompanyHearsLater = FirstSentAt is null || Company?.IsEnrolled != true });
        return reopening;
    }

    void MustBeReopenable(ReopeningOrder order, Stamp stamp)
    {
        if (stamp.By.AgencyId != AgencyId || !stamp.By.May(Right.ReopenComplaints)) throw new BrokenRuleException($"Only a Supervisor or Manager of {Agency.Name} can reopen it.");
        if (string.IsNullOrWhiteSpace(order.Comment)) throw new BrokenRuleException("Say what is to be done now.");
        Room.MustFit(order.Comment, Reopening.MostComment, "The comment");
        Room.MustFit(order.LateReason, Reopening.MostLateReason, "The reason");
        if (!IsLateToReopen(stamp.Today))
        {
            if (!string.IsNullOrWhiteSpace(order.LateReason)) throw new BrokenRuleException($"Its time is not over: until {ReopenableUntil:MMM d, yyyy} no further reason is needed.");
            return;
        }
        if (!stamp.By.May(Right.OverrideReopenLimit)) throw new BrokenRuleException($"It could be reopened until {ReopenableUntil:MMM d, yyyy}. Since then only a Supervisor reopens it, with a written reason.");
        if (string.IsNullOrWhiteSpace(order.LateReason)) throw new BrokenRuleException($"It could be reopened until {ReopenableUntil:MMM d, yyyy}. Say why it is reopened all the same.");
    }

    /// <summary>Whom it is about once it is worked on again: the company into which its own merged meanwhile, or to which its entity was matched. Null: as before.</summary>
    public Companies.Company? Successor => OutlivedMatch ? null : IsAboutEntity ? Entity?.TurnedOut : Company is { IsMerged: true } ? Company.Successor : null;

    // Both may have come to pass while the complaint was closed.
    string GoToSuccessor()
    {
        if (Successor is not { } successor) return "";
        var (before, became) = (SubjectName, IsAboutEntity ? "was matched to" : "merged into");
        (Company, CompanyId, SubjectName) = (successor, successor.Id, successor.Name);
        ReleaseCompanyPoc();
        return $" {before} {became} {successor.Name} meanwhile; the complaint is about {successor.Name} now.";
    }

    string GoBackToEntity()
    {
        var before = SubjectName;
        (Company, CompanyId, SubjectName) = (null, null, Entity!.Name);
        ReleaseCompanyPoc();
        return $" {Entity.Number} was not {before.TrimEnd('.')} after all; the complaint is about {Entity.Name} again.";
    }
}
