using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Reports;

/// <summary>A complaint with what it is counted by.</summary>
sealed class Keyed<TKey>
{
    public TKey Key { get; init; } = default!;
    public Guid Id { get; init; }
    public bool IsOwn { get; init; }
    public ComplaintStatus Status { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>So many complaints that are alike in all that a report asks of them.</summary>
sealed record Tally(bool IsOwn, ComplaintStatus Status, DateOnly ReceivedOn, DateOnly? ClosedOn, int Count);

/// <summary>Complaints counted by the database, group by group, with the relief paid on one's own.</summary>
static class Tallied
{
    public static async Task<List<TGroup>> Groups<TKey, TGroup>(ReportNeeds needs, IQueryable<Keyed<TKey>> keyed, Func<TKey, (string Words, string? List)> words, Func<string, string?, IReadOnlyList<Tally>, int, decimal, TGroup> made)
    {
        var counted = await keyed.GroupBy(one => new { one.Key, one.IsOwn, one.Status, one.ReceivedOn, one.ClosedOn }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        var paid = (await keyed.Where(one => one.IsOwn).Join(needs.Db.Set<Relief>(), one => one.Id, relief => relief.RecordId, (one, relief) => new { one.Key, relief.RecordId, relief.Amount }).ToListAsync()).ToLookup(one => words(one.Key));
        return
        [
            .. counted.GroupBy(one => words(one.Key.Key)).Select(group => made(group.Key.Words, group.Key.List,
                [.. group.Select(one => new Tally(one.Key.IsOwn, one.Key.Status, one.Key.ReceivedOn, one.Key.ClosedOn, one.Count))], paid[group.Key].Select(one => one.RecordId).Distinct().Count(), paid[group.Key].Sum(one => one.Amount))),
        ];
    }
}
