using Redress.Domain.Complaints;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision;

/// <summary>One event between the agencies of an activity, newest first.</summary>
public sealed record AgencyLine(DateTime At, string Words, string? Said, string? By)
{
    public static IEnumerable<AgencyLine> Of(SupervisoryActivity activity, Func<ApprovalRule, string> names, DateTime now)
        // What was decided in the same moment in which it was asked stands above it.
        => All(activity, names).Reverse().Where(line => line.At <= now).OrderByDescending(line => line.At);

    static IEnumerable<AgencyLine> All(SupervisoryActivity activity, Func<ApprovalRule, string> names)
    {
        foreach (var one in activity.AgencyRequests)
        {
            yield return new(one.AskedAt, $"{one.Agency.Name} {one.Kind.Asked()}", one.Reason, one.AskedByName);
            if (one.DecidedAt is { } decided && one.Decision is { } decision) yield return new(decided, Decided(one, decision), one.DecisionComment, one.DecidedByName);
        }
        foreach (var one in activity.Grants)
        {
            if (one.RemovedAt is { } removed) yield return new(removed, one.Joins ? $"{one.Agency.Name} takes part no longer" : $"Access of {one.Agency.Name} was removed", one.RemovedWhy, one.RemovedByName);
            else if (one.EndsAt is { } ended) yield return new(ended, $"Access of {one.Agency.Name} ended by itself", null, null);
        }
        foreach (var one in activity.ApprovalRules)
            yield return new(one.SetAt, one.FromMilestone is { } from ? $"Access is granted by itself from {from.Words()} on: {(one.CoversAll ? "all agencies" : names(one))}" : "Each request for access is decided again", null, one.SetByName);
    }

    static string Decided(AgencyRequest one, AccessDecision decision) => decision switch
    {
        AccessDecision.Granted => one.Kind switch { AgencyRequestKind.Leverage => $"{one.Agency.Name} may leverage the examination", AgencyRequestKind.Accept => $"{one.Agency.Name} may accept the examination", AgencyRequestKind.Join or AgencyRequestKind.Invitation => $"{one.Agency.Name} joined", _ => $"{one.Agency.Name} may read{(one.DecidedById is null ? ", by the rule" : "")}" },
        AccessDecision.Refused when one.IsInvitation => $"{one.Agency.Name} declined to join",
        AccessDecision.Withdrawn when one.IsInvitation => $"The invitation of {one.Agency.Name} was withdrawn",
        AccessDecision.Lapsed when one.IsInvitation => $"The invitation of {one.Agency.Name} lapsed",
        AccessDecision.Refused => $"What {one.Agency.Name} asked was refused",
        AccessDecision.Withdrawn => $"{one.Agency.Name} no longer asks",
        _ => $"What {one.Agency.Name} asked lapsed",
    };
}
