using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin.Categories;

/// <summary>One category with its issues. What the agency added can be retired and brought back.</summary>
[Needs(Right.SeeAgencyDays)]
public sealed class CategoryModel : CategoriesPage
{
    [FromRoute] public int Id { get; set; }

    public Category Category { get; private set; } = null!;
    public IReadOnlyList<Issue> Issues { get; private set; } = [];
    public IReadOnlyList<Issue> Retired { get; private set; } = [];
    public IReadOnlyList<ListFact> History { get; private set; } = [];
    public bool IsRetired => Category.RetiredOn <= Today;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Find(Id) is not { } found) return NotFound();
        Category = found;
        Issues = [.. found.Issues.Where(issue => !(issue.RetiredOn <= Today)).OrderBy(issue => issue.AgencyId is not null && issue.ParentId is null).ThenBy(issue => issue.Id)];
        Retired = [.. found.Issues.Where(issue => IsOwn(issue) && issue.RetiredOn <= Today).OrderBy(issue => issue.Id)];
        History = await Facts(Id);
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostBringBack(int? issue)
    {
        if (!MayKeep) return StatusCode(StatusCodes.Status403Forbidden);
        var value = issue is null ? (ListValue)Category : Category.Issues.Find(one => one.Id == issue);
        if (value is null) return NotFound();
        List.BringBack(value, Stamp);
        await Keep();
        return Done($"/admin/categories/{Id}", $"{value.Words} is brought back.", "It can be chosen again.");
    }
}
