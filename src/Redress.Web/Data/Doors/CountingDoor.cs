using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>A company's complaints for counting, never for reading: how many there are is known to every user of an agency, also in roles that see no case.</summary>
static class CountingDoor
{
    public static IQueryable<Complaint> CountedOf(this RedressDb db, Viewer viewer, Guid companyId)
        => db.Set<Complaint>().Where(c => c.CompanyId == companyId && viewer.AgencyId != null && (c.AgencyId == viewer.AgencyId || c.Status != ComplaintStatus.Pending));
}
