using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Access;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>The issues of one category in a version.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class IssuesModel : ListsPage
{
    ListTerms? terms;

    [FromRoute] public int Category { get; set; }

    public Category Of { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Find(Category) is not { } found) return NotFound();
        Of = found;
        if (!Version.IsDraft) terms = new ListTerms(No, All, Versions, Today);
        if (terms?.Has(found) == false) return NotFound();
        Name = terms is null ? found.Name : terms.SubOf(found) is { } sub ? $"{terms.ProductOf(found)}: {sub}" : terms.ProductOf(found);
        Issues = [.. found.Issues.Where(issue => issue.AgencyId is null && (terms is null ? issue.RetiredOn is null : terms.Has(issue))).OrderBy(issue => issue.Id)];
        return null;
    }

    public void OnGet()
    {
    }

    public (string Name, string? Sub) NameOf(Issue issue) => terms is null ? (issue.Name, issue.SubIssue) : (terms.NameOf(issue), terms.SubOf(issue));

    public ListChange? ChangeOf(Issue issue) => Version.Changes.FirstOrDefault(change => change.IssueId is not null && List.Find(change) is { } value && List.Whole(value).Any(one => one.Id == issue.Id));

    public bool MayAdd => Version.IsDraft && !Version.Changes.Any(change => change.IssueId is null && change.Kind == ListChangeKind.Retire && change.CategoryId == Of.Id);
}
