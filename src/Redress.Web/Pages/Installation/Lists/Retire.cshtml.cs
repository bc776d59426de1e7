using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>Retires a value from the version on, with what takes its place.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class RetireModel : ValuePage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public string Touches { get; private set; } = "";
    public IEnumerable<SelectListItem> Successors => List.SuccessorsOf(Value).Select(one => new SelectListItem(one.Words, one.Id.ToString()));

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        var (open, own) = ((await Db.CountsInHand()).Of(Value), List.OwnUnder(Value).Count());
        Touches = $"{(open == 0 ? "No complaint in hand stands on it." : $"{DayWords.Count(open, "complaint")} in hand {(open == 1 ? "stands" : "stand")} on it, and {(open == 1 ? "keeps" : "keep")} it.")}{(own == 0 ? "" : $" Agencies added {own} under it, which retire with it.")}";
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        List.Retire(Value, Input.SuccessorId, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"Version {No} retires {Value.Words}.");
    }

    public sealed class InputModel
    {
        [Display(Name = "In its place")]
        public int? SuccessorId { get; set; }
    }
}
