using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class WithdrawTimeModel : TimePage
{
    [BindProperty, Required(ErrorMessage = "Say why it is withdrawn."), StringLength(TimeEntry.MostReason, ErrorMessage = "Use at most 1,000 characters.")]
    public string? Reason { get; set; }

    public IActionResult OnGet() => IsOpen ? Page() : Redirect(Address("time"));

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.WithdrawTime(Row, Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("time"), $"Row {No} withdrawn.", "It stays, marked, and counts no longer.");
    }
}
