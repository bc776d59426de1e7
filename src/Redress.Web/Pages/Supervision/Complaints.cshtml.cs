using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

/// <summary>Complaints tied to the activity. The complaint shows the activity too.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class ComplaintsModel : ActivityPage
{
    [BindProperty, Display(Name = "Complaint ID"), StringLength(30, ErrorMessage = "A complaint ID has up to 30 characters.")]
    public string? ComplaintId { get; set; }

    public IReadOnlyList<LinkedComplaint> Linked { get; private set; } = [];
    /// <summary>What was taken over from them.</summary>
    public IReadOnlyList<EscalationRow> Escalations { get; private set; } = [];
    public bool MayLink => !Record.IsLocked && Record.IsLinkedBy(Viewer) && Viewer.May(Right.SeeComplaints);

    /// <summary>Address that takes a link off; null: nobody does here.</summary>
    public string? TakeOff => MayLink ? Address("complaints") + "?handler=TakeOff" : null;

    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Linked = await Db.LinkedTo(Viewer, Record);
        Escalations = await Db.EscalationRows(Record);
        return null;
    }

    public async Task<IActionResult> OnPostLink()
    {
        if (!MayLink && !Record.IsLocked) return NotFound();
        if (!ModelState.IsValid) return Page();
        var complaint = await Db.ComplaintToLink(Viewer, ComplaintId?.Trim().ToUpperInvariant() ?? "");
        if (complaint is null)
        {
            ModelState.AddModelError(nameof(ComplaintId), $"{Agency.Name} has no complaint with this ID.");
            return Page();
        }
        Record.Link(complaint, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("complaints"), $"{complaint.Number} linked.", "The complaint shows it too.");
    }

    public async Task<IActionResult> OnPostTakeOff(string? complaint)
    {
        ModelState.Clear();
        if (!MayLink && !Record.IsLocked) return NotFound();
        var found = await Db.ComplaintToLink(Viewer, complaint ?? "") ?? throw new BrokenRuleException("This link was removed meanwhile.");
        Record.Unlink(found, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("complaints"), $"{found.Number} taken off.");
    }
}
