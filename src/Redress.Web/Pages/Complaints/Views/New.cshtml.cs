using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Views;

/// <summary>A list is saved as a view.</summary>
[Needs(Right.SeeComplaints)]
public sealed class NewModel(CurrentViewer current) : ViewForm
{
    protected override Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(Viewer.AgencyId is null ? NotFound() : null);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var view = SavedView.Save(Input.Name, Kernel, Input.IsShared, (await current.Person())!, Stamp);
        Db.Add(view);
        await OpensFirst(view);
        await Db.SaveChangesAsync();
        return Done(Complaints.IndexModel.Address(view), $"{view.Name} is saved.", view.IsShared ? "Everybody of the agency finds it under “Saved views”." : "You find it under “Saved views”.");
    }
}
