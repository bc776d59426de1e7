using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>All agencies' open complaints about a company, for the acts on the company that change each of them. Read by nobody: pages show numbers by agency.</summary>
static class WorkAboutDoor
{
    /// <summary>Those that the company knows of.</summary>
    public static IQueryable<Complaint> SentTo(this RedressDb db, Guid companyId) => db.InHandAbout(companyId).Where(c => c.FirstSentAt != null);

    public static IQueryable<Complaint> InHandAbout(this RedressDb db, Guid companyId) => db.Set<Complaint>().Where(c => c.CompanyId == companyId && c.LockedAt == null).InHand();

    /// <summary>Each agency by name with how many of these it has. Known to every user of an agency.</summary>
    public static async Task<IReadOnlyList<(Guid Agency, string Name, int Count)>> ByAgency(this IQueryable<Complaint> complaints)
        => [.. (await complaints.GroupBy(c => new { c.AgencyId, c.Agency.Name }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync())
            .OrderBy(one => one.Key.Name, StringComparer.Ordinal).Select(one => (one.Key.AgencyId, one.Key.Name, one.Count))];
}
