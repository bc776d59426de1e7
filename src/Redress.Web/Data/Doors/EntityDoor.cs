using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to non-NMLS entities: all agencies share them, and nobody else knows of any.</summary>
public static class EntityDoor
{
    public static IQueryable<NonNmlsEntity> Entities(this RedressDb db, Viewer viewer)
        => viewer.Side == Side.CommandLine || viewer.Side == Side.Agency && viewer.AgencyId is not null && viewer.May(Right.SeeCompanies)
            ? db.Set<NonNmlsEntity>() : db.Set<NonNmlsEntity>().Where(entity => false);

    /// <summary>With all that its verbs and its pages need.</summary>
    public static IQueryable<NonNmlsEntity> Whole(this IQueryable<NonNmlsEntity> entities) => entities
        .Include(e => e.Agency).ThenInclude(agency => agency.Facts).Include(e => e.Company).ThenInclude(company => company!.Successor).Include(e => e.CreatedBy)
        .Include(e => e.Details).Include(e => e.Documents)
        .Include(e => e.InformationChanges).ThenInclude(change => change.Agency)
        .Include(e => e.Matches).ThenInclude(match => match.Company).ThenInclude(company => company.Successor)
        .AsSplitQuery();

    /// <summary>All agencies' complaints about an entity that are in hand, for the acts on it that change each of them. Read by nobody.</summary>
    public static IQueryable<Complaint> InHandAboutEntity(this RedressDb db, Guid entityId) => db.Set<Complaint>().Where(c => c.EntityId == entityId && c.LockedAt == null).InHand();

    /// <summary>An entity's complaints for counting, never for reading, as <see cref="CountingDoor"/> counts those of a company.</summary>
    public static IQueryable<Complaint> CountedAbout(this RedressDb db, Viewer viewer, Guid entityId)
        => db.Set<Complaint>().Where(c => c.EntityId == entityId && viewer.AgencyId != null && (c.AgencyId == viewer.AgencyId || c.Status != ComplaintStatus.Pending));
}
