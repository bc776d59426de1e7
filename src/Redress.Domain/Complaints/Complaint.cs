using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

/// <summary>A consumer's complaint about a company, owned by one agency. Its facts are here; its verbs are in the files beside.</summary>
public sealed partial class Complaint : Record
{
    /// <summary>Stands for "nothing due", so that lists sort the same on either engine.</summary>
    public static readonly DateOnly NoDate = new(9999, 1, 1);

    Complaint() { }

    public ComplaintStatus Status { get; private set; }
    /// <summary>Came from a published file: no POC, clock, notices or lock, and out of work lists.</summary>
    public bool IsImported { get; private set; }
    public DateOnly ReceivedOn { get; private set; }
    public HowReceived? HowReceived { get; private set; }
    public BusinessType? BusinessType { get; private set; }
    public string? BusinessActivities { get; private set; }
    public int? CategoryId { get; private set; }
    public Category? Category { get; private set; }
    public int? IssueId { get; private set; }
    public Issue? Issue { get; private set; }
    public string Account { get; private set; } = "";
    public string? DesiredOutcome { get; private set; }
    public decimal? AmountInDispute { get; private set; }
    public string? CfpbId { get; private set; }
    public string? AgencyReference { get; private set; }
    public Priority Priority { get; private set; }
    public CareFlags Flags { get; private set; }
    public DateOnly? TransactionOn { get; private set; }
    public string? TransactionCity { get; private set; }
    public string? TransactionState { get; private set; }
    public Guid? BranchId { get; private set; }
    public Branch? Branch { get; private set; }
    public Guid? IndividualId { get; private set; }
    public string? IndividualName { get; private set; }
    public string? RepresentativeName { get; private set; }
    public string? RepresentativeRelation { get; private set; }
    public string? RepresentativeContact { get; private set; }
    public bool IsRestricted { get; private set; }
    public bool IsAnonymous { get; private set; }
    public DateTime? AccountSharedAt { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    /// <summary>The day on which the consumer was told that the complaint is in hand.</summary>
    public DateOnly? AcknowledgedOn { get; private set; }
    public List<Complainant> Complainants { get; } = [];
    public List<Related> Related { get; } = [];
    public List<ResearchNote> Notes { get; } = [];
    public List<AllegedViolation> Violations { get; } = [];
    public List<Closure> Closures { get; } = [];

    // Derived in Reckon; columns because lists sort and filter by them.
    public string ComplainantName { get; private set; } = "";
    public NextStep NextStep { get; private set; }
    public Turn Turn { get; private set; }
    /// <summary>Earliest open date of anybody; <see cref="NoDate"/> when nothing is due.</summary>
    public DateOnly NextDueOn { get; private set; } = NoDate;
    /// <summary>Earliest date of a request that waits for the company, which may know of no other date; <see cref="NoDate"/> when none waits.</summary>
    public DateOnly AnswerDueOn { get; private set; } = NoDate;

    public Complainant? FirstComplainant => Complainants.MinBy(person => person.Position);
    public DateOnly? DueOf(DueKind kind) => DueDates.Where(due => due.Kind == kind).MaxBy(due => due.SetAt)?.On;
    public bool IsToBeAcknowledged => AcknowledgedOn is null && !IsAnonymous && (Status == ComplaintStatus.Pending || IsInExchange) && DueDates.Any(due => due.Kind == DueKind.Acknowledgement);
    public override bool IsInWork => ComplaintFlow.InWork.Contains(Status) && !IsImported;
    /// <summary>The company answers what it was asked, also while a referral is in progress.</summary>
    public override bool IsInExchange => ComplaintFlow.InExchange.Contains(Status) && !IsImported;
    public int AgeInDays(DateOnly today) => Math.Max(0, (EndedOn ?? today).DayNumber - ReceivedOn.DayNumber);

    public override void MustBeInWork(string whatForbids)
    {
        if (IsLocked) throw new BrokenRuleException($"{whatForbids}: {Number} was {Status.Words().ToLowerInvariant()} on {EndedOn:MMM d, yyyy}.");
        if (Status == ComplaintStatus.ReferralInProgress) throw new BrokenRuleException($"{whatForbids} while the referral of {Number} is in progress.");
        if (!IsInWork) throw new BrokenRuleException($"{whatForbids}: {Number} is {(IsImported ? "imported" : Status.Words().ToLowerInvariant())}.");
    }

    public override void MustTakeAnswers(string whatForbids)
    {
        if (!IsInExchange) MustBeInWork(whatForbids);
    }

    public override bool IsAskedBy(Viewer viewer) => viewer.AgencyId == AgencyId && viewer.May(Right.SendRequests);

    public override bool IsSentBy(Viewer viewer) => IsAskedBy(viewer);

    public override bool IsDecidedBy(Viewer viewer) => viewer.AgencyId == AgencyId && viewer.May(Right.ReviewAnswers);

    public override bool IsDraftedBy(Viewer viewer) => viewer.CompanyId == CompanyId && viewer.May(Right.DraftAnswers);

    protected override string LockWords => Status == ComplaintStatus.Canceled ? "canceled and locked" : "closed and locked";

    public override void ShareAccount(DateTime at)
    {
        if (IsRestricted && RedactedAccount is null) throw new BrokenRuleException("The complainant’s details are restricted. Redact the account before the company may read it.");
        AccountSharedAt ??= at;
    }

    public override void Reckon()
    {
        ComplainantName = IsAnonymous ? "Anonymous" : FirstComplainant?.Name ?? "";
        NextStep = ReckonNextStep();
        Turn = NextStep.Whose();
        var running = Deadlines().Where(deadline => deadline.IsOpen && PauseOf(deadline.Key) is null).ToList();
        AnswerDueOn = running.Where(deadline => deadline.Kind == DueKind.Answer).Select(deadline => deadline.On).DefaultIfEmpty(NoDate).Min();
        // A request that waits unseen for enrollment is nobody's date, unless nothing else is to be done.
        NextDueOn = running.Where(deadline => deadline.Kind != DueKind.Answer || Company!.IsEnrolled || NextStep == NextStep.Enroll).Select(deadline => deadline.On).DefaultIfEmpty(NoDate).Min();
    }

    // The order is that of the specification: a referral to decide first, then the agency's own decisions, then the company's, closing last.
    NextStep ReckonNextStep()
    {
        if (IsImported) return NextStep.Nothing;
        if (Status == ComplaintStatus.ReferralInProgress) return NextStep.DecideReferral;
        if (Status == ComplaintStatus.Pending) return NextStep.Review;
        if (!ComplaintFlow.InWork.Contains(Status)) return NextStep.Nothing;
        if (Requests.Any(request => request.OpenAsk is not null)) return NextStep.DecideAsk;
        if (Requests.Any(request => request.WaitsForReview)) return NextStep.ReviewAnswer;
        if (Requests.Any(request => request.SentAt is null)) return NextStep.SendRequests;
        if (IsToBeAcknowledged) return NextStep.Acknowledge;
        if (Requests.Any(request => request.WaitsForCompany)) return Company!.IsEnrolled ? NextStep.Answer : NextStep.Enroll;
        return NextStep.Close;
    }

    public override IEnumerable<Deadline> Deadlines()
    {
        if (DatesOf(DueKind.Review) is { Count: > 0 } review) yield return new(DueKind.Review, null, review, Status == ComplaintStatus.Pending);
        if (DatesOf(DueKind.Acknowledgement) is { Count: > 0 } acknowledgement) yield return new(DueKind.Acknowledgement, null, acknowledgement, IsToBeAcknowledged);
        foreach (var request in Requests.Where(request => request.SentAt is not null).OrderBy(request => request.No))
            yield return new(DueKind.Answer, request, [.. request.DueDates.Where(due => due.RoundNo == request.LatestRound!.No)], IsInExchange && request.WaitsForCompany);
        if (ClosureTargets() is { Count: > 0 } closure) yield return new(DueKind.Closure, null, closure, IsInExchange);
    }

    // The target is counted anew from a reopening; what was due before it is over.
    List<DueDate> ClosureTargets()
    {
        var since = Reopenings.MaxBy(one => one.No)?.At ?? DateTime.MinValue;
        return [.. DatesOf(DueKind.Closure).Where(due => due.SetAt >= since)];
    }

    List<DueDate> DatesOf(DueKind kind) => [.. DueDates.Where(due => due.Kind == kind).OrderBy(due => due.SetAt).ThenBy(due => due.On)];

    void Fill(Intake intake)
    {
        (ReceivedOn, HowReceived, BusinessType, BusinessActivities) = (intake.ReceivedOn, intake.HowReceived, intake.BusinessType, intake.BusinessActivities);
        (CategoryId, IssueId, Account, DesiredOutcome) = (intake.CategoryId, intake.IssueId, intake.Account, intake.DesiredOutcome);
        (AmountInDispute, CfpbId, AgencyReference) = (intake.AmountInDispute, intake.CfpbId, intake.AgencyReference);
        (Priority, Flags) = (intake.Priority, intake.Flags);
        (TransactionOn, TransactionCity, TransactionState) = (intake.TransactionOn, intake.TransactionCity, intake.TransactionState);
        (BranchId, IndividualId, IndividualName) = (intake.BranchId, intake.IndividualId, intake.IndividualName);
        (RepresentativeName, RepresentativeRelation, RepresentativeContact) = (intake.RepresentativeName, intake.RepresentativeRelation, intake.RepresentativeContact);
        (IsRestricted, IsAnonymous, AcknowledgedOn) = (intake.IsRestricted, intake.IsAnonymous, intake.AcknowledgedOn);
        Complainants.AddRange(intake.Complainants);
        Related.AddRange(intake.Related);
    }
}
