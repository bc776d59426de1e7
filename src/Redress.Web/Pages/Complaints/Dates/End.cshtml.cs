using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Dates;

/// <summary>Ends a pause; before that it shows which dates move and which stay.</summary>
[Needs(Right.UpdateComplaints)]
public class EndModel : ComplaintPage
{
    [FromRoute] public int No { get; set; }

    public Pause Pause { get; private set; } = null!;
    public IReadOnlyList<(Deadline Deadline, DateOnly? To)> Stopped { get; private set; } = [];
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Complaint.Pauses.FirstOrDefault(pause => pause.No == No) is not { } found) return NotFound();
        Pause = found;
        Stopped = found.IsOpen ? found.AtEnd(Complaint, Today) : [];
        return null;
    }

    public IActionResult OnGet() => Pause.IsOpen ? Page() : Redirect(Address("dates"));

    public async Task<IActionResult> OnPost()
    {
        var moved = Pause.End(Complaint, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("dates"), "The pause is over.", moved.Count == 0 ? "No due date moved." : Pause.Say(moved).Trim());
    }
}
