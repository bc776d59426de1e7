using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Doors;

/// <summary>What other agencies ask of those that lead activities. On its activity it is known to whoever reads that; in lists, to who decides.</summary>
static class ActivityAccessDoor
{
    /// <summary>Activities that the viewer's agency leads, with a request of another one that a Staff Director decides.</summary>
    public static IQueryable<SupervisoryActivity> AskedOfUs(this RedressDb db, Viewer viewer) => viewer.Side == Side.Agency && viewer.May(Right.DecideActivityRequests)
        ? db.Set<SupervisoryActivity>().Where(a => a.AgencyId == viewer.AgencyId && a.AgencyRequests.Any(one => one.DecidedAt == null)) : db.Set<SupervisoryActivity>().Where(a => false);

    /// <summary>The open requests on those, the oldest first.</summary>
    public static IQueryable<AskedOnActivity> RequestsToDecide(this RedressDb db, Viewer viewer)
        => db.AskedOfUs(viewer).SelectMany(a => a.AgencyRequests.Where(one => one.DecidedAt == null), (a, one) => new AskedOnActivity { Id = one.Id, Number = a.Number, Company = a.SubjectName, Agency = one.Agency.Name, Kind = one.Kind, AskedAt = one.AskedAt })
            .OrderBy(one => one.AskedAt).ThenBy(one => one.Number);

    /// <summary>For the one act that ends an agency's work: activities on which it asked, or was asked and has not decided.</summary>
    public static IQueryable<SupervisoryActivity> ActivitiesAskedByOrOf(this RedressDb db, Agency agency)
        => db.Set<SupervisoryActivity>().Where(a => a.AgencyRequests.Any(one => one.DecidedAt == null && (one.AgencyId == agency.Id || a.AgencyId == agency.Id)));
}

/// <summary>A request of another agency that waits for a Staff Director.</summary>
public sealed class AskedOnActivity
{
    public Guid Id { get; init; }
    public string Number { get; init; } = "";
    public string Company { get; init; } = "";
    public string Agency { get; init; } = "";
    public AgencyRequestKind Kind { get; init; }
    public DateTime AskedAt { get; init; }
}
