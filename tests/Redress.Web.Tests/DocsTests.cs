using System.Net;
using System.Text.Json.Nodes;
using Redress.Web.Pages;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

public class DocsTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_page_of_the_API_shows_every_operation_with_right_fields_and_an_example()
    {
        var page = await office.Visitor().Open("/docs");
        using var client = office.Client();
        var described = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;

        foreach (var operation in described["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => one.Value!)))
        {
            var shown = page.Document.GetElementById(operation["operationId"]!.GetValue<string>()).ShouldNotBeNull();
            shown.TextContent.ShouldContain(operation["x-right"]?.GetValue<string>() ?? "Open to all.");
            shown.QuerySelector("pre")!.TextContent.ShouldStartWith("curl");
        }
        page.Document.GetElementById("putComplaintsNumberClosure")!.TextContent.ShouldContain("\"reason\": \"ClosedWithExplanation\"");
    }

    [Fact]
    public async Task Every_place_the_page_points_to_is_on_it()
    {
        var page = await office.Visitor().Open("/docs");

        page.Document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(id => page.Document.GetElementById(id) is null).Distinct().ShouldBeEmpty();
        page.Document.QuerySelectorAll("[id]").GroupBy(one => one.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Account_and_footer_lead_to_it()
    {
        using var manager = await office.SignIn("manager@wa.demo");

        var page = await (await manager.Open("/account/tokens")).Follow("what it can ask for");

        page.Address.ShouldBe("/docs");
        page.Document.QuerySelector("footer a[href='/docs']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_type_of_a_problem_leads_to_what_it_means()
    {
        foreach (var (type, _, _) in DocsModel.Problems)
        {
            var answer = await office.Visitor().Get($"/problems/{type}");
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldBe($"/docs#problem-{type}");
        }
        (await office.Visitor().Get("/problems/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
