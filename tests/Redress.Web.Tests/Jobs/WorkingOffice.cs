using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>A production installation with one agency of three people and an enrolled company of two; the test looks into its database, while programs of their own serve it.</summary>
public sealed class WorkingOffice(Engine engine) : Office(engine)
{
    public const string Manager = "mary.marker@agency.test", Supervisor = "sue@agency.test", OtherManager = "max@agency.test", Contact = "cora@tidewater.test", Poc = "paul@tidewater.test", Subject = "9800001";

    protected override string Mode => "production";

    /// <summary>The API token of each who acts, by e-mail address.</summary>
    public Dictionary<string, string> Tokens { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.InDb(async db =>
        {
            var agency = new Agency("WA", "Washington", "Washington agency", "America/Los_Angeles");
            var manager = Person.Of(agency, "Mary", "Marker", Manager, Role.ComplaintManager);
            Person[] people = [manager, Person.Of(agency, "Sue", "Visor", Supervisor, Role.ComplaintSupervisor), Person.Of(agency, "Max", "Aniger", OtherManager, Role.ComplaintManager), .. CompanyPeople()];
            foreach (var person in people) person.AcceptTerms(Terms.Version, Clock.Now);
            db.AddRange(people);
            // In production a program without a second factor behind it gets no further than the way in.
            foreach (var person in people) db.Add(new Account(person) { NormalizedEmail = person.Email.ToUpperInvariant(), NormalizedUserName = person.Email.ToUpperInvariant(), TwoFactorEnabled = true });
            await db.SaveChangesAsync();
            // The company and its people have to be there before one of them is its contact.
            var contact = people.First(person => person.Email == Contact);
            contact.Company!.NameComplaintsContact(contact);
            contact.Company.NameSaContact(contact);
            await db.SaveChangesAsync();
            foreach (var person in people) Tokens[person.Email] = await ApiTokens.Make(db, person, "tests", Viewer.CommandLine, Clock.Now);
            return 0;
        });
    }

    IEnumerable<Person> CompanyPeople()
    {
        var company = new Company(CompanyKind.Registered, "Tidewater Loans") { NmlsId = Subject, SesId = "S-980001" };
        var contact = Person.Of(company, "Cora", "Ntact", Contact, Role.CompanyAdministrator, Role.ManageComplaints);
        company.IsEnrolledSince(Clock.Now.AddDays(-30));
        return [contact, Person.Of(company, "Paul", "Ocker", Poc, Role.ManageComplaints)];
    }

    /// <summary>A complaint that goes to review: an act with a notice and a mail for each reviewer.</summary>
    public async Task<object> Complaint(string account) => await this.InDb(async db =>
    {
        var category = await db.Categories.Include(c => c.Issues).Where(c => c.RetiredOn == null && c.Issues.Any(issue => issue.RetiredOn == null)).OrderBy(c => c.Id).FirstAsync();
        return (object)new
        {
            Subject, Routing = "PreliminaryReview", ReceivedOn = "2026-11-02", HowReceived = "Web", BusinessType = "MortgageServicing",
            CategoryId = category.Id, IssueId = category.Issues.First(issue => issue.RetiredOn is null).Id, Account = account,
            Complainants = new[] { new { FirstName = "Maud", LastName = "Markerson", Email = "maud.marker@example.test", Phone = "(509) 555-0142", Street = "12 Marker St", City = "Spokane", State = "WA", Zip = "99205" } },
        };
    });
}
