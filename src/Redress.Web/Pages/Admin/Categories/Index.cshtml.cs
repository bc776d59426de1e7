using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin.Categories;

/// <summary>The list of categories as the agency chooses from it, with its own additions marked.</summary>
[Needs(Right.SeeAgencyDays)]
public sealed class IndexModel : CategoriesPage
{
    [FromQuery] public bool Ours { get; set; }

    public ListVersion Version { get; private set; } = null!;
    /// <summary>Published, but not in force yet.</summary>
    public ListVersion? Coming { get; private set; }
    public IReadOnlyList<IGrouping<string, Category>> Products { get; private set; } = [];
    public int All { get; private set; }
    public int Own { get; private set; }
    public IReadOnlyList<Category> Retired { get; private set; } = [];
    public IReadOnlyList<ListFact> History { get; private set; } = [];
    public bool MayFind => Viewer.May(Right.SeeComplaints);

    public async Task OnGet()
    {
        var versions = await Db.ListVersions.Where(version => version.PublishedAt != null).OrderByDescending(version => version.No).AsNoTracking().ToListAsync();
        (Version, Coming) = (versions.First(version => version.Holds(Today)), versions.Find(version => !version.Holds(Today)));
        var shown = List.Categories.Where(category => !(category.RetiredOn <= Today)).ToList();
        (All, Own) = (shown.Count, shown.Count(HasOwn));
        Products = [.. shown.Where(category => !Ours || HasOwn(category)).OrderBy(category => category.ParentId ?? category.Id).GroupBy(category => category.Product)];
        Retired = [.. List.Categories.Where(category => IsOwn(category) && category.RetiredOn <= Today).OrderBy(category => category.Name, StringComparer.OrdinalIgnoreCase)];
        History = await Facts();
    }

    public string IssueWords(Category category)
    {
        var own = IsOwn(category) ? 0 : category.Issues.Count(IsOwnInForce);
        return $"{category.Issues.Count(issue => issue.IsOfferedOn(Today))}{(own == 0 ? "" : $", {own} ours")}";
    }

    bool HasOwn(Category category) => IsOwn(category) || category.Issues.Exists(IsOwnInForce);

    bool IsOwnInForce(Issue issue) => IsOwn(issue) && !(issue.RetiredOn <= Today);

    // A list by a product alone holds all kinds of it.
    public string? CountHref(Category category) => MayFind && (category.SubProduct is not null || List.Categories.Count(one => one.Product == category.Product) == 1) ? $"/complaints?tab=All&own=true&category={Uri.EscapeDataString(category.Name)}" : null;
}
