using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Access;
using Redress.Web.Bulk;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Bulk;

/// <summary>The latest bulk acts of the agency; here a selection on a list begins another one.</summary>
[Needs(Right.SeeComplaints)]
public sealed class IndexModel(CurrentViewer current) : RedressPage
{
    const int Most = 50;

    public sealed record Line(Guid Id, BulkKind Kind, DateTime MadeAt, DateTime? StartedAt, string By, int Items, string Result);

    public List<Line> Acts { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.AgencyId is null) return NotFound();
        var found = await Db.BulkActs(Viewer).OrderByDescending(act => act.MadeAt).Take(Most).Select(act => new
        {
            act.Id, act.Kind, act.MadeAt, act.StartedAt, act.FinishedAt, act.UndoneAt, act.IsCalledBack, By = act.By.FirstName + " " + act.By.LastName,
            Items = act.Items.Count, Done = act.Items.Count(item => item.State == BulkItemState.Done || item.State == BulkItemState.NotUndone), Undone = act.Items.Count(item => item.State == BulkItemState.Undone),
        }).ToListAsync();
        Acts = [.. found.Select(act => new Line(act.Id, act.Kind, act.MadeAt, act.StartedAt, act.By, act.Items,
            act.StartedAt is null ? "Prepared, not done" : act.UndoneAt is not null ? $"{act.Undone} {(act.IsCalledBack ? "called back" : act.Kind == BulkKind.CloseAsDuplicate ? "reopened" : "undone")}" : act.FinishedAt is null ? "Going on" : $"{act.Done} {act.Kind.Row().Did}"))];
        return null;
    }

    public void OnGet()
    {
    }

    /// <param name="kind">The button that was pressed.</param>
    /// <param name="ids">The rows that were chosen, by ID.</param>
    /// <param name="all">All that the list finds, instead.</param>
    /// <param name="query">Filters of the list.</param>
    public async Task<IActionResult> OnPost(BulkKind? kind, string[] ids, bool all, string? query, CancellationToken stop)
    {
        if (kind is not { } what || !Enum.IsDefined(what)) return NotFound();
        if (!Viewer.May(what.Row().Right)) return StatusCode(StatusCodes.Status403Forbidden);
        var person = (await current.Person())!;
        var today = (await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId, stop)).DayOf(Now);
        var chosen = all ? await BulkChoosing.Found(Db, Viewer, query ?? "", today, stop) : await BulkChoosing.Named(Db, Viewer, ids, stop);
        var act = BulkAct.Prepare(what, chosen, person, new Stamp(Viewer, Now, today));
        Db.Add(act);
        await Db.SaveChangesAsync(stop);
        return Redirect($"/complaints/bulk/{act.Id}");
    }
}
