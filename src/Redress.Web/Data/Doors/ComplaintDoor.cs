using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Data.Doors;

/// <summary>How much of a complaint somebody asks for.</summary>
public enum Depth { Summary, Full }

/// <summary>The only door to the complaints. What a viewer may not know of is not in the set at all.</summary>
public static class ComplaintDoor
{
    public static IQueryable<Complaint> Complaints(this RedressDb db, Viewer viewer, Depth depth)
    {
        var all = db.Set<Complaint>().AsQueryable();
        if (viewer.Side == Side.Agency && viewer.May(Right.SeeComplaints)) return ForAgency(db, all, viewer, depth);
        if (viewer.Side == Side.Company && viewer.May(Right.SeeOwnComplaints)) return ForCompany(all, viewer);
        if (viewer.May(Right.SeeWhereUsersAreStuck) && depth == Depth.Summary) return all.Where(c => c.Status != ComplaintStatus.Pending);
        if (viewer.Side == Side.CommandLine) return all;
        return all.Where(c => false);
    }

    /// <summary>Those that the viewer's agency owns.</summary>
    public static IQueryable<Complaint> OwnComplaints(this RedressDb db, Viewer viewer)
        => viewer.Side == Side.Agency && viewer.May(Right.SeeComplaints) ? db.Set<Complaint>().Where(c => c.AgencyId == viewer.AgencyId) : db.Set<Complaint>().Where(c => false);

    static IQueryable<Complaint> ForAgency(RedressDb db, IQueryable<Complaint> all, Viewer viewer, Depth depth)
    {
        var agency = viewer.AgencyId!.Value;
        if (depth == Depth.Summary) return all.Where(c => c.AgencyId == agency || c.Status != ComplaintStatus.Pending);
        var grants = db.AccessNow();
        return all.Where(c => c.AgencyId == agency || grants.Any(grant => grant.RecordId == c.Id && grant.AgencyId == agency));
    }

    // Before enrollment is complete a company sees nothing, even if requests wait.
    static IQueryable<Complaint> ForCompany(IQueryable<Complaint> all, Viewer viewer)
        => all.Where(c => c.CompanyId == viewer.CompanyId && c.FirstSentAt != null && c.Company!.EnrolledAt != null);

    /// <summary>Those that are worked on now.</summary>
    public static IQueryable<Complaint> InWork(this IQueryable<Complaint> complaints) => complaints.Where(IsInWork);

    /// <summary>Those whose company answers now, also while a referral is in progress.</summary>
    public static IQueryable<Complaint> InExchange(this IQueryable<Complaint> complaints) => complaints.Where(IsInExchange);

    /// <summary>Those of the work lists. Their statuses stand in the statement as they stand in the index "IX_records_in_hand".</summary>
    public static IQueryable<Complaint> InHand(this IQueryable<Complaint> complaints) => complaints.Where(IsInHand);

    static readonly Expression<Func<Complaint, bool>> IsInWork = Among(ComplaintFlow.InWork), IsInExchange = Among(ComplaintFlow.InExchange), IsInHand = Among(ComplaintFlow.InHand);

    // Each status as a constant: with a list of them EF writes the whole statement anew for every request.
    static Expression<Func<Complaint, bool>> Among(IEnumerable<ComplaintStatus> statuses)
    {
        var complaint = Expression.Parameter(typeof(Complaint), "c");
        var status = Expression.Property(complaint, nameof(Complaint.Status));
        var among = statuses.Select(one => (Expression)Expression.Equal(status, Expression.Constant(one))).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<Complaint, bool>>(Expression.AndAlso(Expression.Not(Expression.Property(complaint, nameof(Complaint.IsImported))), among), complaint);
    }

    public static Standing StandingOf(this Complaint complaint, Viewer viewer, Depth depth)
        => viewer.Side switch
        {
            Side.Agency when viewer.AgencyId == complaint.AgencyId => Standing.Owner,
            Side.Agency when depth == Depth.Full => Standing.WithAccess,
            Side.Agency => complaint.IsReferredTo(viewer.AgencyId) ? Standing.Receiver : Standing.OtherAgency,
            Side.Company => Standing.Company,
            Side.Installation => Standing.Support,
            _ => Standing.Nobody,
        };

    /// <summary>With agency, company and points of contact: for one complaint, whose other parts <see cref="ComplaintParts.ReadParts"/> reads faster.</summary>
    public static IQueryable<Complaint> WithParties(this IQueryable<Complaint> complaints)
        => complaints.Include(c => c.Agency).Include(c => c.Company).Include(c => c.Entity).Include(c => c.AgencyPoc).Include(c => c.CompanyPoc).AsSplitQuery();

    /// <summary>Reads the company into which the complaint's own was merged, where it was: what reopening needs.</summary>
    public static async Task<Complaint> WithSuccessor(this RedressDb db, Complaint complaint)
    {
        if (complaint is { IsAboutEntity: true, Entity.CompanyId: { } matched }) await db.Companies.Include(company => company.Successor).Where(company => company.Id == matched).LoadAsync();
        if (complaint.Company is { IsMerged: true, SuccessorId: { } successor }) await db.Companies.Where(company => company.Id == successor).LoadAsync();
        return complaint;
    }

    /// <summary>With all that the verbs need: requests, rounds, drafts, dates, documents.</summary>
    public static IQueryable<Complaint> ForWork(this IQueryable<Complaint> complaints) => complaints
        .Include(c => c.Agency).ThenInclude(agency => agency.Facts)
        .Include(c => c.Company).Include(c => c.Entity)
        .Include(c => c.AgencyPoc).Include(c => c.CompanyPoc)
        .Include(c => c.Complainants)
        .Include(c => c.Requests).ThenInclude(request => request.Rounds)
        .Include(c => c.Requests).ThenInclude(request => request.Drafts).ThenInclude(draft => draft.Assignments)
        .Include(c => c.Requests).ThenInclude(request => request.Asks)
        .Include(c => c.Instalments).Include(c => c.FormerSubjects)
        .Include(c => c.DueDates)
        .Include(c => c.Pauses).ThenInclude(pause => pause.Deadlines)
        .Include(c => c.Reminders)
        .Include(c => c.Documents)
        .Include(c => c.Closures).ThenInclude(closure => closure.Payments)
        .Include(c => c.Reopenings).Include(c => c.Cancellation)
        .Include(c => c.Referrals.Where(referral => referral.DecidedAt == null)).ThenInclude(referral => referral.From)
        .Include(c => c.Referrals.Where(referral => referral.DecidedAt == null)).ThenInclude(referral => referral.To).ThenInclude(agency => agency.Facts)
        .AsSplitQuery();

    /// <summary>With what due dates and reminders follow from, to look through many and change none.</summary>
    public static IQueryable<TRecord> ForDates<TRecord>(this IQueryable<TRecord> records) where TRecord : Record => records
        .Include(c => c.Agency).ThenInclude(agency => agency.Facts).Include(c => c.Company)
        .Include(c => c.Requests).ThenInclude(request => request.Rounds)
        .Include(c => c.DueDates).Include(c => c.Pauses).ThenInclude(pause => pause.Deadlines).Include(c => c.Reminders)
        .AsSplitQuery().AsNoTrackingWithIdentityResolution();
}
