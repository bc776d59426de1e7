using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to referrals and to who else may read: known to the agencies between which they are, and on its complaint to whoever reads that.</summary>
public static class AccessDoor
{
    /// <summary>Access that holds at this moment, of any agency.</summary>
    public static IQueryable<AccessGrant> AccessNow(this RedressDb db)
    {
        var now = db.Needs.Clock.GetUtcNow().UtcDateTime;
        return db.Set<AccessGrant>().Where(grant => grant.RemovedAt == null && (grant.EndsAt == null || grant.EndsAt > now));
    }

    /// <summary>Referrals from or to the viewer's agency.</summary>
    public static IQueryable<Referral> Referrals(this RedressDb db, Viewer viewer) => Sees(viewer)
        ? db.Set<Referral>().Where(referral => referral.FromAgencyId == viewer.AgencyId || referral.ToAgencyId == viewer.AgencyId)
        : db.Set<Referral>().Where(referral => false);

    /// <summary>Requests for access that the viewer's agency made, or decides, or decided.</summary>
    public static IQueryable<AccessRequest> AccessRequests(this RedressDb db, Viewer viewer) => Sees(viewer)
        ? db.Set<AccessRequest>().Where(request => request.AgencyId == viewer.AgencyId || request.OwnerAgencyId == viewer.AgencyId)
        : db.Set<AccessRequest>().Where(request => false);

    /// <summary>Reads who is asked to take a complaint over, where somebody is.</summary>
    public static async Task<Complaint?> WithReferral(this RedressDb db, Complaint? complaint)
    {
        if (complaint is { Status: ComplaintStatus.ReferralInProgress })
            await db.Set<Referral>().Include(referral => referral.From).Include(referral => referral.To).ThenInclude(agency => agency.Facts).Where(referral => referral.RecordId == complaint.Id && referral.DecidedAt == null).LoadAsync();
        return complaint;
    }

    /// <summary>Reads all referrals of a complaint, and all access: what its verbs and its Access tab need.</summary>
    public static async Task<Complaint> WithAccess(this RedressDb db, Complaint complaint)
    {
        await db.Set<Referral>().Include(referral => referral.From).Include(referral => referral.To).ThenInclude(agency => agency.Facts).Where(one => one.RecordId == complaint.Id).LoadAsync();
        await db.Set<AccessRequest>().Include(one => one.Agency).Where(one => one.RecordId == complaint.Id).LoadAsync();
        await db.Set<OutsideReferral>().Where(one => one.RecordId == complaint.Id).LoadAsync();
        await db.Set<OutsideReceipt>().Where(one => one.RecordId == complaint.Id).LoadAsync();
        if (complaint.OutsideReferrals.Count > 0) await db.Set<SealedPackage>().Where(one => one.RecordId == complaint.Id).LoadAsync();
        await db.Set<AccessGrant>().Include(one => one.Agency).Where(one => one.RecordId == complaint.Id).LoadAsync();
        return complaint;
    }

    static bool Sees(Viewer viewer) => viewer.Side == Side.Agency && viewer.AgencyId is not null && viewer.May(Right.SeeComplaints);
}
