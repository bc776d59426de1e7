using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies;

/// <summary>The overview of a company: who it is, what it is licensed to do, whom to reach, how its enrollment went.</summary>
[Needs(Right.SeeCompanies)]
public sealed class RecordModel : CompanyPage
{
    protected override IQueryable<Company> With(IQueryable<Company> companies) => companies.Include(c => c.OtherNames).Include(c => c.Contacts).Include(c => c.NoticeAddresses);

    public void OnGet() { }

    /// <summary>Ours first, then by state.</summary>
    public IEnumerable<License> Licenses => Company.Licenses.OrderBy(license => license.State != Agency.Code).ThenBy(license => license.State).ThenByDescending(license => license.IsInForce).ThenBy(license => license.Type);
}
