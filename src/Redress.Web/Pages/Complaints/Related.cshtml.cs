using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints;

/// <summary>What the complaint has to do with: added here, or on the other complaint. Links to cases are added after closing too.</summary>
[Needs(Right.SeeComplaints)]
public class RelatedModel(DocumentStore store) : ComplaintPage
{
    [BindProperty] public RelatedInput Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public List<RelatedLine> Lines { get; private set; } = [];
    /// <summary>Where our agency handed it on.</summary>
    public IReadOnlyList<EscalatedTo> Escalated { get; private set; } = [];
    public bool MayAdd => Standing == Standing.Owner && Viewer.May(Right.UpdateComplaints) && !Complaint.IsImported;
    public bool MayRemove(RelatedLine line) => MayUpdate && !line.IsLockedThere;

    protected override bool OwnerOnly => false;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Related);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Lines = await Db.RelatedLines(Viewer, Complaint, Standing);
        Escalated = await Db.EscalatedFrom(Viewer, Complaint);
        return null;
    }

    public async Task<IActionResult> OnPostAdd()
    {
        if (Standing != Standing.Owner || !Viewer.May(Right.UpdateComplaints)) return NotFound();
        if (Input.Kind is not (null or RelatedKind.Complaint or RelatedKind.SupervisoryActivity)) Complaint.MustNotBeLocked();
        if (await Uploads.Take(Db, store, DocumentPart.Related, Stamp)) return Page();
        var (field, related, what) = await Input.Find(Db, Viewer, Complaint);
        if (Input.Kind is not null && related is null) ModelState.AddModelError(field, Input.Missing);
        if (Uploads.Documents.Count > 0 && Input.Kind != RelatedKind.AgentLocation) ModelState.AddModelError("Input.Kind", "Documents go with an agent’s location. Remove them, or choose that.");
        if (!ModelState.IsValid) return Page();
        await Db.AddRelated(Viewer, Complaint, related!, what, Stamp, Uploads.Documents);
        await Db.SaveChangesAsync();
        return Done(Address("related"), $"Related to {what}.", related!.Kind == RelatedKind.Complaint ? "The other complaint shows it too." : "");
    }

    public async Task<IActionResult> OnPostRemove(Guid id)
    {
        ModelState.Clear();
        if (Standing != Standing.Owner || !Viewer.May(Right.UpdateComplaints)) return NotFound();
        var line = Lines.FirstOrDefault(one => one.Id == id) ?? throw new BrokenRuleException("This relation was removed meanwhile.");
        await Db.RemoveRelated(Viewer, Complaint, line, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("related"), $"Relation to {line.Words} removed.");
    }
}
