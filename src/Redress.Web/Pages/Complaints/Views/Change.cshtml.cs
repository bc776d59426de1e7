using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Subscriptions;

namespace Redress.Web.Pages.Complaints.Views;

/// <summary>A saved view is named anew, shared, given other filters, or removed: by its author, a shared one also by a Supervisor.</summary>
[Needs(Right.SeeComplaints)]
public sealed class ChangeModel : ViewForm
{
    [FromRoute] public Guid Id { get; set; }

    public SavedView View { get; private set; } = null!;
    public int Subscribers { get; private set; }
    public bool ComesFromList => Request.Query.Keys.Any(key => key != "handler") && Kernel != View.Query;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Views(Viewer).Include(view => view.Author).FirstOrDefaultAsync(view => view.Id == Id) is not { } found) return NotFound();
        View = found;
        Subscribers = await Db.SubscribedTo(View).CountAsync();
        return View.MayBeKeptBy(Viewer) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task OnGet()
        => Input = new() { Name = View.Name, IsShared = View.IsShared, TakesFilters = true, Version = View.Version, OpensFirst = (await Db.Set<ListChoice>().FindAsync(Viewer.PersonId))?.ViewId == View.Id };

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        View.Change(Input.Name, ComesFromList && Input.TakesFilters ? Kernel : null, Input.IsShared, Input.Version, Stamp);
        await OpensFirst(View);
        await Db.EndUnreadable(View, Now);
        await Db.SaveChangesAsync();
        return Done(Complaints.IndexModel.Address(View), $"{View.Name} is changed.", View.IsShared ? "It is so for everybody of the agency." : "");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        ModelState.Clear();
        View.Remove(Stamp);
        await Db.EndUnreadable(View, Now);
        await Db.SaveChangesAsync();
        return Done("/complaints/views", $"{View.Name} is removed.", "The complaints stay as they are.");
    }
}
