namespace Redress.Domain.Supervision;

/// <summary>Hours and dollars of some rows, withdrawn ones left out.</summary>
public sealed record TimeSum(string Words, decimal Hours, decimal Amount);

/// <summary>What the rows of an activity come to, by person and by kind.</summary>
public sealed record TimeTotals(IReadOnlyList<TimeSum> ByPerson, IReadOnlyList<TimeSum> ByKind, TimeSum All)
{
    public static TimeTotals Of(IEnumerable<TimeEntry> rows)
    {
        var held = rows.Where(row => !row.IsWithdrawn).ToList();
        return new(
            [.. held.GroupBy(row => row.PersonId).Select(group => Sum(group.MaxBy(row => row.No)!.PersonName, group)).OrderBy(sum => sum.Words, StringComparer.Ordinal)],
            [.. held.GroupBy(row => row.TimeKind).OrderBy(group => group.Key).Select(group => Sum(group.Key.Words(), group))],
            Sum("All", held));
    }

    static TimeSum Sum(string words, IEnumerable<TimeEntry> rows) => new(words, rows.Sum(row => row.Hours ?? 0), rows.Sum(row => row.Amount ?? 0));
}
