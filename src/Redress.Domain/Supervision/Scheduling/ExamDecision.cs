using Redress.Domain.Access;

namespace Redress.Domain.Supervision.Scheduling;

/// <summary>What an agency decided about a company, and when. Never changed: a later one of the same company stands in its place, with the reason.</summary>
public sealed class ExamDecision
{
    public const int MostText = 4_000;

    ExamDecision() { }

    internal ExamDecision(CompanyPlan plan, DecisionFacts facts, string? whyRevised, Stamp stamp)
    {
        (AgencyId, CompanyId, No) = (plan.Agency.Id, plan.Company.Id, plan.Decisions.Count + 1);
        (Kind, Target, TargetAgency, Comment, Reason, HiddenUntil, WhyRevised) = (facts.Kind, facts.Target?.Number, facts.Target?.Agency.Name, facts.Comment, facts.Reason, facts.Until, whyRevised);
        (DecidedAt, DecidedById, DecidedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid CompanyId { get; private set; }
    /// <summary>1 for the first of the agency about the company.</summary>
    public int No { get; private set; }
    public DecisionKind Kind { get; private set; }
    /// <summary>ID of the other agency's activity.</summary>
    public string? Target { get; private set; }
    public string? TargetAgency { get; private set; }
    public string? Comment { get; private set; }
    public string? Reason { get; private set; }
    public DateOnly? HiddenUntil { get; private set; }
    public string? WhyRevised { get; private set; }
    public DateTime DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string DecidedByName { get; private set; } = "";
}
