using Redress.Domain.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Companies;

static class NewCompanies
{
    /// <summary>A company of a test's own, whose complaints contact in the registry is Ellen Marsh, ellen@(SES ID).test. The SES ID is s- and the NMLS ID.</summary>
    public static async Task<string> NewCompany(this Office office, Action<Company>? with = null)
    {
        var nmlsId = $"{Random.Shared.Next(94000000, 94999999)}";
        var sesId = $"s-{nmlsId}";
        await office.InDb(async db =>
        {
            var company = new Company(CompanyKind.Registered, "Tidewater Loans") { NmlsId = nmlsId, SesId = sesId };
            company.Contacts.Add(new() { Kind = "Complaints contact", Name = "Ellen Marsh", Title = "Compliance Officer", Email = $"ellen@{sesId}.test" });
            with?.Invoke(company);
            db.Add(company);
            await db.SaveChangesAsync();
        });
        return sesId;
    }
}
