using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>One version: what it changes and what that touches; while it is put together also the way to change more, and to publish it.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class VersionModel : ListsPage
{
    ValueCounts counts = null!;
    ListTerms? terms;

    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<IGrouping<string, Category>> Products { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        counts = await Db.CountsInHand();
        if (!Version.IsDraft) terms = new ListTerms(No, All, Versions, Today);
        var shown = terms is null ? List.Categories : All.Where(category => category.AgencyId is null && terms.Has(category));
        Products = [.. shown.OrderBy(category => category.Id).GroupBy(category => terms?.ProductOf(category) ?? category.Product)];
        return null;
    }

    public void OnGet() => (Input.Name, Input.On) = (Version.Name, Today.AddDays(1));

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        List.Publish(Versions, Input.Name, Input.On!.Value, Stamp);
        Db.AddRange(List.Done);
        await Db.SaveChangesAsync();
        return Done(Address, $"Version {No} is published.", $"It holds from {DayWords.Short(Version.EffectiveOn!.Value)}, and is never changed.");
    }

    public async Task<IActionResult> OnPostDrop(int change)
    {
        ModelState.Clear();
        OnGet();
        if (List.Drop(change, Stamp) is { } added) Db.Remove(added);
        await Db.SaveChangesAsync();
        return Done(Address, "The change is taken out.");
    }

    public string NameOf(Category category) => terms is null ? category.Name : terms.SubOf(category) is { } sub ? $"{terms.ProductOf(category)}: {sub}" : terms.ProductOf(category);

    public int IssuesOf(Category category) => category.Issues.Count(issue => issue.AgencyId is null && (terms is null ? issue.RetiredOn is null : terms.Has(issue)));

    /// <summary>Complaints in hand, of all agencies, on what a change is about.</summary>
    public int Open(ListChange change) => List.Touched(change).Sum(counts.Of);

    public int OwnUnder(ListChange change) => List.Find(change) is { } value ? List.OwnUnder(value).Count() : 0;

    /// <summary>What this version does with a value already.</summary>
    public ListChange? ChangeOf(Category category) => Version.Changes.FirstOrDefault(change => change.IssueId is null && change.CategoryId == category.Id);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the version a name."), StringLength(ListNames.Most, ErrorMessage = "The name has up to 100 characters."), Display(Name = "Name of the version")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Give the day."), Display(Name = "Holds from")]
        public DateOnly? On { get; set; }
    }
}
