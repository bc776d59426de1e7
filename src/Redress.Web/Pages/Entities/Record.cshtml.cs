using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Pages.Complaints.Drafts;

namespace Redress.Web.Pages.Entities;

[Needs(Right.SeeCompanies)]
public sealed class RecordModel : EntityPage
{
    public void OnGet() { }

    /// <summary>Begins a complaint about it. A second press takes the draft that the first one made.</summary>
    public async Task<IActionResult> OnPostComplaint()
    {
        if (!Viewer.May(Right.EnterComplaints)) return NotFound();
        if (Entity.Company is { } company) return Redirect($"/companies/{company.Key}");
        var draft = await Db.IntakeDrafts.Where(draft => draft.AuthorId == Viewer.PersonId && draft.EntityId == Entity.Id && draft.Version == 1).OrderBy(draft => draft.Id).FirstOrDefaultAsync();
        if (draft is null)
        {
            draft = Db.Add(new IntakeDraft(Agency.Id, Entity, Stamp)).Entity;
            draft.Save(IntakeForm.AboutEntity().AsText(), Now);
            await Db.SaveChangesAsync();
        }
        return Redirect($"/complaints/drafts/{draft.Id}");
    }
}
