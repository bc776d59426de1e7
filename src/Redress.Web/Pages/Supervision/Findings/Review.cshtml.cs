using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Findings;

/// <summary>Whoever leads the activity agrees to a finding or does not.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class ReviewModel : FindingPage
{
    [BindProperty, Required(ErrorMessage = "Agree or do not agree."), Display(Name = "Decision")]
    public bool? IsAgreed { get; set; }

    [BindProperty, StringLength(Finding.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Reason { get; set; }

    public IActionResult OnGet() => Decides && Finding.State == FindingState.Proposed ? Page() : Redirect(Here);

    public async Task<IActionResult> OnPost()
    {
        if (IsAgreed == false && string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Say why you do not agree.");
        if (!ModelState.IsValid) return Page();
        if (IsAgreed == true) Record.Agree(Finding, Stamp);
        else Record.Disagree(Finding, Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Here, IsAgreed == true ? $"You agreed to finding {No}." : $"You did not agree to finding {No}.");
    }
}
