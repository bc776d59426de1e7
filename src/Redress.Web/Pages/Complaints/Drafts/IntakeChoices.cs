using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>Categories and issues as a form offers them: those of the present list, and what a complaint has already.</summary>
static class IntakeChoices
{
    /// <param name="kept">A category that stays to be chosen, also when it is retired.</param>
    public static async Task<IReadOnlyList<SelectListItem>> Categories(RedressDb db, int? kept = null)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        var offered = await db.Categories.AsNoTracking().Where(category => category.Id == kept || !category.IsRetired && category.Issues.Any(issue => !issue.IsRetired)).OrderBy(category => category.Id).ToListAsync();
        return [.. offered.GroupBy(category => category.Product).SelectMany(product => product.Select(category => new SelectListItem(category.Name, category.Id.ToString())
        {
            Group = product.Count() == 1 ? null : groups.GetValueOrDefault(product.Key) ?? (groups[product.Key] = new() { Name = product.Key }),
        }))];
    }

    public static async Task<IReadOnlyList<SelectListItem>> Issues(RedressDb db, string? categoryId, int? kept = null)
    {
        if (!int.TryParse(categoryId, out var category)) return [];
        var groups = new Dictionary<string, SelectListGroup>();
        var offered = await db.Set<Issue>().AsNoTracking().Where(issue => issue.CategoryId == category && (issue.Id == kept || !issue.IsRetired)).OrderBy(issue => issue.Id).ToListAsync();
        return [.. offered.GroupBy(issue => issue.Name).SelectMany(group => group.Select(issue => new SelectListItem(issue.SubIssue is null ? issue.Name : Capital(issue.SubIssue), issue.Id.ToString())
        {
            Group = group.Count() == 1 ? null : groups.GetValueOrDefault(group.Key) ?? (groups[group.Key] = new() { Name = group.Key }),
        }))];
    }

    static string Capital(string words) => words == "" ? "" : char.ToUpperInvariant(words[0]) + words[1..];
}
