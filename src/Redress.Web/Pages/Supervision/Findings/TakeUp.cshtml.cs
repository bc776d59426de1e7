using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Findings;

/// <summary>Takes back the latest decision on a finding.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class TakeUpModel : FindingPage
{
    [BindProperty, Required(ErrorMessage = "Say why it is taken up again."), StringLength(Finding.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Reason { get; set; }

    public IActionResult OnGet() => Decides && Finding.State != FindingState.Proposed ? Page() : Redirect(Here);

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.TakeUp(Finding, Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Here, $"Finding {No} taken up again.");
    }
}
