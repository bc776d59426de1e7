using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to bulk acts: known to those of the agency who see its complaints; one that was not started, to its maker alone.</summary>
public static class BulkDoor
{
    public static IQueryable<BulkAct> BulkActs(this RedressDb db, Viewer viewer) => viewer.AgencyId is { } agency && viewer.May(Right.SeeComplaints)
        ? db.Set<BulkAct>().Where(act => act.AgencyId == agency && (act.StartedAt != null || act.ById == viewer.PersonId))
        : db.Set<BulkAct>().Where(act => false);
}
