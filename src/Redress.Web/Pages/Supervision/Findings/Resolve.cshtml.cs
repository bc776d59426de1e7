using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Findings;

[Needs(Right.WorkOnActivities)]
public sealed class ResolveModel : FindingPage
{
    [BindProperty, Required(ErrorMessage = "Give the day."), Display(Name = "Resolved on")]
    public DateOnly? On { get; set; }

    [BindProperty, Required(ErrorMessage = "Say how it was resolved."), StringLength(Finding.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "How it was resolved")]
    public string? How { get; set; }

    public IActionResult OnGet()
    {
        if (!Decides || Finding.State != FindingState.Agreed) return Redirect(Here);
        On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.Resolve(Finding, On!.Value, How!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Here, $"Finding {No} resolved.");
    }
}
