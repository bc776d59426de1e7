using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Domain.Supervision.Scheduling;

/// <summary>All that one agency decided and planned about one company. Verbs give back what is to be added.</summary>
public sealed class CompanyPlan(Agency agency, Company company, IReadOnlyList<ExamDecision> decisions, IReadOnlyList<SchedulingItem> items, QueuedCompany? waiting)
{
    public Agency Agency => agency;
    public Company Company => company;
    /// <summary>First one first.</summary>
    public IReadOnlyList<ExamDecision> Decisions { get; private set; } = [.. decisions.OrderBy(one => one.No)];
    /// <summary>The latest planned first.</summary>
    public IReadOnlyList<SchedulingItem> Items { get; private set; } = [.. items.OrderByDescending(item => item.PlannedAt)];
    /// <summary>Null: it is not in the queue.</summary>
    public QueuedCompany? Waiting { get; private set; } = waiting;
    public ExamDecision? Latest => Decisions.Count == 0 ? null : Decisions[^1];
    public SchedulingItem? Planned => Items.FirstOrDefault(item => item.State == ItemState.Planned);
    /// <summary>The latest decision still says something: another one revises it.</summary>
    public bool IsDecided(DateOnly today) => Latest is { } latest && (Planned is not null || latest.Kind == DecisionKind.Join || latest.Kind == DecisionKind.NoAction && (latest.HiddenUntil is null || latest.HiddenUntil > today));

    public QueuedCompany PutInQueue(Stamp stamp)
    {
        MustBeActedOnBy(stamp.By);
        if (company.Kind != CompanyKind.Registered || company.IsMerged) throw new BrokenRuleException($"{company.Name} cannot be examined here.");
        if (Waiting is not null) throw new BrokenRuleException($"{company.Name} is in the queue already.");
        return Waiting = new QueuedCompany(this, stamp);
    }

    public void TakeOffQueue(Stamp stamp)
    {
        MustBeActedOnBy(stamp.By);
        if (Waiting is null) throw new BrokenRuleException($"{company.Name} is not in the queue any more.");
        Leave(stamp);
    }

    /// <param name="seen">How many decisions there were when the form was shown.</param>
    /// <param name="whyRevised">Needed where a decision stands.</param>
    /// <param name="item">Null: the decision makes none.</param>
    public ExamDecision Decide(DecisionFacts facts, int seen, string? whyRevised, Stamp stamp, out SchedulingItem? item)
    {
        MustBeActedOnBy(stamp.By);
        if (seen != Decisions.Count) throw new BrokenRuleException($"{Latest?.DecidedByName ?? "Somebody"} decided meanwhile. Look at it, then decide again.");
        if (company.Kind != CompanyKind.Registered || company.IsMerged) throw new BrokenRuleException($"{company.Name} cannot be examined here.");
        var why = string.IsNullOrWhiteSpace(whyRevised) ? null : whyRevised.Trim();
        if (IsDecided(stamp.Today) && why is null) throw new BrokenRuleException("A decision stands. Say why you revise it.");
        Room.MustFit(why, ExamDecision.MostText, "The reason");
        facts = facts.Cleaned();
        facts.MustHold(this, stamp.Today);
        Planned?.Drop(why ?? "Decided anew.", stamp);
        Leave(stamp);
        var decision = new ExamDecision(this, facts, why, stamp);
        item = facts.Kind.MakesItem() ? new SchedulingItem(this, decision, facts, stamp) : null;
        Decisions = [.. Decisions, decision];
        if (facts.Kind.Asks() is { } asked) facts.Target!.AskAfterDecision(agency, asked, stamp);
        if (item is not null) Items = [item, .. Items];
        return decision;
    }

    void Leave(Stamp stamp)
    {
        Waiting?.Leave(stamp);
        Waiting = null;
    }

    void MustBeActedOnBy(Viewer by)
    {
        if (by.AgencyId != agency.Id || !by.May(Right.ScheduleExams)) throw new BrokenRuleException("Staff Directors decide what their agency examines.");
    }
}
