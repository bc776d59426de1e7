using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Doors;

/// <summary>The only way to what companies ask about their enrollment: for the agency that is asked, or for all that license the company where no single one is.</summary>
static class EnrollmentRequestDoor
{
    public static IQueryable<EnrollmentRequest> EnrollmentRequests(this RedressDb db, Viewer viewer)
        => db.Set<EnrollmentRequest>().Where(request => viewer.AgencyId != null && (request.AgencyId == viewer.AgencyId
            || request.AgencyId == null && (!request.Company.Licenses.Any() || db.Agencies.Any(agency => agency.Id == viewer.AgencyId && request.Company.Licenses.Any(license => license.State == agency.Code)))));

    /// <summary>All of a company, for the record that agencies share.</summary>
    public static Task<List<EnrollmentRequest>> EnrollmentRequestsOf(this RedressDb db, Guid companyId)
        => db.Set<EnrollmentRequest>().Include(request => request.DecidedByAgency).Where(request => request.CompanyId == companyId).OrderByDescending(request => request.AskedAt).ToListAsync();

    /// <summary>Those of strangers, who know of none.</summary>
    public static Task<int> OpenEnrollmentRequestsOf(this RedressDb db, Guid companyId) => db.Set<EnrollmentRequest>().CountAsync(request => request.CompanyId == companyId && request.DecidedAt == null);

    public static Task<bool> HasAsked(this RedressDb db, Guid companyId, string email) => db.Set<EnrollmentRequest>().AnyAsync(request => request.CompanyId == companyId && request.DecidedAt == null && request.AskerEmail == email);
}
