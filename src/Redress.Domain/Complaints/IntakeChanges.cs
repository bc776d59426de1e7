namespace Redress.Domain.Complaints;

/// <summary>In which parts two states of an intake differ, as a sentence of the history names them.</summary>
static class IntakeChanges
{
    const int MostNamed = 6;

    public static IReadOnlyList<string> Of(Intake before, Intake now)
    {
        (string Words, object? Before, object? Now)[] parts =
        [
            ("the date received", before.ReceivedOn, now.ReceivedOn), ("how it was received", before.HowReceived, now.HowReceived),
            ("the business type", before.BusinessType, now.BusinessType), ("the business activities", before.BusinessActivities, now.BusinessActivities),
            ("the category", before.CategoryId, now.CategoryId), ("the issue", before.IssueId, now.IssueId),
            ("the account", before.Account, now.Account), ("the desired outcome", before.DesiredOutcome, now.DesiredOutcome),
            ("the amount in dispute", before.AmountInDispute, now.AmountInDispute), ("the CFPB ID", before.CfpbId, now.CfpbId), ("the agency reference", before.AgencyReference, now.AgencyReference),
            ("the priority", before.Priority, now.Priority), ("the flags", before.Flags, now.Flags),
            ("the transaction", (before.TransactionOn, before.TransactionCity, before.TransactionState), (now.TransactionOn, now.TransactionCity, now.TransactionState)),
            ("who complains", People(before), People(now)), ("the complainant’s details", Details(before), Details(now)),
            ("the representative", (before.RepresentativeName, before.RepresentativeRelation, before.RepresentativeContact), (now.RepresentativeName, now.RepresentativeRelation, now.RepresentativeContact)),
            ("that the complainant is anonymous", before.IsAnonymous, now.IsAnonymous),
            (now.IsRestricted ? "complainant details to restricted" : "complainant details to not restricted", before.IsRestricted, now.IsRestricted),
        ];
        return [.. parts.Where(part => !Equals(part.Before, part.Now)).Select(part => part.Words)];
    }

    public static string Words(IReadOnlyList<string> changed) => changed.Count switch
    {
        1 => changed[0],
        > MostNamed => $"{string.Join(", ", changed.Take(MostNamed))} and more",
        _ => $"{string.Join(", ", changed.Take(changed.Count - 1))} and {changed[^1]}",
    };

    static string People(Intake intake) => string.Join(",", intake.Complainants.Select(person => person.Id));

    // In the order of their IDs: another order is another "who".
    static string Details(Intake intake) => string.Join("\n", intake.Complainants.OrderBy(person => person.Id).Select(person => person.Details));
}
