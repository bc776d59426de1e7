using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>A number three times: one's own agency, all agencies with it, and what was imported, which is in neither.</summary>
public readonly record struct Tally(int Own, int All, int Imported)
{
    public int Others => All - Own;
    public int Sum => All + Imported;

    public Tally With(bool isOwn, bool isImported, int count)
        => isImported ? this with { Imported = Imported + count } : this with { Own = Own + (isOwn ? count : 0), All = All + count };
}

public sealed record CategoryTally(string? Product, Tally Tally);

public sealed record MonthTally(DateOnly First, Tally Tally);

/// <summary>Money paid to consumers when complaints were closed, in US dollars.</summary>
public sealed record ReliefTotal(decimal Own, int OwnComplaints, decimal All);

/// <summary>What the agencies together know of a company in numbers. Counted anew each time, in four questions.</summary>
public sealed record CompanyFigures(Tally Open, Tally Closed, Tally Canceled, IReadOnlyList<CategoryTally> Categories, IReadOnlyList<MonthTally> Months, ReliefTotal Relief)
{
    public const int MonthsShown = 24;

    public static readonly ComplaintStatus[] InHand = [.. ComplaintFlow.InHand];

    public Tally Total => new(Open.Own + Closed.Own + Canceled.Own, Open.All + Closed.All + Canceled.All, Open.Imported + Closed.Imported + Canceled.Imported);

    public static async Task<CompanyFigures> Read(RedressDb db, Viewer viewer, Guid companyId, DateOnly today, CancellationToken stop = default)
    {
        var (counted, own) = (db.CountedOf(viewer, companyId), viewer.AgencyId);
        var groups = await counted.GroupBy(c => new { c.Status, c.CategoryId, c.IsImported, IsOwn = c.AgencyId == own })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        Tally Of(params ComplaintStatus[] statuses) => groups.Where(group => statuses.Contains(group.Key.Status)).Aggregate(new Tally(), (tally, group) => tally.With(group.Key.IsOwn, group.Key.IsImported, group.Count));

        var ids = groups.Select(group => group.Key.CategoryId).OfType<int>().Distinct().ToList();
        var products = await db.Categories.Where(category => ids.Contains(category.Id)).ToDictionaryAsync(category => category.Id, category => category.Product, stop);
        var categories = groups.GroupBy(group => group.Key.CategoryId is { } id ? products[id] : null)
            .Select(product => new CategoryTally(product.Key, product.Aggregate(new Tally(), (tally, group) => tally.With(group.Key.IsOwn, group.Key.IsImported, group.Count))))
            .OrderByDescending(category => category.Tally.Sum).ThenBy(category => category.Product).ToList();
        return new(Of(InHand), Of(ComplaintStatus.Closed), Of(ComplaintStatus.Canceled), categories, await Trend(counted, own, today, stop), await ReliefOf(db, counted, own, stop));
    }

    // One question, answered from an index alone.
    static async Task<List<MonthTally>> Trend(IQueryable<Complaint> counted, Guid? own, DateOnly today, CancellationToken stop)
    {
        var since = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsShown);
        var groups = await counted.Where(c => c.ReceivedOn >= since).GroupBy(c => new { c.ReceivedOn.Year, c.ReceivedOn.Month, c.IsImported, IsOwn = c.AgencyId == own })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        var months = groups.ToLookup(group => new DateOnly(group.Key.Year, group.Key.Month, 1));
        return [.. Enumerable.Range(0, MonthsShown).Select(since.AddMonths)
            .Select(first => new MonthTally(first, months[first].Aggregate(new Tally(), (tally, group) => tally.With(group.Key.IsOwn, group.Key.IsImported, group.Count))))];
    }

    static async Task<ReliefTotal> ReliefOf(RedressDb db, IQueryable<Complaint> counted, Guid? own, CancellationToken stop)
    {
        var paid = await counted.Join(db.Set<Relief>(), c => c.Id, relief => relief.RecordId, (c, relief) => new { IsOwn = c.AgencyId == own, relief.RecordId, relief.Amount })
            .GroupBy(one => one.IsOwn).Select(group => new { IsOwn = group.Key, Amount = group.Sum(one => one.Amount), Complaints = group.Select(one => one.RecordId).Distinct().Count() }).ToListAsync(stop);
        var ours = paid.Find(one => one.IsOwn);
        return new(ours?.Amount ?? 0, ours?.Complaints ?? 0, paid.Sum(one => one.Amount));
    }
}
