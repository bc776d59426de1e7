using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies.Enrollments;

/// <summary>The agency's work on enrollments, in four lists.</summary>
[Needs(Right.EnrollCompanies)]
public sealed class IndexModel : RedressPage
{
    [FromQuery] public EnrollmentListTab List { get; set; }

    public string AgencyName { get; private set; } = "";
    public int[] Counts { get; private set; } = [];
    public IReadOnlyList<EnrollmentRequest> Requests { get; private set; } = [];
    public IReadOnlyList<Enrollment> Invitations { get; private set; } = [];
    public bool IsCut => Counts[(int)List] > EnrollmentList.Most;

    public async Task OnGet()
    {
        AgencyName = await Db.Agencies.Where(agency => agency.Id == Viewer.AgencyId).Select(agency => agency.Name).FirstAsync();
        var (requests, decided) = (EnrollmentList.Requests(Db, Viewer), EnrollmentList.Decided(Db, Viewer));
        var (invited, ended) = (EnrollmentList.Invited(Db, Viewer, Now), EnrollmentList.Ended(Db, Viewer, Now));
        Counts = [await requests.CountAsync(), await invited.CountAsync(), await ended.CountAsync(), await decided.CountAsync()];
        if (List is EnrollmentListTab.Requests) Requests = await With(requests).OrderBy(one => one.AskedAt).Take(EnrollmentList.Most).ToListAsync();
        if (List is EnrollmentListTab.Decided) Requests = await With(decided).OrderByDescending(one => one.DecidedAt).Take(EnrollmentList.Most).ToListAsync();
        if (List is EnrollmentListTab.Invited) Invitations = await With(invited).OrderBy(one => one.ExpiresAt).Take(EnrollmentList.Most).ToListAsync();
        if (List is EnrollmentListTab.Ended) Invitations = await With(ended).OrderByDescending(one => one.ExpiresAt).Take(EnrollmentList.Most).ToListAsync();
    }

    static IQueryable<EnrollmentRequest> With(IQueryable<EnrollmentRequest> rows) => rows.Include(one => one.Company).Include(one => one.Agency).Include(one => one.DecidedByAgency);

    static IQueryable<Enrollment> With(IQueryable<Enrollment> rows) => rows.Include(one => one.Company).Include(one => one.Links).AsSplitQuery();
}
