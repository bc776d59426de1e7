using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Requests to the company and its answers: the exchange of every record. Here: who takes part in it on an activity.</summary>
public sealed partial class SupervisoryActivity
{
    /// <summary>From planning on until the lock.</summary>
    public override bool IsInWork => !IsLocked && Milestone is >= Milestone.Planning and <= Milestone.CloseOut;

    public override bool IsInExchange => IsInWork || AwaitsMatters;

    public override void MustBeInWork(string whatForbids)
    {
        if (IsLocked) throw new BrokenRuleException($"{whatForbids}: {Number} is {LockWords}.");
        if (!IsInWork) throw new BrokenRuleException($"{whatForbids}: {Number} is {Milestone.Words().ToLowerInvariant()}. {(ActivityType == ActivityType.Investigation ? "Begin planning first." : "Complete the scope first.")}");
    }

    public override void MustTakeAnswers(string whatForbids) => MustBeInWork(whatForbids);

    /// <summary>Examiners who take part, of whatever agency, and whoever leads it.</summary>
    public override bool IsAskedBy(Viewer viewer) => IsLedBy(viewer) || viewer.Side == Side.Agency && viewer.May(Right.WorkOnActivities) && TakesPart(viewer);

    public override bool IsSentBy(Viewer viewer) => IsLedBy(viewer);

    public override bool IsDecidedBy(Viewer viewer) => IsAskedBy(viewer);

    /// <summary>Whoever was put on it by the company, and may lead or help. Its third-party users draft too.</summary>
    public override bool IsDraftedBy(Viewer viewer) => viewer.Side == Side.ThirdParty && viewer.May(Right.LeadActivities) && HasThirdParty(viewer.PersonId) || viewer.Side == Side.Company && viewer.CompanyId == CompanyId && viewer.May(Right.LeadActivities) && IsOnCompanyTeam(viewer.PersonId);

    public override string LeadWords => "Company Lead";

    public override (string Words, Guid? Id) CompanyContact => ("SA Contact", Company?.SaContactId);

    public override string DraftersNeed => "a part in this activity";

    protected internal override void WentOut(Stamp stamp)
    {
        ActivityFlow.After(Milestone, Act.RequestsSent);
        Step(Act.RequestsSent, null, stamp);
    }

    public override IEnumerable<Deadline> Deadlines()
    {
        foreach (var request in Requests.Where(request => request.SentAt is not null).OrderBy(request => request.No))
            yield return new(DueKind.Answer, request, [.. request.DueDates.Where(due => due.RoundNo == request.LatestRound!.No)], IsInExchange && request.WaitsForCompany);
    }

    // The Examiner in Charge speaks for the agency, as the point of contact of a complaint does.
    void NameExaminerInCharge(Stamp stamp)
    {
        if (InCharge is not { } lead || lead.PersonId == AgencyPocId) return;
        (AgencyPoc, AgencyPocId) = (lead.Person, lead.PersonId);
        PointsOfContact.Add(new PointOfContact(Id, lead.PersonId, Side.Agency, stamp));
    }
}
