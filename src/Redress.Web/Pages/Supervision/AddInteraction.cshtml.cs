using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class AddInteractionModel : ActivityPage, IInteractionFormPage
{
    [BindProperty] public InteractionForm Form { get; set; } = new();

    /// <summary>Given with the form, so that pressing twice makes one.</summary>
    [BindProperty] public Guid InteractionId { get; set; }

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Record.IsWrittenBy(Viewer)) return NotFound();
        await Db.LoadInteractions(Record);
        return null;
    }

    public IActionResult OnGet()
    {
        if (Record.IsEnded) return Redirect(Address("interactions"));
        (Form.On, InteractionId) = (Today, Guid.CreateVersion7());
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        if (Record.Interactions.TrueForAll(one => one.Id != InteractionId))
        {
            Record.AddInteraction(Form.Facts(), Stamp, InteractionId);
            await Db.SaveChangesAsync();
        }
        return Done(Address("interactions"), "Interaction added.");
    }
}
