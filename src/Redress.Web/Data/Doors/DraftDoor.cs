using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to drafts of intakes: their author and the Supervisors of the agency know of them, nobody else.</summary>
public static class DraftDoor
{
    public static IQueryable<IntakeDraft> Drafts(this RedressDb db, Viewer viewer)
    {
        if (viewer.AgencyId is null || !viewer.May(Right.EnterComplaints)) return db.IntakeDrafts.Where(draft => false);
        var own = db.IntakeDrafts.Where(draft => draft.AgencyId == viewer.AgencyId);
        return viewer.Is(Role.ComplaintSupervisor) ? own : own.Where(draft => draft.AuthorId == viewer.PersonId);
    }
}
