using System.Net;
using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Supervision;

namespace Redress.Web.Tests.Portal;

/// <summary>How a company reads its own times.</summary>
public class AnswersReportTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task It_counts_what_was_asked_of_the_company_by_all_agencies()
    {
        var (waiting, answered, activity) = (await office.Sent(), await office.Answered(), await office.Answering());
        using var contact = await office.SignIn("contact@cascade.demo");
        var page = await contact.Open("/portal/reports");

        page.Row(waiting).Shows("Not yet").ShouldBeTrue();
        page.Row(answered).Shows("Answered").ShouldBeTrue();
        page.Row(activity).Find("link", activity).GetAttribute("href").ShouldBe($"/portal/supervision/{activity}");
        page.Shows("Answered on time").ShouldBeTrue();
        using var drafter = await office.SignIn("drafter@cascade.demo");
        (await drafter.Open("/portal/reports")).Shows(activity).ShouldBeFalse("who is not put on an activity does not know of it");
        (await (await office.SignIn("poc@sound.demo")).Open("/portal/reports")).Shows(waiting).ShouldBeFalse();
        (await (await office.SignIn("manager@wa.demo")).Ask("/portal/reports")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Days_and_agency_narrow_it()
    {
        var oregons = await office.Sent(by: "manager@or.demo");
        using var poc = await office.SignIn("poc@cascade.demo");
        var washington = await office.InDb(async db => (await db.PersonOf("manager@wa.demo")).AgencyId);

        (await poc.Open($"/portal/reports?agency={washington}")).Shows(oregons).ShouldBeFalse();
        (await poc.Open("/portal/reports?from=2020-01-01&to=2020-02-01")).Shows("No request was due then.").ShouldBeTrue();
        (await poc.Open("/portal/reports?from=2021-01-01&to=2020-02-01")).Shows("The first day comes after the last.").ShouldBeTrue();
        (await poc.Ask("/portal/reports?from=x&agency=y&page1=-3")).Status.ShouldBe(HttpStatusCode.OK);
        using var api = await office.Api("poc@cascade.demo");
        (await api.Get("/api/v1/portal/reports/answers?agency=OR")).Json["rows"]!.AsArray().ShouldContain(row => row!["Record"]!.GetValue<string>() == oregons);
        (await api.Get("/api/v1/portal/reports/answers?from=2021-01-01&to=2020-01-01")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("Csv", "text/csv")]
    [InlineData("Xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task It_comes_as_a_file(string handler, string type)
    {
        using var poc = await office.SignIn("poc@cascade.demo");
        var file = await poc.Get($"/portal/reports?handler={handler}");

        (file.StatusCode, file.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, type));
    }
}
