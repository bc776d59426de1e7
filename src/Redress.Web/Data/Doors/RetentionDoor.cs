using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records.Retention;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to holds, proposals and certificates: those who keep the retention of an agency, to what is that agency's.</summary>
static class RetentionDoor
{
    public static IQueryable<Complaint> Retained(this RedressDb db, Viewer viewer)
        => MayKeep(viewer) ? db.Set<Complaint>().Where(c => c.AgencyId == viewer.AgencyId).Ended() : db.Set<Complaint>().Where(c => false);

    /// <summary>Closed or canceled: what a schedule counts for.</summary>
    public static IQueryable<Complaint> Ended(this IQueryable<Complaint> complaints)
        => complaints.Where(c => !c.IsImported && c.LockedAt != null && (c.Status == ComplaintStatus.Closed || c.Status == ComplaintStatus.Canceled));

    /// <summary>Holds of the agency, and those that came with a record it took over.</summary>
    public static IQueryable<LegalHold> Holds(this RedressDb db, Viewer viewer)
        => MayKeep(viewer) ? db.Set<LegalHold>().Where(h => h.RecordId == null ? h.AgencyId == viewer.AgencyId : db.Set<Complaint>().Any(c => c.Id == h.RecordId && c.AgencyId == viewer.AgencyId)) : db.Set<LegalHold>().Where(h => false);

    public static IQueryable<Destruction> Destructions(this RedressDb db, Viewer viewer)
        => db.Set<Destruction>().Where(d => MayKeep(viewer) && d.AgencyId == viewer.AgencyId);

    public static IQueryable<DestructionCertificate> Certificates(this RedressDb db, Viewer viewer)
        => db.Set<DestructionCertificate>().Where(c => MayKeep(viewer) && c.AgencyId == viewer.AgencyId);

    /// <summary>Is it held by anything? By a hold on itself, whoever owns it; on its company, the one into which that merged, or one that it was about before;
    /// on a person whose complaint it is or may be. A hold of the agency that referred it away goes with it.</summary>
    public static Expression<Func<Complaint, bool>> IsHeld(this RedressDb db) => c => db.Set<LegalHold>().Any(h => h.ReleasedAt == null && (
        h.RecordId == c.Id
        || h.CompanyId != null && (h.CompanyId == c.CompanyId || h.CompanyId == c.Company!.SuccessorId || h.Company!.SuccessorId == c.CompanyId && c.CompanyId != null || db.Set<FormerSubject>().Any(f => f.RecordId == c.Id && f.CompanyId == h.CompanyId))
            && (h.AgencyId == c.AgencyId || db.Set<Referral>().Any(r => r.RecordId == c.Id && r.FromAgencyId == h.AgencyId && r.Decision == ReferralDecision.Accepted && r.DecidedAt > h.SetAt))
        || h.On == HoldOn.Complainant && db.Set<HoldMatch>().Any(m => m.HoldId == h.Id && m.RecordId == c.Id && m.IsThePerson != false)));

    /// <summary>The holds that cover one complaint.</summary>
    public static IQueryable<LegalHold> HoldsOn(this RedressDb db, Guid recordId) => db.Set<LegalHold>().Where(h => h.ReleasedAt == null && db.Set<Complaint>().Any(c => c.Id == recordId && (
        h.RecordId == c.Id
        || h.CompanyId != null && (h.CompanyId == c.CompanyId || h.CompanyId == c.Company!.SuccessorId || h.Company!.SuccessorId == c.CompanyId && c.CompanyId != null || db.Set<FormerSubject>().Any(f => f.RecordId == c.Id && f.CompanyId == h.CompanyId))
            && (h.AgencyId == c.AgencyId || db.Set<Referral>().Any(r => r.RecordId == c.Id && r.FromAgencyId == h.AgencyId && r.Decision == ReferralDecision.Accepted && r.DecidedAt > h.SetAt))
        || h.On == HoldOn.Complainant && db.Set<HoldMatch>().Any(m => m.HoldId == h.Id && m.RecordId == c.Id && m.IsThePerson != false))));

    /// <summary>Until when it is kept beyond its schedule, by the latest word.</summary>
    public static Task<KeptUntil?> KeptLonger(this RedressDb db, Guid recordId, CancellationToken stop = default)
        => db.Set<KeptUntil>().AsNoTracking().Where(kept => kept.RecordId == recordId).OrderByDescending(kept => kept.SetAt).FirstOrDefaultAsync(stop);

    /// <summary>While one sets a hold or destroys, the other waits, and then sees what was done.</summary>
    public static Task TakeRetentionTurn(this RedressDb db, Guid agencyId, CancellationToken stop = default)
        => db.Agencies.Where(agency => agency.Id == agencyId).ExecuteUpdateAsync(set => set.SetProperty(agency => agency.RetentionTurns, agency => agency.RetentionTurns + 1), stop);

    static bool MayKeep(Viewer viewer) => viewer.AgencyId is not null && viewer.May(Right.KeepComplaintRetention);
}
