using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Doors;

/// <summary>What an agency has in hand, and what it asked or was asked, for the one act that ends its work. The Operator reads numbers and statuses alone.</summary>
static class LeavingDoor
{
    public static IQueryable<Complaint> InHandOf(this RedressDb db, Agency agency) => db.Set<Complaint>().Where(c => c.AgencyId == agency.Id).InHand();

    public static IQueryable<Complaint> AskedByOrOf(this RedressDb db, Agency agency) => db.Set<Complaint>().Where(c =>
        c.Referrals.Any(referral => referral.DecidedAt == null && referral.ToAgencyId == agency.Id)
        || c.AccessRequests.Any(request => request.DecidedAt == null && (request.AgencyId == agency.Id || request.OwnerAgencyId == agency.Id)));

    public static IQueryable<IntakeDraft> IntakeDraftsOf(this RedressDb db, Agency agency) => db.IntakeDrafts.Where(draft => draft.AgencyId == agency.Id);
}
