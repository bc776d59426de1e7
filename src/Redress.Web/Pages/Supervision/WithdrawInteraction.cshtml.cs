using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class WithdrawInteractionModel : InteractionPage
{
    [BindProperty, Required(ErrorMessage = "Say why it is withdrawn."), StringLength(Interaction.MostReason, ErrorMessage = "Use at most 1,000 characters.")]
    public string? Reason { get; set; }

    public IActionResult OnGet() => IsOpen ? Page() : Redirect(Address("interactions"));

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.WithdrawInteraction(One, Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("interactions"), "Interaction withdrawn.", "It stays, marked as withdrawn.");
    }
}
