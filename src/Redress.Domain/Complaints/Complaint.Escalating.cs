using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;

namespace Redress.Domain.Complaints;

// Escalated to an examination or investigation: also after closing, like a link.
public sealed partial class Complaint
{
    public bool MayBeEscalatedBy(Viewer by)
        => by.AgencyId == AgencyId && by.May(Right.EscalateComplaints) && !IsImported && Destroyed is null && Status is not (ComplaintStatus.Canceled or ComplaintStatus.ReferralInProgress);

    internal void MustBeFitToEscalate()
    {
        MustTakeWork();
        if (Destroyed is not null) throw new BrokenRuleException($"{Number} was destroyed. Nothing of it can be escalated.");
        if (Status is ComplaintStatus.Canceled or ComplaintStatus.ReferralInProgress) throw new BrokenRuleException($"{Number} is {Status.Words().ToLowerInvariant()}. It cannot be escalated.");
    }

    internal void GoesOnIn(SupervisoryActivity activity, Escalation escalation, Stamp stamp)
    {
        if (!Related.Any(one => one.OtherRecordId == activity.Id && one.Kind == RelatedKind.SupervisoryActivity))
            AddRelated(new Related { Kind = RelatedKind.SupervisoryActivity, OtherRecordId = activity.Id, Name = activity.Number }, activity.Number, stamp);
        Happened(Act.Escalated, stamp, $"Escalated to {activity.Number} with {escalation.Words}{(escalation.IncludesComplainant ? ", with the complainant" : "")}.", escalation.Reason);
    }
}
