using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Doors;

/// <summary>What other agencies ask of those that lead activities, and whom these invite. On its activity it is known to whoever reads that; in lists, to who decides.</summary>
static class ActivityAccessDoor
{
    /// <summary>Activities on which the viewer decides as a Staff Director: what another agency asks of the own one, and invitations of others.</summary>
    public static IQueryable<SupervisoryActivity> AskedOfUs(this RedressDb db, Viewer viewer) => viewer.Side == Side.Agency && viewer.May(Right.DecideActivityRequests)
        ? db.Set<SupervisoryActivity>().Where(a => a.AgencyRequests.Any(one => one.DecidedAt == null && (one.Kind == AgencyRequestKind.Invitation ? one.AgencyId : a.AgencyId) == viewer.AgencyId)) : db.Set<SupervisoryActivity>().Where(a => false);

    /// <summary>What is open on those, the oldest first. Agency: who asks or invites.</summary>
    public static IQueryable<AskedOnActivity> RequestsToDecide(this RedressDb db, Viewer viewer)
        => db.AskedOfUs(viewer).SelectMany(a => a.AgencyRequests, (a, one) => new { a, one }).Where(both => both.one.DecidedAt == null && (both.one.Kind == AgencyRequestKind.Invitation ? both.one.AgencyId : both.a.AgencyId) == viewer.AgencyId)
            .Select(both => new AskedOnActivity { Id = both.one.Id, Number = both.a.Number, Company = both.a.SubjectName, Agency = both.one.Kind == AgencyRequestKind.Invitation ? both.a.Agency.Name : both.one.Agency.Name, Kind = both.one.Kind, AskedAt = both.one.AskedAt })
            .OrderBy(one => one.AskedAt).ThenBy(one => one.Number);

    /// <summary>For the one act that ends an agency's work: activities on which it asked, or was asked and has not decided, and those it joined.</summary>
    public static IQueryable<SupervisoryActivity> ActivitiesAskedByOrOf(this RedressDb db, Agency agency)
        => db.Set<SupervisoryActivity>().Where(a => a.AgencyRequests.Any(one => one.DecidedAt == null && (one.AgencyId == agency.Id || a.AgencyId == agency.Id)) || a.LockedAt == null && a.Grants.Any(grant => grant.AgencyId == agency.Id && grant.Joins && grant.RemovedAt == null));
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

    public string Address => $"/supervision/{Number}/access/{(Kind == AgencyRequestKind.Invitation ? "invitation" : $"requests/{Id}")}";
}
