using Redress.Domain.Access;

namespace Redress.Domain.Supervision.Scheduling;

/// <summary>A decision as somebody gives it. What does not belong to the kind is not kept.</summary>
/// <param name="Target">The other agency's activity of the company. Load it whole: its lead is asked to agree.</param>
/// <param name="Month">Any day of the planned month.</param>
/// <param name="InCharge">Planned Examiner in Charge.</param>
/// <param name="Until">With no action: the day on which the company is offered again; null: it stays away.</param>
/// <param name="Reason">Why no action.</param>
public sealed record DecisionFacts(DecisionKind Kind, SupervisoryActivity? Target = null, DateOnly? Month = null, ActivityScope? Scope = null, Person? InCharge = null, string? Comment = null, string? Reason = null, DateOnly? Until = null)
{
    internal DecisionFacts Cleaned() => new(Kind, Kind.NamesAnother() ? Target : null)
    {
        Month = Kind.MakesItem() && Month is { } month ? new(month.Year, month.Month, 1) : null, InCharge = Kind.MakesItem() ? InCharge : null,
        Scope = Kind switch { DecisionKind.ScheduleExam => Scope, DecisionKind.Accept => ActivityScope.Accepted, DecisionKind.Leverage => ActivityScope.Leveraged, _ => null },
        Comment = Clean(Comment), Reason = Kind == DecisionKind.NoAction ? Clean(Reason) : null, Until = Kind == DecisionKind.NoAction ? Until : null,
    };

    internal void MustHold(CompanyPlan plan, DateOnly today)
    {
        if (!Enum.IsDefined(Kind)) throw new BrokenRuleException("Choose a decision.");
        Room.MustFit(Comment, ExamDecision.MostText, "The comment");
        Room.MustFit(Reason, ExamDecision.MostText, "The reason");
        if (Kind.NamesAnother()) MustName(plan);
        if (Kind == DecisionKind.NoAction && Reason is null) throw new BrokenRuleException("Say why no action is taken.");
        if (Until is { } until && (until <= today || until.Year > 2100)) throw new BrokenRuleException("Give a later day on which the company is offered again.");
        if (!Kind.MakesItem()) return;
        if (Month is not { Year: >= 2000 and <= 2100 } month) throw new BrokenRuleException("Give the planned month with its year.");
        if (month < new DateOnly(today.Year, today.Month, 1)) throw new BrokenRuleException("The planned month is over. Give a later one.");
        if (Kind == DecisionKind.ScheduleExam && Scope is not (ActivityScope.Full or ActivityScope.Limited or ActivityScope.Networked)) throw new BrokenRuleException("Choose the scope: full, limited or networked.");
        if (InCharge is not null && InCharge.AgencyId != plan.Agency.Id) throw new BrokenRuleException($"{InCharge.Name} does not belong to {plan.Agency.Name}.");
    }

    void MustName(CompanyPlan plan)
    {
        if (Target is null || Target.CompanyId != plan.Company.Id || Target.AgencyId == plan.Agency.Id) throw new BrokenRuleException($"Choose another agency’s activity of {plan.Company.Name}.");
        if (Target.Milestone == Milestone.Canceled) throw new BrokenRuleException($"{Target.Number} was canceled. Choose another one.");
        if (Kind == DecisionKind.Join && Target.Milestone.IsOver()) throw new BrokenRuleException($"{Target.Number} is closed. Nobody joins it any more.");
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
