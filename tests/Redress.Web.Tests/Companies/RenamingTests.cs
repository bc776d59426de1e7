using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Search;
using Redress.Web.Imports;
using Redress.Web.Tests.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Companies;

/// <summary>Each test has a company of its own.</summary>
public class RenamingTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_renamed_company_is_found_by_its_former_name_and_says_so()
    {
        var (company, before, after) = await Renamed();
        using var reader = await office.SignIn("manager@wa.demo");
        using var api = await office.Api("manager@wa.demo");

        (await reader.Open($"/companies?words={Uri.EscapeDataString(before)}")).In("Companies").Text.ShouldContain($"formerly {before}");
        (await reader.Open($"/complaints/new/search?name={Uri.EscapeDataString(before)}")).Text.ShouldContain($"Former name until Oct 2026: {before}");
        (await api.Get($"/api/v1/subjects?name={Uri.EscapeDataString(before)}")).Json.ToJsonString().ShouldContain(after);
        var record = await reader.Open($"/companies/{company}");
        foreach (var words in new[] { $"Formerly {before}", $"Renamed from {before} to {after}.", ", Washington, as of Oct 1, 2026: Registry notice 12.", "former name until Oct 1, 2026" }) record.Shows(words).ShouldBeTrue(words);
        var change = (await api.Get($"/api/v1/companies/{company}/changes")).Json[0]!;
        (change["act"]!.GetValue<string>(), change["on"]!.GetValue<string>(), change["agency"]!.GetValue<string>()).ShouldBe(("Renamed", "2026-10-01", "Washington"));
        await office.InDb(async db => (await CompanyMatcher.Load(db, default)).Match(before.ToUpperInvariant()).Company!.Name.ShouldBe(after));
    }

    [Fact]
    public async Task A_closed_complaint_reads_as_it_was_closed_and_its_state_is_untouched()
    {
        var company = await office.NewCompany(c => c.IsEnrolledSince(new(2026, 1, 5)));
        var nmlsId = company[2..];
        var (open, closed) = (await office.Complaint(about: nmlsId), await office.Complaint(about: nmlsId));
        await office.Act(closed, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Note."), [], stamp));
        var digest = await State(closed);

        await Rename(company, "Harbor Lights Mortgage", "supervisor@or.demo");

        (await State(closed)).ShouldBe(digest);
        using var reader = await office.SignIn("manager@wa.demo");
        foreach (var number in new[] { open, closed })
        {
            var page = await reader.Open($"/complaints/{number}");
            page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Tidewater Loans");
            page.Shows("Now called").ShouldBeTrue();
            page.Shows("Harbor Lights Mortgage").ShouldBeTrue();
        }
        await office.InDb(async db => (await db.Notices.Where(n => n.Words == "Tidewater Loans is now called Harbor Lights Mortgage").Select(n => n.Link).Distinct().ToListAsync()).ShouldContain($"/companies/{company}"));

        Task<string> State(string number) => office.InDb(async db => Convert.ToHexString((await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.Number == number)).StateDigest));
    }

    [Fact]
    public async Task What_is_typed_badly_comes_back_beside_its_field()
    {
        var (company, _, _) = await Renamed();
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await supervisor.Open($"/companies/{company}/rename");

        (await page.Fill("New name", " ").Submit("Rename the company")).Shows("Give the new name.").ShouldBeTrue();
        (await page.Fill("New name", new string('x', 301)).Submit("Rename the company")).Shows("Use at most 300 characters.").ShouldBeTrue();
        (await page.Fill("New name", "???").Submit("Rename the company")).Shows("A name needs letters or digits").ShouldBeTrue();
        (await page.Fill("New name", "Fair Name").Fill("Called so since", "Dec 1, 2099").Submit("Rename the company")).Shows("The day lies in the future.").ShouldBeTrue();
        var name = $"<script>alert({company[2..]})</script> Loans";
        page = await page.Fill("New name", name).Fill("Called so since", "").Submit("Rename the company");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe(name);
        page.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_is_somebody_elses_needs_a_word()
    {
        var (company, _, _) = await Renamed();
        var (other, _, taken) = await Renamed();
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await (await supervisor.Open($"/companies/{company}/rename")).Fill("New name", taken.ToUpperInvariant() + ", LLC").Submit("Rename the company");

        page.Shows($"{taken} is called so already. Confirm below that this is another company.").ShouldBeTrue(page.Text);
        page.Document.QuerySelector($"main a[href='/companies/{other}']").ShouldNotBeNull();
        page = await page.Tick("This is another company with the same name").Submit("Rename the company");

        page.Address.ShouldBe($"/companies/{company}");
        page.Shows($"is now called {taken.ToUpperInvariant()}, LLC.").ShouldBeTrue(page.Text);
        using var api = await office.Api("supervisor@wa.demo");
        var refused = await api.Put($"/api/v1/companies/{company}/name", new { name = taken });
        (refused.Status, refused.Json["type"]!.GetValue<string>()).ShouldBe((HttpStatusCode.Conflict, "/problems/name-taken"));
    }

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("admin@wa.demo")]
    [InlineData("admin@cascade.demo")]
    public async Task Who_may_not_change_companies_is_refused(string who)
    {
        using var reader = await office.SignIn(who);
        (await reader.Ask("/companies/S-004417/rename")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var api = await office.Api(who);
        (await api.Put("/api/v1/companies/S-004417/name", new { name = "Mine" })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_registry_that_does_not_know_yet_undoes_nothing_and_is_reported()
    {
        await office.Registry(["company,S-991201,9912010,Old Pines Loans,registered,WA,,,,,,"]);
        await Rename("S-991201", "New Pines Loans");

        var told = await office.Registry(["company,S-991201,9912010,Old Pines Loans,registered,OR,,,,,,"]);

        told.Lines.ShouldContain("Line 2, kept: S-991201 is called New Pines Loans here; the file still says Old Pines Loans");
        await office.InDb(async db => (await db.Companies.FirstAsync(c => c.SesId == "S-991201")).ShouldSatisfyAllConditions(c => c.Name.ShouldBe("New Pines Loans"), c => c.State.ShouldBe("OR")));
        (await office.Registry(["company,S-991201,9912010,Third Pines Loans,registered,OR,,,,,,"])).Lines.ShouldContain("Line 2, changed: S-991201, Third Pines Loans: name");
    }

    async Task<(string Company, string Before, string After)> Renamed()
    {
        var company = await office.NewCompany();
        var (before, after) = ($"Quarrystone {company[2..]} Lenders", $"Featherbrook {company[2..]} Credit");
        await Rename(company, before, since: "2026-09-01");
        await Rename(company, after, since: "2026-10-01");
        return (company, before, after);
    }

    async Task Rename(string company, string name, string by = "supervisor@wa.demo", string? since = null)
    {
        using var api = await office.Api(by);
        var answer = await api.Put($"/api/v1/companies/{company}/name", new { name, since, why = "Registry notice 12." });
        answer.ShouldBe(HttpStatusCode.OK);
    }
}
