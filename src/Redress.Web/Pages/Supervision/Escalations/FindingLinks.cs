using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;

namespace Redress.Web.Pages.Supervision.Escalations;

/// <summary>What a carried violation leads to on the activity.</summary>
/// <param name="Address">Of the findings.</param>
/// <param name="MayMake">The reader can make a finding of it now.</param>
public sealed record FindingLinks(SupervisoryActivity Activity, string Address, bool MayMake)
{
    /// <summary>The number of the finding that it became; null: none, or it was not agreed to.</summary>
    public int? Made(Escalation escalation, CarriedViolation violation)
        => Activity.Findings.Find(one => one.ComplaintNumber == escalation.ComplaintNumber && one.ViolationNo == violation.No && one.State != FindingState.NotAgreed)?.No;
}
