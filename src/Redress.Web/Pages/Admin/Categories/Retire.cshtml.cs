using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin.Categories;

/// <summary>Retires what the agency added, from a day on.</summary>
[Needs(Right.KeepAgencyProfile)]
public sealed class RetireModel : CategoriesPage
{
    [FromRoute] public int Id { get; set; }
    [FromRoute] public int? Issue { get; set; }

    [BindProperty] public InputModel Input { get; set; } = new();

    public Category Category { get; private set; } = null!;
    public ListValue Value { get; private set; } = null!;
    public string Back => $"/admin/categories/{Id}";
    public IEnumerable<SelectListItem> Successors => List.SuccessorsOf(Value, Input.On ?? Today).Select(one => new SelectListItem(one.Words, one.Id.ToString()));

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Find(Id) is not { } category || (Issue is null ? category : category.Issues.Find(one => one.Id == Issue) as ListValue) is not { AgencyId: not null } value) return NotFound();
        (Category, Value) = (category, value);
        return null;
    }

    public IActionResult OnGet()
    {
        if (Value.RetiredOn is not null) return Redirect(Back);
        Input.On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        List.Retire(Value, Input.SuccessorId, Input.On!.Value, Stamp);
        await Keep();
        return Done(Back, Value.RetiredOn <= Today ? $"{Value.Words} is retired." : $"{Value.Words} retires on {DayWords.Short(Value.RetiredOn!.Value)}.", "Complaints keep it.");
    }

    public sealed class InputModel
    {
        [Display(Name = "In its place")]
        public int? SuccessorId { get; set; }

        [Required(ErrorMessage = "Give the day."), Display(Name = "Retired from")]
        public DateOnly? On { get; set; }
    }
}
