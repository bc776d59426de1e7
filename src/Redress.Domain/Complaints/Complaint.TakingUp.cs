using Redress.Domain.Access;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// An imported complaint is not worked on. Whoever wants to work on it makes an ordinary one of it, once; both show the relation.
public sealed partial class Complaint
{
    public bool MayBeTakenUpBy(Viewer by) => IsImported && TakenUpAs is null && by.AgencyId == AgencyId && by.May(Right.EnterComplaints);

    /// <summary>Ties the ordinary complaint that was just made of this imported one to it. Load this one with its agency.</summary>
    /// <exception cref="BrokenRuleException">It was taken up before, or is none of those.</exception>
    public void TakeUp(Complaint made, Stamp stamp)
    {
        if (!IsImported) throw new BrokenRuleException($"{Number} was not imported. Work on it as it is.");
        if (TakenUpAs is not null) throw new BrokenRuleException($"{Number} was taken up already, as {TakenUpAs}.");
        if (stamp.By.AgencyId != AgencyId || made.AgencyId != AgencyId || made.IsImported) throw new BrokenRuleException($"Only {Agency.Name} takes up {Number}.");
        TakenUpAs = made.Number;
        if (!made.Related.Any(related => related.OtherRecordId == Id)) made.Related.Add(new Related { RecordId = made.Id, Kind = RelatedKind.Complaint, OtherRecordId = Id });
        made.AlsoHappened($"It takes up {Number}, which was imported.");
        Happened(Act.TakenUp, stamp, $"Taken up as {made.Number}.");
    }
}
