using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Complaints.Requests;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Companies;

public class RecordTests(Office office) : IClassFixture<Office>
{
    const string Cascade = "/companies/S-004417";

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("viewer@or.demo")]
    public async Task Every_number_leads_to_as_many_complaints(string who)
    {
        using var reader = await office.SignIn(who);
        await office.Closed(closing: new Closing(ClosureReason.ClosedWithMonetaryRelief, Payments: [(125.50m, new DateOnly(2026, 1, 5))]));
        var imported = await office.InDb(db => db.Set<Complaint>().Where(c => c.IsImported && c.CompanyId != null && c.Company!.SesId != null)
            .GroupBy(c => c.Company!.SesId!).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstAsync());
        var seen = 0;
        foreach (var company in (string[])[Cascade, $"/companies/{imported}"])
            foreach (var link in (await reader.Open($"{company}/complaints")).Document.QuerySelectorAll("main table a[href^='/complaints'], main ul.figures a[href^='/complaints']"))
            {
                if (link.TextContent.StartsWith('$')) continue;
                var list = await reader.Open(link.GetAttribute("href")!);
                list.In("Pages of the list").Text.ShouldContain($" of {link.TextContent}", customMessage: link.GetAttribute("href"));
                seen++;
            }
        seen.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task The_totals_are_those_of_all_agencies_and_the_same_for_each()
    {
        using var washington = await office.Api("manager@wa.demo");
        using var oregon = await office.Api("manager@or.demo");
        await office.Closed("manager@or.demo", new Closing(ClosureReason.ClosedWithMonetaryRelief, Payments: [(40m, new DateOnly(2026, 1, 5)), (2m, new DateOnly(2026, 1, 6))]));

        var (ours, theirs) = ((await washington.Get("/api/v1/companies/9000147/figures")).Json, (await oregon.Get("/api/v1/companies/9000147/figures")).Json);

        foreach (var figures in new[] { "closed", "canceled" }) ours[figures]!["all"]!.GetValue<int>().ShouldBe(theirs[figures]!["all"]!.GetValue<int>());
        ours["reliefAll"]!.GetValue<decimal>().ShouldBe(theirs["reliefAll"]!.GetValue<decimal>());
        theirs["reliefAll"]!.GetValue<decimal>().ShouldBeGreaterThanOrEqualTo(theirs["reliefOwn"]!.GetValue<decimal>());
        theirs["reliefOwn"]!.GetValue<decimal>().ShouldBeGreaterThanOrEqualTo(42m);
        ours["months"]!.AsArray().Count.ShouldBe(24);
        ours["months"]!.AsArray().Sum(month => month!["complaints"]!["all"]!.GetValue<int>()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_complaint_that_waits_for_its_review_counts_only_at_home()
    {
        using var washington = await office.Api("manager@wa.demo");
        using var oregon = await office.Api("manager@or.demo");
        var (before, elsewhere) = (await Open(washington, "own"), await Open(oregon, "all"));

        await office.Complaint(routing: Routing.PreliminaryReview);

        (await Open(washington, "own")).ShouldBe(before + 1);
        (await Open(oregon, "all")).ShouldBe(elsewhere);

        static async Task<int> Open(Rig.Api api, string whose) => (await api.Get("/api/v1/companies/9000147/figures")).Json["open"]![whose]!.GetValue<int>();
    }

    [Theory]
    [InlineData("examiner@wa.demo")]
    [InlineData("admin@wa.demo")]
    public async Task Roles_without_complaints_see_the_numbers_and_no_list(string who)
    {
        using var reader = await office.SignIn(who);

        var page = await reader.Open($"{Cascade}/complaints");

        page.In("Complaints by status").Row("Closed").Text.ShouldContain("Closed");
        page.Document.QuerySelectorAll("main a[href^='/complaints']").ShouldBeEmpty();
        (await reader.Open($"{Cascade}/related")).Shows("Complaints related to complaints about others").ShouldBeFalse();
    }

    [Theory]
    [InlineData("contact@cascade.demo")]
    [InlineData("operator@redress.demo")]
    public async Task Nobody_outside_of_an_agency_has_the_record(string who)
    {
        using var reader = await office.SignIn(who);

        foreach (var tab in (string[])["", "/complaints", "/people", "/related"])
            (await reader.Get($"{Cascade}{tab}")).Answer().ShouldBe(HttpStatusCode.Forbidden);
        using var api = await office.Api(who);
        foreach (var part in (string[])["", "/figures", "/people", "/branches", "/individuals", "/related"])
            (await api.Get($"/api/v1/companies/9000147{part}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_overview_tells_who_the_company_is_and_whom_to_reach()
    {
        using var reader = await office.SignIn("viewer@wa.demo");

        var page = await reader.Open(Cascade);

        page.Heading.ShouldBe("Cascade Lending LLC");
        foreach (var words in (string[])["NMLS 9000147, SES S-004417", "Since Mar 4, 2025", "Cascade Home Lending", "former name until Apr 30, 2019", "Escrow administration"]) page.Shows(words).ShouldBeTrue(words);
        page.In("Licenses").Row("CL-147").Text.ShouldContain("Approved");
        page.Document.QuerySelector("a[href='https://cascadelending.example/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_company_without_numbers_has_a_record_by_its_key()
    {
        using var reader = await office.SignIn("manager@wa.demo");
        var key = await office.InDb(async db =>
        {
            var company = new Domain.Companies.Company(Domain.Companies.CompanyKind.NonNmls, "Corner Store Checks") { Website = "javascript://alert(1)" };
            db.Add(company);
            await db.SaveChangesAsync();
            return company.Key;
        });

        var page = await reader.Open($"/companies/{key}");

        page.Heading.ShouldBe("Corner Store Checks");
        page.Document.QuerySelectorAll("a[href^='javascript']").ShouldBeEmpty();
        (await reader.Open($"/companies/{key}/complaints")).Shows("No complaints about this company.").ShouldBeTrue();
        (await reader.Get("/companies/S-999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Get($"/companies/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task People_are_shown_with_what_they_may_and_addresses_of_whom_agencies_write_to()
    {
        using var reader = await office.SignIn("examiner@or.demo");
        using var poc = await office.SignIn("poc@cascade.demo");

        var page = (await reader.Open($"{Cascade}/people")).In("Users of the company");

        page.Row("Joel Brandvold").Text.ShouldContain("contact@cascade.demo");
        page.Row("Joel Brandvold").Text.ShouldContain("Complaints Contact");
        page.Row("Renee Calloway").Text.ShouldNotContain("@");
        page.Row("Renee Calloway").Text.ShouldContain("Within a week");
    }

    [Fact]
    public async Task Relations_to_other_companies_are_those_the_registry_and_the_complaints_tell()
    {
        var (one, other) = (await office.Complaint(), await office.Complaint(about: "9000212"));
        await office.InDb(async db =>
        {
            var twin = new Domain.Companies.Company(Domain.Companies.CompanyKind.Registered, "Cascade Twin") { SesId = "S-900001", Phone = "(206) 555-0147" };
            var record = await db.Set<Complaint>().FirstAsync(c => c.Number == one);
            var second = await db.Set<Complaint>().FirstAsync(c => c.Number == other);
            db.Add(twin);
            await db.SaveChangesAsync();
            await office.Act(one, "manager@wa.demo", (complaint, stamp) => complaint.AddRelated(new Related { Kind = RelatedKind.Complaint, OtherRecordId = second.Id }, other, stamp));
        });
        using var reader = await office.SignIn("manager@wa.demo");
        using var elsewhere = await office.SignIn("manager@or.demo");

        var page = await reader.Open($"{Cascade}/related");

        page.In("Companies that share something with it").Row("Cascade Twin").Text.ShouldContain("Same telephone");
        page.In("Complaints related to complaints about others").Row(one).Text.ShouldContain(other);
        (await reader.Open("/companies/9000212/related")).In("Complaints related to complaints about others").Row(other).Text.ShouldContain(one);
        (await elsewhere.Open($"{Cascade}/related")).Shows(one).ShouldBeFalse();
    }
}
