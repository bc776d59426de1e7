using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Supervision;

namespace Redress.Web.Tests.Portal.Requests;

/// <summary>Requests of complaints and of supervisory activities in one list of the company.</summary>
public class BothKindsTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Whoever_sees_activities_finds_their_requests_among_the_others()
    {
        var (complaint, activity) = (await office.Sent(), await office.Answering());
        using var contact = await office.SignIn("contact@cascade.demo");
        using var drafter = await office.SignIn("drafter@cascade.demo");

        var page = await contact.Open($"/portal/requests?words={activity}");
        page.Find("link", activity).GetAttribute("href").ShouldBe($"/portal/supervision/{activity}");
        (await contact.Open($"/portal/requests?words={complaint}")).Find("link", complaint).GetAttribute("href").ShouldBe($"/portal/complaints/{complaint}");
        (await drafter.Open($"/portal/requests?words={activity}")).Shows("No request matches.").ShouldBeTrue();
        (await (await office.SignIn("poc@sound.demo")).Open($"/portal/requests?words={activity}")).Shows("No request matches.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Waiting")]
    [InlineData("All")]
    public async Task One_by_one_they_come_in_the_order_of_all(string show)
    {
        await office.Sent();
        await office.Answering();
        using var contact = await office.Api("contact@cascade.demo");
        var whole = (await contact.Get($"/api/v1/portal/requests?show={show}&limit=200")).Json;
        var all = whole["items"]!.AsArray().Select(row => $"{row!["complaint"]}/{row["no"]}").ToList();
        all.ShouldContain(row => row.StartsWith("SA-"));
        all.ShouldContain(row => row.StartsWith("C-"));
        whole["count"]!.GetValue<int>().ShouldBe(all.Count);

        List<string> found = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await contact.Get($"/api/v1/portal/requests?show={show}&limit=2{(cursor == "" ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Json;
            found.AddRange(page["items"]!.AsArray().Select(row => $"{row!["complaint"]}/{row["no"]}"));
            cursor = page["cursor"]?.GetValue<string>();
        }

        found.ShouldBe(all);
    }
}
