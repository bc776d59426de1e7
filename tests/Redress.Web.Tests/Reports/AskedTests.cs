using System.Net;

using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Reports;

/// <summary>The reports of referrals and of requests for access, with four quick filters each, and what of it stands on the home page.</summary>
public class AskedTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_referral_stands_in_the_lists_of_both_agencies_and_of_no_other()
    {
        var number = await office.Complaint();
        await office.Referred(number);
        await Stands("manager@wa.demo", "referrals", number, "Outgoing", "History");
        await Stands("viewer@or.demo", "referrals", number, "Incoming", "History");
        await Stands("manager@ca.demo", "referrals", number);

        await office.Accepted(number);

        await Stands("manager@wa.demo", "referrals", number, "History");
        await Stands("manager@or.demo", "referrals", number, "Decisions", "History");
    }

    [Fact]
    public async Task A_request_for_access_stands_in_the_lists_of_both_agencies_and_of_no_other()
    {
        var number = await office.Complaint();
        await office.AskedForAccess(number);
        await Stands("supervisor@wa.demo", "access", number, "Incoming", "History");
        await Stands("manager@or.demo", "access", number, "Outgoing", "History");
        await Stands("manager@ca.demo", "access", number);

        await office.Act(number, "supervisor@wa.demo", (complaint, stamp) => complaint.RefuseAccess(complaint.AccessRequests.Single(), "No.", stamp));

        await Stands("supervisor@wa.demo", "access", number, "Decisions", "History");
        await Stands("manager@or.demo", "access", number, "History");
    }

    [Fact]
    public async Task The_home_page_leads_to_what_waits()
    {
        var (referred, asked) = (await office.Complaint(), await office.Complaint(by: "manager@or.demo"));
        await office.Referred(referred);
        await office.AskedForAccess(asked, by: "manager@wa.demo");

        var home = await (await office.SignIn("supervisor@or.demo")).Open("/");
        home.Shows("Referrals to us").ShouldBeTrue(home.Text);
        home.Shows("Access asked").ShouldBeTrue();
        (await (await office.SignIn("manager@or.demo")).Open("/")).Shows("Access asked").ShouldBeFalse();
        (await (await office.SignIn("viewer@or.demo")).Open("/")).Shows("Referrals to us").ShouldBeFalse();
        (await (await office.SignIn("manager@wa.demo")).Open("/")).Shows("We asked others").ShouldBeTrue();
    }

    [Fact]
    public async Task The_filter_holds_in_the_file_which_opens_as_text()
    {
        var number = await office.Complaint();
        await office.Referred(number);
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open("/reports/referrals?list=Outgoing&agency=OR");
        page.Has("link", number).ShouldBeTrue(page.Text);
        (await manager.Open("/reports/referrals?list=Outgoing&agency=CA")).Has("link", number).ShouldBeFalse();
        (await manager.Open("/reports/referrals?list=Outgoing&from=2099-01-01")).Shows("Nothing matches.").ShouldBeTrue();

        var file = await manager.Get("/reports/referrals?list=Outgoing&agency=OR&handler=Csv");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await file.Content.ReadAsStringAsync()).ShouldContain($"{number},Cascade Lending LLC,Washington,Oregon,");
    }

    [Fact]
    public async Task A_file_bears_the_day_of_the_agency()
    {
        var before = office.Clock.Now;
        // 6 p.m. in Seattle; elsewhere it is tomorrow.
        office.Clock.MoveTo(before.Date.AddDays(1).AddHours(2));
        try
        {
            using var manager = await office.SignIn("manager@wa.demo");
            using var api = await office.Api("manager@wa.demo");
            (await manager.Get("/reports/referrals?handler=Csv")).Content.Headers.ContentDisposition!.FileName!.ShouldContain($"{before:yyyy-MM-dd}.csv");
            (await manager.Get("/reports/access?handler=Csv")).Content.Headers.ContentDisposition!.FileName!.ShouldContain($"{before:yyyy-MM-dd}.csv");
        }
        finally
        {
            office.Clock.MoveTo(before);
        }
    }

    [Fact]
    public async Task Programs_page_through_them()
    {
        for (var count = 0; count < 3; count++) await office.Referred(await office.Complaint());
        var api = await office.Api("manager@wa.demo");
        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await api.Get($"/api/v1/referrals?asked=Outgoing&limit=2{(cursor == "" ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).ShouldBe(HttpStatusCode.OK).Json;
            seen.AddRange(page["items"]!.AsArray().Select(row => row!["complaint"]!.GetValue<string>()));
            cursor = page["cursor"]?.GetValue<string>();
        }
        seen.Count.ShouldBeGreaterThanOrEqualTo(3);
        seen.ShouldBeUnique();
    }

    async Task Stands(string email, string report, string number, params string[] lists)
    {
        using var visitor = await office.SignIn(email);
        foreach (var list in (string[])["Incoming", "Decisions", "Outgoing", "History"])
            (await visitor.Open($"/reports/{report}?list={list}")).Has("link", number).ShouldBe(lists.Contains(list), $"{email} {list}");
    }
}
