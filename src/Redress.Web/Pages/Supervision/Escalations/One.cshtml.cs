using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision.Escalations;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision.Escalations;

/// <summary>What the activity took over from a complaint, as it was on that day.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class OneModel : ActivityPage
{
    /// <summary>Number of the escalation in the address.</summary>
    [FromRoute] public int No { get; set; }

    public Escalation Escalation { get; private set; } = null!;
    public FindingLinks Findings => new(Record, Address("findings"), Record.TakesFindings && Record.MayPropose(Viewer) && Viewer.May(Right.SeeComplaints));

    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if ((await Db.EscalationsOf(Record, No)).FirstOrDefault() is not { } found) return NotFound();
        Escalation = found;
        return null;
    }
}
