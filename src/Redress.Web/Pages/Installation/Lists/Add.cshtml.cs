using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>Adds a category, or an issue of one, to the version that is put together.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class AddModel : ListsPage
{
    /// <summary>The category that the issue is added to; null: a category is added.</summary>
    [FromRoute] public int? Category { get; set; }

    [BindProperty] public InputModel Input { get; set; } = new();

    public Category? Under { get; private set; }
    public string Back => Under is null ? Address : $"{Address}/issues/{Under.Id}";
    public IEnumerable<SelectListItem> Products => List.Categories.Where(one => one.SubProduct is null).Select(one => new SelectListItem(one.Product, one.Id.ToString()));

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Version.IsDraft) return Redirect(Address);
        if (Category is { } id && (Under = Find(id)) is null) return NotFound();
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (Under is null && Input.UnderId is null && string.IsNullOrWhiteSpace(Input.Issue)) ModelState.AddModelError("Input.Issue", "Give its first issue. More can be added to it.");
        if (!ModelState.IsValid) return Page();
        var made = Under is null ? await AddCategory() : List.AddIssue(await Db.TakeIssues(1), Under.Id, Input.Name, Stamp);
        Db.Add(made);
        await Db.SaveChangesAsync();
        return Done(Back, $"{made.Words} is added to version {No}.");
    }

    async Task<ListValue> AddCategory()
    {
        var under = Input.UnderId is { } id ? Find(id) : null;
        var made = List.AddCategory(await Db.NextCategory(), Input.UnderId, Input.Name, Stamp);
        List.BeginIssues(made, await Db.TakeIssues(Math.Max(1, under?.Issues.Count ?? 1)), under, Input.Issue);
        return made;
    }

    public sealed class InputModel
    {
        [Display(Name = "Under")]
        public int? UnderId { get; set; }

        [Required(ErrorMessage = "Give it a name."), StringLength(ListNames.Most, ErrorMessage = "The name has up to 100 characters."), Display(Name = "Name")]
        public string? Name { get; set; }

        [StringLength(ListNames.Most, ErrorMessage = "The name has up to 100 characters."), Display(Name = "First issue")]
        public string? Issue { get; set; }
    }
}
