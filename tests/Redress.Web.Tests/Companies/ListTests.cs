using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Companies;

public class ListTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("Cascade Lending")]
    [InlineData("cascad lendng")]
    [InlineData("Cascade Home Lending")]
    [InlineData("9000147")]
    [InlineData("NMLS 9000147")]
    [InlineData("S-004417")]
    [InlineData("CL-147")]
    public async Task A_company_is_found_by_what_somebody_has(string words)
    {
        using var reader = await office.SignIn("examiner@wa.demo");

        var page = await reader.Open($"/companies?words={Uri.EscapeDataString(words)}");

        page.In("Companies").Text.ShouldContain("Cascade Lending LLC");
        ((await (await office.Api("examiner@wa.demo")).Get($"/api/v1/companies?words={Uri.EscapeDataString(words)}")).Json["items"]![0]!["sesId"]!.GetValue<string>()).ShouldBe("S-004417");
    }

    [Fact]
    public async Task Paging_forth_shows_each_company_once_and_back_again_the_same()
    {
        using var reader = await office.SignIn("viewer@wa.demo");
        var total = await office.InDb(db => db.Companies.CountAsync(c => c.Licenses.Any(license => license.State == "OR" && license.Status.StartsWith("Approved"))));
        var pages = new List<string[]>();
        var page = await reader.Open("/companies?licensed=OR");

        page.In("Pages of the list").Text.ShouldContain($"of {total:N0}");
        for (; ; page = await page.Follow("Next 25"))
        {
            pages.Add(Names(page));
            if (!page.Has("link", "Next 25")) break;
        }

        pages.SelectMany(names => names).Distinct().Count().ShouldBe(total);
        pages.Sum(names => names.Length).ShouldBe(total);
        for (var no = pages.Count - 2; no >= 0; no--)
        {
            page = await page.Follow("Previous 25");
            Names(page).ShouldBe(pages[no]);
        }
        page.Has("link", "Previous 25").ShouldBeFalse();

        static string[] Names(Page page) => [.. page.Document.QuerySelectorAll("table.list td.n-main a").Select(link => link.GetAttribute("href")!)];
    }

    [Fact]
    public async Task Each_state_of_enrollment_has_its_companies_and_their_number()
    {
        await office.InDb(async db =>
        {
            var stamp = office.StampOf(await db.PersonOf("manager@wa.demo"));
            var companies = await db.Companies.Where(c => c.Kind == CompanyKind.Registered && c.EnrolledAt == null && !db.Enrollments.Any(e => e.CompanyId == c.Id)).OrderBy(c => c.SesId).Include(c => c.Contacts).Take(5).ToListAsync();
            var agency = await db.Agencies.FirstAsync(agency => agency.Code == "WA");
            Enrollment Invite(int no, int daysAgo) => Enrollment.Invite(companies[no], agency, "Ada Byron", $"ada@list{no}.test", BitConverter.GetBytes(no + 4711), null, stamp with { At = stamp.At.AddDays(-daysAgo) }, "Known to us.");
            var (invited, expired, begun, rejected) = (Invite(0, 0), Invite(1, 20), Invite(2, 0), Invite(3, 0));
            begun.MakeAccount("Ada", "Byron", stamp.At);
            rejected.MakeAccount("Ada", "Byron", stamp.At);
            rejected.Reject("Not us.", [rejected.Person!], rejected.Person!.AsViewer(), stamp.At);
            // Withdrawn: not enrolled again.
            var withdrawn = Invite(4, 0);
            withdrawn.Withdraw("Wrong person.", [], stamp);
            db.AddRange(invited, expired, begun, rejected, withdrawn);
            await db.SaveChangesAsync();
        });
        using var reader = await office.SignIn("manager@wa.demo");
        var all = await reader.Open("/companies");
        var sum = 0;

        foreach (var (state, words) in new[] { ("Enrolled", "Enrolled"), ("Invited", "Invited"), ("InProgress", "In progress"), ("Expired", "Expired"), ("Rejected", "Rejected"), ("NotEnrolled", "Not enrolled") })
        {
            var count = Number(all, words);
            count.ShouldBeGreaterThan(0, words);
            var page = await reader.Open($"/companies?enrollment={state}");
            page.In("Pages of the list").Text.ShouldContain($" of {count:N0}");
            page.Document.QuerySelectorAll("table.list .state").ShouldAllBe(mark => mark.TextContent.Trim() == words);
            sum += count;
        }
        sum.ShouldBe(await office.InDb(db => db.Companies.CountAsync(c => c.Kind == CompanyKind.Registered)));

        static int Number(Page page, string words)
            => int.Parse(page.Document.QuerySelectorAll(".tabs a").First(tab => tab.TextContent.StartsWith(words, StringComparison.Ordinal)).QuerySelector(".count")!.TextContent.Replace(",", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_there_is_said_and_a_filter_that_hides_it_is_named()
    {
        using var reader = await office.SignIn("manager@wa.demo");

        (await reader.Open("/companies?words=zzqqxx&licensed=WA")).Shows("No company found.").ShouldBeTrue();
        var page = await reader.Open("/companies?words=S-004417&enrollment=Rejected");
        page.Shows("In other states of enrollment there is 1.").ShouldBeTrue();
        (await page.Follow("Show them")).Shows("Cascade Lending LLC").ShouldBeTrue();
        (await (await office.Api("manager@wa.demo")).Get("/api/v1/companies?limit=0")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_program_pages_through_the_registry()
    {
        using var api = await office.Api("viewer@wa.demo");
        var seen = new HashSet<string>();
        string? cursor = null;
        for (var no = 0; no < 3; no++)
        {
            var page = (await api.Get($"/api/v1/companies?licensed=wa&limit=7{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Json;
            foreach (var row in page["items"]!.AsArray()) seen.Add(row!["key"]!.GetValue<string>()).ShouldBeTrue();
            cursor = page["cursor"]!.GetValue<string>();
        }
        seen.Count.ShouldBe(21);
        (await api.Get("/api/v1/companies/S-004417")).Json["licenses"]!.AsArray().Count.ShouldBe(3);
        (await api.Get("/api/v1/companies/S-004417/individuals")).Json["items"]![0]!["name"]!.GetValue<string>().ShouldBe("Alicia Brandt");
        (await api.Get("/api/v1/companies/S-004417/branches?state=wa")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await api.Get("/api/v1/complaints?own=false&company=S-004417&month=2026-13")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
