using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Pages.Admin.Categories;

/// <summary>Adds a category under a product, or an issue under a category, for the agency alone.</summary>
[Needs(Right.KeepAgencyProfile)]
public sealed class AddModel : CategoriesPage
{
    /// <summary>The category that the issue is added to; null: a category is added.</summary>
    [FromRoute] public int? Id { get; set; }

    [BindProperty] public InputModel Input { get; set; } = new();

    public Category? Under { get; private set; }
    public string Back => Under is null ? "/admin/categories" : $"/admin/categories/{Under.Id}";
    public IEnumerable<SelectListItem> Products => List.Products(Today).Select(product => new SelectListItem(product.Product, product.Id.ToString()));

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Id is not { } id) return null;
        Under = Find(id);
        return Under is null || Under.RetiredOn <= Today ? NotFound() : null;
    }

    public void OnGet() => Input.On = Under?.FromOn > Today ? Under.FromOn : Today;

    public async Task<IActionResult> OnPost()
    {
        if (Under is null && Input.UnderId is null) ModelState.AddModelError("Input.UnderId", "Choose what it stands under.");
        if (!ModelState.IsValid) return Page();
        if (Under is not null) return await AddIssue(Under);
        var product = Find(Input.UnderId!.Value);
        var made = List.AddCategory(await Db.NextCategory(), await Db.TakeIssues(product?.Issues.Count ?? 0), Input.UnderId.Value, Input.Name, Input.On!.Value, Stamp);
        Db.Add(made);
        await Keep();
        return Done($"/admin/categories/{made.Id}", $"{made.Name} is added.", made.FromOn > Today ? $"It can be chosen from {DayWords.Short(made.FromOn.Value)}." : "It can be chosen now.");
    }

    async Task<IActionResult> AddIssue(Category under)
    {
        var made = List.AddIssue(await Db.TakeIssues(1), under.Id, Input.Name, Input.On!.Value, Stamp);
        Db.Add(made);
        await Keep();
        return Done(Back, $"{made.Name} is added.", made.FromOn > Today ? $"It can be chosen from {DayWords.Short(made.FromOn.Value)}." : "It can be chosen now.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Under")]
        public int? UnderId { get; set; }

        [Required(ErrorMessage = "Give it a name."), StringLength(ListNames.Most, ErrorMessage = "The name has up to 100 characters."), Display(Name = "Name")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Give the day."), Display(Name = "Offered from")]
        public DateOnly? On { get; set; }
    }
}
