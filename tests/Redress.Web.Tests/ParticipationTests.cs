using System.Net;
using System.Net.Http.Json;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

public class ParticipationTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Anybody_reads_the_map_and_the_table_beside_it()
    {
        var page = await office.Visitor().Open("/participation");

        page.Document.QuerySelectorAll(".state-map path").Length.ShouldBe(51);
        page.Document.QuerySelectorAll("path.state-map__in title").Select(title => title.TextContent).ShouldContain("Washington: complaints, examinations and investigations");
        page.Document.QuerySelectorAll("path.state-map__soon title").Select(title => title.TextContent).ShouldBe(["Oregon: is preparing"]);
        page.Row("Washington Department").Shows("Complaints, examinations and investigations").ShouldBeTrue();
        page.Row("Oregon Division").Shows("Is preparing").ShouldBeTrue();
        page.Document.QuerySelector(".state-map title")!.TextContent.ShouldStartWith("Map of the United States. 2 agencies take part.");
    }

    [Fact]
    public async Task It_shows_one_component()
    {
        var page = await office.Visitor().Open("/participation?component=Examinations");

        page.Document.QuerySelectorAll("path.state-map__in").Length.ShouldBe(1);
        page.Shows("1 agency takes part in examinations.").ShouldBeTrue();
        page.Shows("California Department").ShouldBeFalse();
        foreach (var wrong in new[] { "Nothing", "99", "3" }) (await office.Visitor().Get($"/participation?component={wrong}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_administrator_says_it_and_the_map_shows_it_at_once()
    {
        using var administrator = await office.SignIn("admin@ca.demo");
        var form = await administrator.Open("/admin/participation");

        var done = await form.Tick("Investigations").Submit("Save");

        done.Shows("The agency takes part in complaints and investigations.").ShouldBeTrue();
        (await office.Visitor().Open("/participation?component=Investigations")).Shows("California Department").ShouldBeTrue();
        (await (await administrator.Open("/admin/participation")).Submit("Save")).Shows("Nothing was changed.").ShouldBeTrue();
        (await (await office.SignIn("manager@ca.demo")).Open("/admin/participation")).Has("button", "Save").ShouldBeFalse();
    }

    [Fact]
    public async Task The_API_says_the_same_and_takes_it_from_administrators_alone()
    {
        using var client = office.Client();
        var rows = await client.GetFromJsonAsync<List<Row>>("/api/v1/participation");
        rows!.Single(row => row.Agency == "WA").Components.ShouldBe(["Complaints", "Examinations", "Investigations"]);

        using var manager = office.Client();
        manager.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
        (await manager.PutAsJsonAsync("/api/v1/agency/participation", new { components = new[] { "Complaints" } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var administrator = office.Client();
        administrator.DefaultRequestHeaders.Authorization = await office.Token("admin@wa.demo");
        (await administrator.PutAsJsonAsync("/api/v1/agency/participation", new { components = new[] { "Complaints", "Examinations", "Investigations" } })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await administrator.PutAsJsonAsync("/api/v1/agency/participation", new { components = new[] { "Everything" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    sealed record Row(string Agency, string Name, IReadOnlyList<string> Components);
}
