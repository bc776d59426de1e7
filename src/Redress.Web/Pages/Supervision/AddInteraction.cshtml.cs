using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class AddInteractionModel : ActivityPage, IInteractionFormPage
{
    [BindProperty] public InteractionForm Form { get; set; } = new();

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        return Record.IsWrittenBy(Viewer) ? null : NotFound();
    }

    public IActionResult OnGet()
    {
        if (Record.IsLocked) return Redirect(Address("interactions"));
        Form.On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.AddInteraction(Form.Facts(), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("interactions"), "Interaction added.");
    }
}
