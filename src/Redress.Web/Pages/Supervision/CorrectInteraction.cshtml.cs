using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class CorrectInteractionModel : InteractionPage, IInteractionFormPage
{
    [BindProperty] public InteractionForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        if (!IsOpen) return Redirect(Address("interactions"));
        Form = InteractionForm.Of(One);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.CorrectInteraction(One, Form.Facts(), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("interactions"), "Interaction corrected.", "The history keeps the words before.");
    }
}
