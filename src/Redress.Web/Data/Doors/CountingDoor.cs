using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>A company's complaints for counting, never for reading: how many there are is known to every user of an agency, also in roles that see no case.</summary>
static class CountingDoor
{
    public static IQueryable<Complaint> CountedOf(this RedressDb db, Viewer viewer, Guid companyId)
        => db.Set<Complaint>().Where(c => c.CompanyId == companyId && viewer.AgencyId != null && (c.AgencyId == viewer.AgencyId || c.Status != ComplaintStatus.Pending));

    /// <summary>How many each agency has in hand about a company: for whom an act on the company concerns.</summary>
    public static Task<Dictionary<Guid, int>> InHandByAgency(this RedressDb db, Guid companyId)
        => db.Set<Complaint>().Where(c => c.CompanyId == companyId).InHand().GroupBy(c => c.AgencyId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
}
