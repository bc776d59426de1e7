using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Reports;

/// <summary>
/// What values of the list are called in a report: as recorded, or in the terms of a version. What other agencies added counts as its national parent.
/// With the part of a list's address that asks for the group; lists know no terms, so it is left out where there are some.
/// </summary>
static class ToldValues
{
    public static async Task<Func<int, (string, string?)>> Categories(ReportNeeds needs, ReportFilter filter)
    {
        var (own, isWhole) = (needs.Viewer.AgencyId, filter.By == GroupedBy.Subcategory);
        if (await Terms(needs, filter) is { } terms) return id => (terms.Told(id, own) is not { } told ? terms.NotThere : isWhole && told.SubProduct is { } sub ? $"{told.Product}: {sub}" : told.Product, null);
        var known = await needs.Db.Categories.AsNoTracking().ToDictionaryAsync(category => category.Id);
        var kinds = known.Values.CountBy(category => category.Product).ToDictionary();
        return id =>
        {
            var category = known[id].IsFor(own) ? known[id] : known[known[id].ParentId!.Value];
            var words = isWhole ? category.Name : category.Product;
            // A list by a product alone holds all kinds of it.
            return (words, isWhole && category.SubProduct is null && kinds[category.Product] > 1 ? null : $"&category={Uri.EscapeDataString(words)}");
        };
    }

    public static async Task<Func<int, (string, string?)>> Issues(ReportNeeds needs, ReportFilter filter)
    {
        if (await Terms(needs, filter) is { } terms) return id => (terms.ToldIssue(id) ?? terms.NotThere, null);
        var known = await needs.Db.Set<Issue>().AsNoTracking().ToDictionaryAsync(issue => issue.Id, issue => issue.Name);
        return id => (known[id], $"&issue={Uri.EscapeDataString(known[id])}");
    }

    static async Task<ListTerms?> Terms(ReportNeeds needs, ReportFilter filter)
    {
        if (filter.Terms is not { } no) return null;
        var versions = await needs.Db.ListVersions.Include(version => version.Changes).AsNoTracking().ToListAsync();
        // A link of long ago may ask for a version that never was.
        return versions.TrueForAll(version => version.No != no || version.IsDraft) ? null : new(no, await needs.Db.EveryCategory(), versions, needs.Today);
    }

    /// <summary>The versions that a report can be told in.</summary>
    public static Task<List<ListVersion>> Versions(RedressDb db) => db.ListVersions.Where(version => version.PublishedAt != null).OrderBy(version => version.No).AsNoTracking().ToListAsync();
}
