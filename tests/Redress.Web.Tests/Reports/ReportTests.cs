using System.Net;
using System.Text;
using AngleSharp.Dom;
using Redress.Domain.Complaints;
using Redress.Web.Data.Reports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Reports;

public class ReportTests(Office office) : IClassFixture<Office>
{
    public static readonly TheoryData<string> All = [.. ReportKind.OfSupervision(false).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(All))]
    public async Task Each_has_figures_a_picture_a_table_files_and_an_API(string name)
    {
        var (manager, api) = (await office.SignIn("manager@wa.demo"), await office.Api("manager@wa.demo"));

        var page = await manager.Open($"/reports/{name}");

        page.Heading.ShouldBe(ReportKind.All.First(kind => kind.Name == name).Title);
        page.Has("link", "Deliver by mail").ShouldBeTrue();
        if (name != "housekeeping") page.Document.QuerySelectorAll("svg.trend").Length.ShouldBe(2, page.Text);
        var json = (await api.Get($"/api/v1/reports/{name}")).ShouldBe(HttpStatusCode.OK).Json;
        json["columns"]!.AsArray().Count.ShouldBeGreaterThan(5);
        foreach (var format in new[] { "csv", "xlsx" }) (await api.Get($"/api/v1/reports/{name}?format={format}")).ShouldBe(HttpStatusCode.OK).Bytes.Length.ShouldBeGreaterThan(20);
        using var csv = await manager.Get($"/reports/{name}?handler=Csv");
        (await csv.Content.ReadAsStringAsync()).Split('\n').Length.ShouldBe(json["rows"]!.AsArray().Count + 2);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Nobody_else_reads_them(string name)
    {
        (await (await office.SignIn("admin@wa.demo")).Get($"/reports/{name}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("contact@cascade.demo")).Get($"/api/v1/reports/{name}")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("manager@wa.demo")).Get("/reports/nothing-like-it")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/reports/progress")]
    [InlineData("/reports/complaints?by=Company")]
    [InlineData("/reports/complaints?by=Category")]
    [InlineData("/reports/complaints?by=Month")]
    [InlineData("/reports/workload")]
    public async Task Every_number_leads_to_a_list_of_so_many(string address)
    {
        var manager = await office.SignIn("supervisor@wa.demo");
        var page = await manager.Open(address);
        var numbers = page.Document.QuerySelectorAll("table.list--stack td.num a").Select(link => (Count: int.Parse(link.TextContent.Replace(",", "").Trim()), Href: link.GetAttribute("href")!)).Where(link => link.Href.StartsWith("/complaints?", StringComparison.Ordinal)).ToList();

        numbers.ShouldNotBeEmpty(page.Text);
        foreach (var (count, href) in numbers.DistinctBy(link => link.Href).Take(40))
        {
            var api = await office.Api("supervisor@wa.demo");
            var csv = Encoding.UTF8.GetString((await api.Get($"/api/v1{href}&format=csv")).ShouldBe(HttpStatusCode.OK).Bytes);
            (csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1).ShouldBe(count, $"{address} says {count}: {href}");
        }
    }

    [Fact]
    public async Task A_late_request_stands_first_and_an_answered_one_tells_its_business_days()
    {
        var (late, answered) = (await office.Sent(), await office.Answered(requests: 1));
        office.Clock.Pass(TimeSpan.FromDays(40));
        var page = await (await office.SignIn("manager@wa.demo")).Open("/reports/requests?state=Late&from=2020-01-01");

        page.Row(late).Shows("days").ShouldBeTrue();
        page.Shows(answered).ShouldBeFalse();
        (await (await office.SignIn("manager@wa.demo")).Open("/reports/requests?state=Answered")).Row(answered).Shows("Answered").ShouldBeFalse();
    }

    [Fact]
    public async Task What_agencies_do_not_see_of_each_other_is_not_counted_by_it()
    {
        var manager = await office.SignIn("manager@ca.demo");
        await office.Complaint(about: "9000212", routing: Routing.PreliminaryReview);
        var before = (await manager.Open("/reports/complaints?by=Company&all=true")).Row("All").Text;
        await office.Complaint(about: "9000212", routing: Routing.PreliminaryReview);

        (await manager.Open("/reports/complaints?by=Company&all=true")).Row("All").Text.ShouldBe(before);
        var json = (await (await office.Api("manager@ca.demo")).Get("/api/v1/reports/complaints?by=Reason&all=true")).Json;
        json["columns"]!.AsArray().Select(column => column!.GetValue<string>()).ShouldNotContain("Ours");
    }

    [Fact]
    public async Task Filters_that_a_report_does_not_have_tell_nothing_about_other_agencies()
    {
        var (manager, poc) = (await office.SignIn("manager@ca.demo"), await office.InDb(async db => (await db.PersonOf("manager@wa.demo")).Id));
        var whole = (await manager.Open("/reports/complaints?by=Company&all=true")).Row("All").Text;

        (await manager.Open($"/reports/complaints?by=Company&all=true&poc={poc}&company=9000147&state=Late&idle=90")).Row("All").Text.ShouldBe(whole);
    }

    [Fact]
    public async Task Over_all_agencies_days_are_whole_months_since_a_day_of_receipt_is_not_shared()
    {
        var manager = await office.SignIn("manager@ca.demo");
        var (day, month) = (await manager.Open("/reports/complaints?by=Company&all=true&from=2026-10-07&to=2026-10-07"), await manager.Open("/reports/complaints?by=Company&all=true&from=2026-10-01&to=2026-10-31"));

        day.Value("Received from").ShouldBe("Oct 1, 2026");
        day.Row("All").Text.ShouldBe(month.Row("All").Text);
    }

    [Fact]
    public async Task Each_grouping_counts_the_same_complaints()
    {
        var api = await office.Api("supervisor@wa.demo");
        var totals = new List<int>();
        foreach (var by in new[] { "Company", "Category", "Type", "State", "Month" })
            totals.Add((await api.Get($"/api/v1/reports/complaints?by={by}&canceled=true&imported=true")).Json["rows"]!.AsArray()[^1]!["Complaints"]!.GetValue<int>());

        totals.Distinct().Count().ShouldBe(1, string.Join(", ", totals));
    }

    [Fact]
    public async Task A_report_comes_by_mail_with_its_figures()
    {
        var manager = await office.SignIn("manager@or.demo");
        var page = await (await manager.Open("/reports/workload")).Follow("Deliver by mail");

        page = await page.Tick("Every day").Submit("Subscribe");

        page.Shows("You are subscribed.").ShouldBeTrue(page.Text);
        page.Address.ShouldStartWith("/reports/workload");
    }

    [Theory]
    [InlineData("/reports/progress?from=2026-12-01&to=2026-01-01", "The first day comes after the last.")]
    [InlineData("/reports/requests?company=%3Cscript%3E", "Nothing matches.")]
    [InlineData("/reports/housekeeping?idle=999999999999", "Housekeeping")]
    [InlineData("/reports/complaints?by=17&page1=-5&poc=x&from=never", "Complaints")]
    public async Task What_makes_no_sense_is_answered_in_words(string address, string words) =>
        (await (await office.SignIn("manager@wa.demo")).Open(address)).Shows(words).ShouldBeTrue();

    [Fact]
    public void A_spread_is_read_by_the_nearest_rank()
    {
        var spread = Spread.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

        (spread.Median, spread.Ninetieth, spread.At(100)).ShouldBe((5, 9, 10));
        Spread.Of([]).Median.ShouldBeNull();
        new Spread([(3, 9), (100, 1)]).Ninetieth.ShouldBe(3);
    }
}
