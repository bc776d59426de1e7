using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.SeeComplaints)]
public class RelatedModel : ComplaintPage
{
    [BindProperty] public RelatedInput Input { get; set; } = new();

    public List<RelatedLine> Lines { get; private set; } = [];
    public bool MayChange => Standing == Standing.Owner && Viewer.May(Right.UpdateComplaints) && !Complaint.IsLocked && !Complaint.IsImported;

    protected override bool OwnerOnly => false;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Related);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Lines = await Db.RelatedLines(Viewer, Complaint);
        return null;
    }

    public async Task<IActionResult> OnPostAdd()
    {
        if (Standing != Standing.Owner || !Viewer.May(Right.UpdateComplaints)) return NotFound();
        Complaint.MustNotBeLocked();
        var (field, related, what) = await Input.Find(Db, Viewer, Complaint);
        if (Input.Kind is not null && related is null) ModelState.AddModelError(field, "Nothing is found by this. Look at it again.");
        if (!ModelState.IsValid) return Page();
        Complaint.AddRelated(related!, what, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("related"), $"Related to {what}", related!.Kind == RelatedKind.Complaint ? "The other complaint shows it too." : "");
    }

    public async Task<IActionResult> OnPostRemove(Guid id)
    {
        ModelState.Clear();
        if (Standing != Standing.Owner || !Viewer.May(Right.UpdateComplaints)) return NotFound();
        var line = Lines.FirstOrDefault(one => one.Id == id);
        var related = Complaint.Related.FirstOrDefault(one => one.Id == id);
        Complaint.RemoveRelated(related ?? new Related(), line?.Words ?? "", Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("related"), $"Relation to {line?.Words} removed");
    }
}
