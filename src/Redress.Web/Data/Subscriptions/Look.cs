using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Views;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Complaints;

namespace Redress.Web.Data.Subscriptions;

/// <summary>What a list or report holds for one person now: enough for a mail, and nothing that a mail must not say.</summary>
/// <param name="Safe">Which list it is, in words that name nobody.</param>
/// <param name="Title">The same for its subscriber, with the name of the view.</param>
/// <param name="Rows">Up to 10,000; the count goes one further.</param>
/// <param name="Noun">What is counted, such as "complaint".</param>
/// <param name="Totals">Further figures of a report, a line each.</param>
/// <param name="IsOfTotals">Its rows stand for no record: none of them is ever new, so its mail comes each time.</param>
public sealed record Look(string Safe, string Title, int Count, IReadOnlyList<Guid> Rows, string Noun, IReadOnlyList<string> Totals, bool IsOfTotals = false)
{
    /// <summary>Looks at an address as this person; null where it is no list or report, or none of theirs.</summary>
    public static async Task<Look?> At(RedressDb db, Viewer viewer, Agency agency, string address, DateTime now, CancellationToken stop = default)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        return path switch
        {
            ComplaintAddress.Path => await AtComplaints(db, viewer, agency.DayOf(now), query, stop),
            AskedFilter.Referrals => await AtAsked("Referrals", "referral", db.Referred, viewer, query, stop),
            AskedFilter.Access => await AtAsked("Access requests", "access request", db.AccessAsked, viewer, query, stop),
            _ when Reports.ReportKind.All.FirstOrDefault(kind => kind.Path == path) is { } kind => await AtReport(kind, new(db, viewer, agency, now), query),
            _ => null,
        };
    }

    // The figures of a report name nobody; its rows may, so they are only counted.
    static async Task<Look?> AtReport(Reports.ReportKind kind, Reports.ReportNeeds needs, string query)
    {
        if (needs.Viewer.AgencyId is null || !needs.Viewer.May(kind.Right)) return null;
        var report = await kind.Read(needs, Reports.ReportFilter.Read(query));
        return new Look($"Report: {kind.Title}", kind.Title, report.Count, [.. report.Rows.Select(row => row.Id).Where(id => id != Guid.Empty)], report.Noun, [.. report.Figures.Select(figure => $"{figure.Words}: {figure.Value}")], kind.IsOfTotals);
    }

    // What agencies asked each other and is not decided, on the list of the address.
    static async Task<Look?> AtAsked(string title, string noun, Func<Viewer, AskedFilter, DateTime?, DateTime?, IQueryable<AskedRow>> read, Viewer viewer, string query, CancellationToken stop)
    {
        if (viewer.AgencyId is null || !viewer.May(Right.SeeComplaints)) return null;
        var filter = AskedFilter.Read(query);
        var (from, before) = filter.Between(viewer);
        var open = read(viewer, filter, from, before).Where(row => row.DecidedAt == null);
        var rows = await open.Select(row => row.Id).Take(ComplaintList.CountedUpTo).ToListAsync(stop);
        var words = $"{title}, not decided{filter.List switch { AskedTab.Incoming => ", asked of us", AskedTab.Outgoing => ", asked by us", _ => "" }}";
        return new Look($"Report: {words}", words, rows.Count < ComplaintList.CountedUpTo ? rows.Count : await ComplaintList.CountAsked(open, stop), rows, noun, []);
    }

    static async Task<Look?> AtComplaints(RedressDb db, Viewer viewer, DateOnly today, string query, CancellationToken stop)
    {
        if (viewer.AgencyId is null || !viewer.May(Right.SeeComplaints)) return null;
        SavedView? view = null;
        if (query.StartsWith("view=", StringComparison.Ordinal))
        {
            if (!Guid.TryParse(query["view=".Length..], out var id) || (view = await db.Views(viewer).AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop)) is null) return null;
            query = view.Query;
        }
        var filter = ComplaintAddress.Read(query);
        var found = filter.Apply(db, viewer, today);
        // The newest, where there are more: which of them are new is told, so they have to be the same ones each time.
        var rows = await found.OrderByDescending(c => c.CreatedAt).ThenBy(c => c.Number).Select(c => c.Id).Take(ComplaintList.CountedUpTo).ToListAsync(stop);
        var count = rows.Count < ComplaintList.CountedUpTo ? rows.Count : await ComplaintList.Count(found, stop);
        var filters = ListLinks.Chips(filter, Microsoft.AspNetCore.Http.QueryCollection.Empty, null, _ => null).Count();
        var safe = $"Complaints, {ListLinks.Words(filter.Tab)}{(filters == 0 ? "" : filters == 1 ? ", 1 filter" : $", {filters} filters")}";
        return new Look(safe, view?.Name ?? safe, count, rows, "complaint", []);
    }
}
