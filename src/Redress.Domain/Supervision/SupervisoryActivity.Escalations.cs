using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision.Escalations;

namespace Redress.Domain.Supervision;

// A complaint is handed on: what is known of it goes along as a copy, and the complaint stays what it is.
public sealed partial class SupervisoryActivity
{
    public const int MostEscalations = 200;

    public List<Escalation> Escalations { get; } = [];

    /// <summary>Makes an activity for a complaint. Who may not initiate makes one that waits for the Staff Directors.</summary>
    public static SupervisoryActivity InitiateFor(string number, Complaint complaint, ActivityFacts facts, Stamp stamp, Guid? id = null)
    {
        MustBeEscalatedBy(complaint, stamp.By);
        if (complaint.Company is not { } company) throw new BrokenRuleException($"{complaint.SubjectName} is in no registry and cannot be examined here.");
        var activity = Begin(number, complaint.Agency, company, facts, stamp, id);
        if (!activity.IsKeptBy(stamp.By)) activity.WaitForReview($"Escalated from {complaint.Number}.", stamp);
        return activity;
    }

    /// <summary>Takes over what was chosen of a complaint, each piece with its origin, and links the two. Both histories say so. The complaint stays open, or is closed as referred to investigation.</summary>
    /// <param name="copies">A copy of each document of the plan, by the ID of the original.</param>
    /// <param name="people">Names of whoever acted in the complaint.</param>
    /// <param name="id">Given by whoever asks, so that asking twice escalates once.</param>
    public Escalation Escalate(EscalationPlan plan, IReadOnlyDictionary<Guid, Document> copies, IReadOnlyDictionary<Guid, string> people, Stamp stamp, Guid? id = null)
    {
        var complaint = plan.Complaint;
        MustTakeEscalation(complaint, stamp);
        plan.MustHold(stamp);
        if (Escalations.Count >= MostEscalations) throw new BrokenRuleException($"An activity has room for {MostEscalations} escalated complaints.");
        var escalation = new Escalation(Id, Escalations.Count + 1, plan, copies, people, stamp, id);
        Escalations.Add(escalation);
        foreach (var document in escalation.Documents) document.Document.HangOn(this, escalation.Id);
        complaint.GoesOnIn(this, escalation, stamp);
        Happened(Act.Escalated, stamp, $"Took over complaint {complaint.Number} with {escalation.Words}.", escalation.Reason, new() { Page = $"escalations/{escalation.No}" });
        if (plan.Choice.Closes) complaint.Close(new(ClosureReason.ReferredToInvestigation, InternalNotes: $"Escalated to {Number}.", CancelsOpenRequests: plan.Choice.CancelsOpenRequests), [], stamp);
        return escalation;
    }

    /// <summary>What would come over, to be looked at first. Nothing is changed.</summary>
    public static Escalation Preview(EscalationPlan plan, IReadOnlyDictionary<Guid, string> people, Stamp stamp)
        => new(Guid.Empty, 1, plan, plan.Documents.ToDictionary(document => document.Id), people, stamp, null);

    /// <summary>May a complaint of the agency be escalated into it now?</summary>
    public bool TakesEscalations => !IsEnded;

    void MustTakeEscalation(Complaint complaint, Stamp stamp)
    {
        MustNotBeEnded();
        MustBeEscalatedBy(complaint, stamp.By);
        if (complaint.AgencyId != AgencyId) throw new BrokenRuleException($"{complaint.Number} belongs to another agency. Only complaints of {Agency.Name} can be escalated.");
    }

    static void MustBeEscalatedBy(Complaint complaint, Viewer by)
    {
        if (by.AgencyId != complaint.AgencyId || !by.May(Right.EscalateComplaints)) throw new BrokenRuleException($"Only a Supervisor or Manager of {complaint.Agency.Name} escalates {complaint.Number}.");
        complaint.MustBeFitToEscalate();
    }
}
