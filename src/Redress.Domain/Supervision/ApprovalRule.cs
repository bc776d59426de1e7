using Redress.Domain.Agencies;

namespace Redress.Domain.Supervision;

/// <summary>Which agencies are given access without a decision, and from which milestone on, as somebody sets it.</summary>
/// <param name="From">Null: none, each request is decided.</param>
/// <param name="Agencies">Null: all.</param>
public sealed record ApprovalFacts(Milestone? From, IReadOnlyList<Agency>? Agencies = null)
{
    internal string Codes => From is null || Agencies is null ? "" : string.Join(',', Agencies.Select(one => one.Code).Distinct().Order(StringComparer.Ordinal));

    internal string Words => From is not { } from ? "No request for access is granted by itself any more."
        : $"Requests for access of {(Agencies is null ? "all agencies" : string.Join(", ", Agencies.Select(one => one.Name).Distinct().Order(StringComparer.Ordinal)))} are granted by themselves, from {from.Words()} on.";

    internal void MustHold(SupervisoryActivity activity)
    {
        if (From is not { } from) return;
        if (!Enum.IsDefined(from) || from == Milestone.Canceled) throw new BrokenRuleException("Choose a milestone on the way from Pending to Closed.");
        if (Agencies is { Count: 0 }) throw new BrokenRuleException("Choose at least one agency.");
        if (Agencies?.Any(one => one.Id == activity.AgencyId) == true) throw new BrokenRuleException($"{activity.Agency.Name} leads the activity and reads it anyway.");
        if (Agencies?.FirstOrDefault(one => one.LeftAt is not null) is { } gone) throw new BrokenRuleException($"{gone.Name} left Redress.");
    }
}

/// <summary>A dated fact: requests of these agencies are granted without a decision from a milestone on. The latest holds.</summary>
public sealed class ApprovalRule
{
    public const int MostCodes = 700;

    ApprovalRule() { }

    internal ApprovalRule(SupervisoryActivity activity, ApprovalFacts facts, Stamp stamp)
    {
        (RecordId, No, FromMilestone, CoversAll, Codes) = (activity.Id, activity.ApprovalRules.Count + 1, facts.From, facts.From is not null && facts.Agencies is null, facts.Codes);
        (SetAt, SetById, SetByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    /// <summary>Null: from this fact on each request is decided.</summary>
    public Milestone? FromMilestone { get; private set; }
    public bool CoversAll { get; private set; }
    /// <summary>Codes of agencies with commas between, which never change.</summary>
    public string Codes { get; private set; } = "";
    public DateTime SetAt { get; private set; }
    public Guid? SetById { get; private set; }
    public string SetByName { get; private set; } = "";

    public IReadOnlyList<string> Agencies => Codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    internal bool Grants(Agency agency, Milestone at) => FromMilestone is { } from && at != Milestone.Canceled && at >= from && (CoversAll || Agencies.Contains(agency.Code));
}
