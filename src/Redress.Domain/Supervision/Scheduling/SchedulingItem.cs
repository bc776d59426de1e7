using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Domain.Supervision.Scheduling;

/// <summary>An exam that is planned: what a decision came to, until its activity is initiated or it is dropped. Its plan is never changed; a revised decision makes another.</summary>
public sealed class SchedulingItem
{
    SchedulingItem() { }

    internal SchedulingItem(CompanyPlan plan, ExamDecision decision, DecisionFacts facts, Stamp stamp)
    {
        (AgencyId, Company, CompanyId, DecisionId, Kind, Target) = (plan.Agency.Id, plan.Company, plan.Company.Id, decision.Id, decision.Kind, decision.Target);
        (Month, Scope, InChargeId, InChargeName, Comment) = (facts.Month!.Value, facts.Scope!.Value, facts.InCharge?.Id, facts.InCharge?.Name, facts.Comment);
        (PlannedAt, PlannedByName) = (stamp.At, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid CompanyId { get; private set; }
    public Company Company { get; private set; } = null!;
    public Guid DecisionId { get; private set; }
    public DecisionKind Kind { get; private set; }
    public string? Target { get; private set; }
    /// <summary>The first of the planned month.</summary>
    public DateOnly Month { get; private set; }
    public ActivityScope Scope { get; private set; }
    public Guid? InChargeId { get; private set; }
    public string? InChargeName { get; private set; }
    public string? Comment { get; private set; }
    public DateTime PlannedAt { get; private set; }
    public string PlannedByName { get; private set; } = "";
    public DateTime? InitiatedAt { get; private set; }
    public string? InitiatedByName { get; private set; }
    public Guid? ActivityId { get; private set; }
    public string? ActivityNumber { get; private set; }
    public DateTime? DroppedAt { get; private set; }
    public string? DroppedByName { get; private set; }
    public string? DroppedWhy { get; private set; }
    /// <summary>Raised with every change.</summary>
    public int Version { get; private set; }

    public ItemState State => InitiatedAt is not null ? ItemState.Initiated : DroppedAt is not null ? ItemState.Dropped : ItemState.Planned;

    /// <summary>Basic details of the activity that it plans.</summary>
    public ActivityFacts Facts => new(ActivityType.Examination, Scope, Month) { Leveraged = Scope == ActivityScope.Leveraged ? Target : null };

    /// <summary>Its activity was initiated, with the planned Examiner in Charge where that person still may be. Save both together.</summary>
    /// <param name="lead">The planned one, with roles; null: nobody was planned, or the person left.</param>
    public void Initiated(SupervisoryActivity activity, Person? lead, Stamp stamp)
    {
        MustBePlanned(stamp);
        if (activity.AgencyId != AgencyId || activity.CompanyId != CompanyId) throw new BrokenRuleException("The plan is about another company. Begin anew.");
        (InitiatedAt, InitiatedByName, ActivityId, ActivityNumber) = (stamp.At, stamp.By.Name, activity.Id, activity.Number);
        Version++;
        if (lead is { RemovedAt: null, AsleepSince: null } && lead.Id == InChargeId && lead.AgencyId == AgencyId && ActivityParticipant.MayBe(ParticipantPart.ExaminerInCharge, lead)) activity.SetTeam(new(lead, [], []), stamp);
    }

    public void Drop(string? why, Stamp stamp)
    {
        if (!stamp.By.May(Right.ScheduleExams)) throw new BrokenRuleException("Staff Directors drop what is planned.");
        MustBePlanned(stamp);
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why it is dropped.");
        Room.MustFit(why.Trim(), ExamDecision.MostText, "The reason");
        (DroppedAt, DroppedByName, DroppedWhy) = (stamp.At, stamp.By.Name, why.Trim());
        Version++;
    }

    void MustBePlanned(Stamp stamp)
    {
        if (stamp.By.AgencyId != AgencyId || !stamp.By.May(Right.InitiateActivities)) throw new BrokenRuleException("Only the agency that planned it acts on it.");
        if (State == ItemState.Initiated) throw new BrokenRuleException($"{ActivityNumber} was initiated from it already.");
        if (State == ItemState.Dropped) throw new BrokenRuleException($"{DroppedByName} dropped it. Decide anew.");
    }
}
