using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.Views;

/// <summary>The saved views there are, and which of them opens first.</summary>
[Needs(Right.SeeComplaints)]
public sealed class IndexModel : RedressPage
{
    public List<SavedView> Views { get; private set; } = [];
    public Guid? First { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.AgencyId is null) return NotFound();
        Views = await Db.Views(Viewer).Include(view => view.Author).OrderBy(view => view.Name).ThenBy(view => view.Id).ToListAsync();
        First = (await Db.Set<ListChoice>().FindAsync(Viewer.PersonId))?.ViewId;
        return null;
    }

    public IReadOnlyList<string> Filters(ComplaintFilter filter) => [.. ListLinks.Chips(filter, Request.Query, null, _ => null).Select(chip => $"{chip.Words} {chip.Value}")];

    public async Task<IActionResult> OnPost(Guid? first)
    {
        var view = Views.Find(one => one.Id == first);
        if (first is not null && view is null) return NotFound();
        if (await Db.Set<ListChoice>().FindAsync(Viewer.PersonId) is not { } choice) Db.Add(choice = new ListChoice(Viewer.PersonId!.Value));
        choice.OpensFirst(view);
        await Db.SaveChangesAsync();
        return Done("/complaints/views", view is null ? "No view opens first." : $"{view.Name} opens first.", view is null ? "“My agency’s open” does." : "“Complaints” in the head leads to it.");
    }
}
