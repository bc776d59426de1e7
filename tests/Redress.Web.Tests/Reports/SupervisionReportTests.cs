using System.Net;
using System.Text;
using Redress.Domain.Supervision;
using Redress.Web.Data.Reports;
using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Supervision;

namespace Redress.Web.Tests.Reports;

/// <summary>The reports on supervisory activities: for whoever reads activities, about what each may read.</summary>
public class SupervisionReportTests(Office office) : IClassFixture<Office>
{
    public static readonly TheoryData<string> All = [.. ReportKind.OfSupervision(true).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(All))]
    public async Task Each_has_figures_a_table_files_an_API_and_a_mail(string name)
    {
        await office.Answering();
        await Decided();
        var (director, api) = (await office.SignIn("director@wa.demo"), await office.Api("director@wa.demo"));

        var page = await (await director.Open("/supervision/reports")).Follow(ReportKind.All.First(kind => kind.Name == name).Title);

        page.Address.ShouldBe($"/supervision/reports/{name}");
        page.Document.QuerySelectorAll("ul.figures li").Length.ShouldBeGreaterThan(3);
        var json = (await api.Get($"/api/v1/supervision/reports/{name}")).ShouldBe(HttpStatusCode.OK).Json;
        json["rows"]!.AsArray().Count.ShouldBeGreaterThan(0, page.Text);
        foreach (var format in new[] { "csv", "xlsx" }) (await api.Get($"/api/v1/supervision/reports/{name}?format={format}")).ShouldBe(HttpStatusCode.OK).Bytes.Length.ShouldBeGreaterThan(20);
        using var csv = await director.Get($"/supervision/reports/{name}?handler=Csv");
        Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync()).Split('\n').Length.ShouldBe(json["rows"]!.AsArray().Count + 2);
        page = await (await page.Follow("Deliver by mail")).Submit("Subscribe");
        page.Shows("You are subscribed.").ShouldBeTrue(page.Text);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Nobody_else_reads_them(string name)
    {
        foreach (var person in new[] { "manager@wa.demo", "lead@cascade.demo" }) (await (await office.SignIn(person)).Get($"/supervision/reports/{name}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, person);
        (await (await office.Api("contact@cascade.demo")).Get($"/api/v1/supervision/reports/{name}")).ShouldBe(HttpStatusCode.Forbidden);
        using var examiner = await office.SignIn("examiner@wa.demo");
        (await examiner.Get($"/supervision/reports/{name}")).StatusCode.ShouldBe(name == "scheduling" ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        (await (await office.SignIn("director@wa.demo")).Get($"/reports/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "they have an address of their own");
    }

    [Fact]
    public async Task A_report_on_requests_tells_what_the_reader_takes_part_in()
    {
        var number = await office.Answering();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var page = await examiner.Open($"/supervision/reports/responses?activity={number.ToLowerInvariant()}");
        page.Row(number).Shows("1, Escrow analyses").ShouldBeTrue(page.Text);
        page.Document.QuerySelector($"main a[href='/supervision/{number}/requests/1']").ShouldNotBeNull();
        foreach (var person in new[] { "examiner2@wa.demo", "staff@or.demo" }) (await (await office.SignIn(person)).Open("/supervision/reports/responses")).Shows(number).ShouldBeFalse(person);
    }

    [Fact]
    public async Task Days_per_milestone_tell_what_is_overdue()
    {
        var number = await office.Answering();
        office.Clock.Pass(TimeSpan.FromDays(30));
        using var examiner = await office.SignIn("examiner@wa.demo");
        var row = (await (await office.Api("examiner@wa.demo")).Get("/api/v1/supervision/reports/days")).ShouldBe(HttpStatusCode.OK).Json["rows"]!.AsArray().First(one => one!["Activity"]!.GetValue<string>() == number)!;
        row["In-Flight"]!.GetValue<int>().ShouldBeInRange(29, 31);
        row["Overdue"]!.GetValue<int>().ShouldBeInRange(15, 17, "the answer was due after 14 days");
        (await examiner.Open("/supervision/reports/days")).Row(number).Shows("days").ShouldBeTrue();
    }

    [Fact]
    public async Task Other_agencies_are_counted_without_what_only_they_read()
    {
        using var staff = await office.Api("staff@or.demo");
        await office.Activity();
        var rows = (await staff.Get("/api/v1/supervision/reports/milestones?all=true&from=2020-01-01&to=2090-01-01")).ShouldBe(HttpStatusCode.OK).Json["rows"]!.AsArray();
        rows.Select(row => row!["Business type"]!.GetValue<string>()).ShouldContain("Of other agencies");
        (await staff.Get("/api/v1/supervision/reports/milestones?from=2020-01-01&to=2090-01-01")).Json["rows"]!.AsArray().Select(row => row!["Business type"]!.GetValue<string>()).ShouldNotContain("Of other agencies");
        (await staff.Get("/api/v1/supervision/reports/days?from=2027-01-01&to=2026-01-01")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    async Task Decided()
    {
        using var director = await office.Api("director@wa.demo");
        await director.Post("/api/v1/exam-scheduling/companies/9000212/decisions", new { kind = "NoAction", reason = "It was examined.", seen = 0 });
    }
}
