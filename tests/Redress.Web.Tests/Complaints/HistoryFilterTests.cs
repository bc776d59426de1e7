using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>The filters of a history, by page and by API: whose acts, about what, on which days, in which words.</summary>
public class HistoryFilterTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("who=Company", 2)]
    [InlineData("who=Company&who=System", 2)]
    [InlineData("who=Act&about=Status", 1)]
    [InlineData("about=Requests&words=paper", 1)]
    [InlineData("about=Work", 1)]
    [InlineData("person=Renee+Calloway", 1)]
    [InlineData("from=2001-01-01&to=2001-12-31", 0)]
    [InlineData("from=2001-01-01", 6)]
    [InlineData("words=ELLISON", 1)]
    public async Task Page_and_API_let_the_same_events_through(string query, int events)
    {
        var number = await Story();
        using var manager = await office.SignIn("manager@wa.demo");
        using var api = await office.Api("manager@wa.demo");

        var page = await manager.Open($"/complaints/{number}/history?{query}");
        var read = (await api.Get($"/api/v1/complaints/{number}/history?{query}")).ShouldBe(HttpStatusCode.OK).Json;

        page.Document.QuerySelectorAll("tr[id^=event-]").Length.ShouldBe(events, page.Text);
        (read["items"]!.AsArray().Count, read["found"]!.GetValue<int>(), read["count"]!.GetValue<int>()).ShouldBe((events, events, 6));
    }

    [Fact]
    public async Task Filters_are_chips_that_can_be_taken_away_and_survive_the_next_one()
    {
        var number = await Story();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/history?who=Act&words=request");

        foreach (var words in (string[])["Who: Us", "Words: request"]) page.Text.ShouldContain(words);
        page = await page.Follow("Remove the filter Words: request");
        (page.Address, page.Shows("Who: Us")).ShouldBe(($"/complaints/{number}/history?who=Act", true));
        page = await page.In("Filter the history").Fill("Words in the history", "added").Submit("Search");
        page.Address.ShouldContain("who=Act");
    }

    [Fact]
    public async Task A_filter_that_finds_nothing_names_the_one_that_hides_most()
    {
        var number = await Story();
        using var manager = await office.SignIn("manager@wa.demo");

        var page = await manager.Open($"/complaints/{number}/history?who=Company&words=%3Cscript%3E");

        page.Shows("Without “Words: <script>” there are 2.").ShouldBeTrue(page.Text);
        (await page.Follow("Remove that filter")).Document.QuerySelectorAll("tr[id^=event-]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task For_paper_all_events_stand_opened_on_one_page()
    {
        var number = await Story();
        for (var i = 0; i < 25; i++) await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Research, ResearchWith.Others, stamp.Today, "Looked.", [], stamp));
        using var manager = await office.SignIn("manager@wa.demo");

        var page = await (await manager.Open($"/complaints/{number}/history")).Follow("All on one page");

        page.Document.QuerySelectorAll("tr[id^=event-]").Length.ShouldBe(31);
        page.Document.QuerySelectorAll("details.event[open]").Length.ShouldBe(31);
    }

    [Fact]
    public async Task What_another_agency_may_not_read_is_not_found_by_words_either()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        await office.Opened(number, "manager@or.demo");
        using var other = await office.SignIn("manager@or.demo");

        (await other.Open($"/complaints/{number}/history?words=Ellison")).Shows("No event matches.").ShouldBeTrue();
        (await other.Open($"/complaints/{number}/history?who=Agency")).Text.ShouldContain("Who: Other agencies");
        (await (await office.Api("manager@or.demo")).Get($"/api/v1/complaints/{number}/history?words=Ellison")).Json["found"]!.GetValue<int>().ShouldBe(0);
        (await (await office.Api("manager@wa.demo")).Get($"/api/v1/complaints/{number}/history?words=Ellison")).Json["found"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Words_find_only_values_that_are_shown()
    {
        var number = await office.Sent(with: intake => intake with { Account = "hush-marker of the matter." });
        using var api = await office.Api("supervisor@wa.demo");
        (await api.Put($"/api/v1/complaints/{number}/subject", new { subject = "9000212", reason = "It is the other one." })).ShouldBe(HttpStatusCode.OK);

        // The account stands in the entry; the copy that the company keeps stands nowhere on the page.
        var found = (await api.Get($"/api/v1/complaints/{number}/history?words=hush-marker")).Json["items"]!.AsArray();

        found.Select(line => line!["act"]!.GetValue<string>()).ShouldBe(["Entered"]);
    }

    [Fact]
    public async Task What_cannot_be_a_filter_breaks_nothing()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        foreach (var query in (string[])["who=Nobody", "from=yesterday", "before=-1", "before=abc", "about=Everything", "print=maybe"])
            (await manager.Ask($"/complaints/{number}/history?{query}")).Status.ShouldBe(HttpStatusCode.OK, query);
        using var api = await office.Api("manager@wa.demo");
        (await api.Get($"/api/v1/complaints/{number}/history?who=Nobody")).ShouldBe(HttpStatusCode.BadRequest);
    }

    // Entered, asked, sent, the company's point of contact named, answered, researched.
    async Task<string> Story()
    {
        var number = await office.Answered();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "She called.", [], stamp));
        return number;
    }
}
