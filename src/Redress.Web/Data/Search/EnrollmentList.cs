using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

public enum EnrollmentListTab { Requests, Invited, Ended, Decided }

/// <summary>The agency's work on enrollments: what companies ask, whom it invited, and invitations that came to nothing.</summary>
static class EnrollmentList
{
    public const int Most = 200;

    public static IQueryable<EnrollmentRequest> Requests(RedressDb db, Viewer viewer) => db.EnrollmentRequests(viewer).Where(request => request.DecidedAt == null);

    public static IQueryable<EnrollmentRequest> Decided(RedressDb db, Viewer viewer) => db.EnrollmentRequests(viewer).Where(request => request.DecidedAt != null);

    public static IQueryable<Enrollment> Invited(RedressDb db, Viewer viewer, DateTime now)
        => Latest(db, viewer).Where(one => one.RejectedAt == null && one.WithdrawnAt == null && (one.AccountMadeAt != null || one.ExpiresAt > now && one.WrongCodes < Enrollment.MostWrongCodes));

    public static IQueryable<Enrollment> Ended(RedressDb db, Viewer viewer, DateTime now)
        => Latest(db, viewer).Where(one => one.WithdrawnAt == null && (one.RejectedAt != null || one.AccountMadeAt == null && (one.ExpiresAt <= now || one.WrongCodes >= Enrollment.MostWrongCodes)));

    static IQueryable<Enrollment> Latest(RedressDb db, Viewer viewer)
        => db.Enrollments.Where(one => one.AgencyId == viewer.AgencyId && one.Company.EnrolledAt == null && one.Company.MergedAt == null && (one.Company.DisenrolledAt == null || one.InvitedAt >= one.Company.DisenrolledAt) && !db.Enrollments.Any(other => other.CompanyId == one.CompanyId && other.No > one.No));
}
