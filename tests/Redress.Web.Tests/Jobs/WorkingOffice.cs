using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>A production installation with one agency of three people and one company; the test looks into its database, while programs of their own serve it.</summary>
public sealed class WorkingOffice(Engine engine) : Office(engine)
{
    public const string Manager = "mary.marker@agency.test", Subject = "9800001";
    public static readonly string[] Hearers = ["sue@agency.test", "max@agency.test"];

    protected override string Mode => "production";

    public string ManagersToken { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.InDb(async db =>
        {
            var agency = new Agency("WA", "Washington", "Washington agency", "America/Los_Angeles");
            var manager = Person.Of(agency, "Mary", "Marker", Manager, Role.ComplaintManager);
            Person[] people = [manager, Person.Of(agency, "Sue", "Visor", Hearers[0], Role.ComplaintSupervisor), Person.Of(agency, "Max", "Aniger", Hearers[1], Role.ComplaintManager)];
            foreach (var person in people) person.AcceptTerms(Terms.Version, Clock.Now);
            db.AddRange(people);
            // In production a program without a second factor behind it gets no further than the way in.
            db.Add(new Account(manager) { NormalizedEmail = Manager.ToUpperInvariant(), NormalizedUserName = Manager.ToUpperInvariant(), TwoFactorEnabled = true });
            db.Add(new Company(CompanyKind.Registered, "Tidewater Loans") { NmlsId = Subject, SesId = "S-980001" });
            await db.SaveChangesAsync();
            ManagersToken = await ApiTokens.Make(db, manager, "tests", Viewer.CommandLine, Clock.Now);
            return 0;
        });
    }

    /// <summary>A complaint that goes to review: an act with a notice and a mail for each reviewer.</summary>
    public async Task<object> Complaint(string account) => await this.InDb(async db =>
    {
        var category = await db.Categories.Include(c => c.Issues).Where(c => !c.IsRetired && c.Issues.Any(issue => !issue.IsRetired)).OrderBy(c => c.Id).FirstAsync();
        return (object)new
        {
            Subject, Routing = "PreliminaryReview", ReceivedOn = "2026-11-02", HowReceived = "Web", BusinessType = "MortgageServicing",
            CategoryId = category.Id, IssueId = category.Issues.First(issue => !issue.IsRetired).Id, Account = account,
            Complainants = new[] { new { FirstName = "Maud", LastName = "Markerson", Email = "maud.marker@example.test", Phone = "(509) 555-0142", Street = "12 Marker St", City = "Spokane", State = "WA", Zip = "99205" } },
        };
    });
}
