using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data;
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

    /// <summary>A company of a test's own that is enrolled, with its Complaints Contact, who is Account Administrator, and a drafter.</summary>
    public static async Task<(string SesId, string Contact, string Drafter)> EnrolledCompany(this Office office, string? password = null, string name = "Tidewater Loans")
    {
        var sesId = await office.NewCompany(company =>
        {
            if (name != company.Name) company.Rename(name, new Domain.Stamp(Viewer.CommandLine, office.Clock.Now, new(2025, 3, 4)));
            company.MailDomains = $"{company.SesId}.demo";
            company.IsEnrolledSince(new(2025, 3, 4, 18, 0, 0, DateTimeKind.Utc));
        });
        var (contact, drafter) = ($"ellen@{sesId}.demo", $"dora@{sesId}.demo");
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var company = await db.Companies.FirstAsync(c => c.SesId == sesId);
        var people = new[] { Person.Of(company, "Ellen", "Marsh", contact, Role.CompanyAdministrator, Role.ManageComplaints), Person.Of(company, "Dora", "Fields", drafter, Role.ManageComplaints) };
        foreach (var person in people)
        {
            person.AcceptTerms((await scope.ServiceProvider.GetRequiredService<Terms>().Now()).Version, office.Clock.Now);
            db.Add(person);
            var account = new Account(person);
            (await (password is null ? accounts.CreateAsync(account) : accounts.CreateAsync(account, password))).Succeeded.ShouldBeTrue();
        }
        company.NameComplaintsContact(people[0]);
        company.NameSaContact(people[0]);
        await db.SaveChangesAsync();
        return (sesId, contact, drafter);
    }
}
