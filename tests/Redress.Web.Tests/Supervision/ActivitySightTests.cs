using System.Net;
using Redress.Domain.Supervision;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Who knows what of an activity, and who may do what on it.</summary>
public class ActivitySightTests(Office office) : IClassFixture<Office>
{
    static readonly string[] Tabs = ["details", "participants", "complaints", "history"];
    static readonly string[] Acts = ["edit", "participants/edit", "review", "schedule", "scope", "cancel"];

    [Theory]
    [InlineData("director@wa.demo")]
    [InlineData("staff@wa.demo")]
    [InlineData("overseer@wa.demo")]
    [InlineData("examiner@wa.demo")]
    public async Task Its_own_people_read_all_of_it(string who)
    {
        var number = await office.Activity();
        using var reader = await office.SignIn(who);

        foreach (var tab in Tabs) (await reader.Open($"/supervision/{number}/{tab}")).Status.ShouldBe(HttpStatusCode.OK, tab);
        (await reader.Open($"/supervision/{number}")).Shows("Seattle, WA").ShouldBeTrue();
    }

    [Theory]
    [InlineData("admin@wa.demo")]
    [InlineData("examiner2@wa.demo")]
    [InlineData("reviewer@wa.demo")]
    [InlineData("director@or.demo")]
    [InlineData("staff@or.demo")]
    [InlineData("examiner@ca.demo")]
    public async Task Others_with_a_system_role_read_the_summary_alone(string who)
    {
        var number = await office.Activity();
        using var reader = await office.SignIn(who);
        var page = await reader.Open($"/supervision/{number}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var hidden in new[] { "Seattle, WA", "Marcus Bell", "Participants", "History" }) page.Shows(hidden).ShouldBeFalse(hidden);

        foreach (var tab in Tabs) (await reader.Get($"/supervision/{number}/{tab}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, tab);
        foreach (var act in Acts) (await reader.Get($"/supervision/{number}/{act}")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await reader.Open($"/supervision?tab=All&words={number}")).Shows(number).ShouldBeTrue();
        (await reader.Open($"/supervision?tab=All&words={number}")).Shows("Marcus Bell").ShouldBeFalse();
        using var program = await office.Api(who);
        var read = await program.Get($"/api/v1/supervision/{number}");
        read.Json["whole"].ShouldBeNull();
        (await program.Get($"/api/v1/supervision/{number}/history")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("viewer@wa.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData("admin@cascade.demo")]
    [InlineData("operator@redress.demo")]
    public async Task Nobody_else_finds_anything(string who)
    {
        var number = await office.Activity();
        using var reader = await office.SignIn(who);
        using var program = await office.Api(who);

        foreach (var address in new[] { "/supervision", $"/supervision/{number}", $"/supervision/{number}/details", "/supervision/new" }) (await reader.Get(address)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        (await reader.Open("/")).Document.QuerySelector("a[href='/supervision']").ShouldBeNull();
        ((int)(await program.Get($"/api/v1/supervision/{number}")).Status).ShouldBeOneOf(403, 404);
        ((int)(await program.Get("/api/v1/supervision")).Status).ShouldBeOneOf(403, 404);
    }

    [Theory]
    [InlineData("overseer@wa.demo")]
    [InlineData("reviewer@wa.demo")]
    [InlineData("examiner2@wa.demo")]
    [InlineData("staff@or.demo")]
    [InlineData("manager@wa.demo")]
    public async Task Who_may_not_act_changes_nothing(string who)
    {
        var number = await office.Activity();
        var before = (await office.Stored(number)).Version;
        using var program = await office.Api(who);
        var address = $"/api/v1/supervision/{number}";
        var answers = new[]
        {
            await program.Put($"{address}/schedule", new { }), await program.Put($"{address}/scope", new { }), await program.Put($"{address}/cancellation", new { reason = "No." }),
            await program.Post($"{address}/review", new { }), await program.Put($"{address}/participants", new { }), await program.Put($"{address}/details", new { type = "Investigation", targetMonth = "2027-01-01" }),
        };

        foreach (var answer in answers) ((int)answer.Status).ShouldBeOneOf(403, 404, 409);
        (await office.Stored(number)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_hidden_answer_alike()
    {
        var number = await office.Activity();
        using var reader = await office.SignIn("examiner2@wa.demo");
        var (hidden, none) = (await reader.Get($"/supervision/{number}/details"), await reader.Get("/supervision/SA-2026-999999/details"));

        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Get("/supervision/%27%20OR%201=1--")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
