using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>Categories and issues as a form offers them: those of the present list, and what a complaint has already.</summary>
static class IntakeChoices
{
    /// <param name="kept">A category that stays to be chosen, also when it is retired or another agency's.</param>
    public static async Task<IReadOnlyList<SelectListItem>> Categories(RedressDb db, Guid agencyId, DateOnly on, int? kept = null)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        var offered = await db.Categories.Offered(agencyId, on).Where(category => db.Set<Issue>().Offered(agencyId, on).Any(issue => issue.CategoryId == category.Id)).AsNoTracking().ToListAsync();
        if (kept is not null && offered.TrueForAll(category => category.Id != kept)) offered.AddRange(await db.Categories.Where(category => category.Id == kept).AsNoTracking().ToListAsync());
        return [.. offered.OrderBy(category => category.ParentId ?? category.Id).ThenBy(category => category.Id).GroupBy(category => category.Product).SelectMany(product => product.OrderBy(category => category.AgencyId is not null).ThenBy(category => category.Id)
            .Select(category => new SelectListItem(category.Name + Mark(category, agencyId, on), category.Id.ToString())
        {
            Group = product.Count() == 1 ? null : groups.GetValueOrDefault(product.Key) ?? (groups[product.Key] = new() { Name = product.Key }),
        }))];
    }

    public static async Task<IReadOnlyList<SelectListItem>> Issues(RedressDb db, Guid agencyId, DateOnly on, string? categoryId, int? kept = null)
    {
        if (!int.TryParse(categoryId, out var category)) return [];
        var groups = new Dictionary<string, SelectListGroup>();
        var offered = await db.Set<Issue>().Offered(agencyId, on).Where(issue => issue.CategoryId == category).OrderBy(issue => issue.Id).AsNoTracking().ToListAsync();
        if (kept is not null && offered.TrueForAll(issue => issue.Id != kept)) offered.AddRange(await db.Set<Issue>().Where(issue => issue.Id == kept && issue.CategoryId == category).AsNoTracking().ToListAsync());
        return [.. offered.GroupBy(issue => issue.Name).SelectMany(group => group.Select(issue => new SelectListItem((issue.SubIssue is null ? issue.Name : Capital(issue.SubIssue)) + Mark(issue, agencyId, on), issue.Id.ToString())
        {
            Group = group.Count() == 1 ? null : groups.GetValueOrDefault(group.Key) ?? (groups[group.Key] = new() { Name = group.Key }),
        }))];
    }

    static string Mark(ListValue value, Guid agencyId, DateOnly on) => !value.IsOfferedOn(on) ? " (retired)" : value.IsFor(agencyId) ? "" : " (another agency’s)";

    static string Capital(string words) => words == "" ? "" : char.ToUpperInvariant(words[0]) + words[1..];
}
