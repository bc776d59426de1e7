using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>The summary: what is new to this reader, the timeline, and the history behind it.</summary>
public class RecordSummaryTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task What_others_did_since_the_last_look_is_new_until_marked_as_seen()
    {
        var (number, manager) = (await office.Sent(), await office.SignIn("manager@wa.demo"));
        await manager.Open($"/complaints/{number}");
        office.Clock.Pass(TimeSpan.FromMinutes(10));
        await office.NamePoc(number);

        var page = await manager.Open($"/complaints/{number}");
        page.Shows("Changed since you last looked").ShouldBeTrue(page.Text);
        page.Document.QuerySelectorAll(".entries--dated li").Select(Names.Seen).ShouldContain(words => words.Contains("Renee Calloway is the company's point of contact."));

        var seen = await page.Submit("Mark as seen");
        seen.Shows("Nothing new.").ShouldBeTrue(seen.Text);
    }

    [Fact]
    public async Task The_timeline_shows_one_kind_at_a_time()
    {
        var (number, manager) = (await office.Answered(), await office.SignIn("manager@wa.demo"));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "She called.", [], stamp));

        var page = await manager.Open($"/complaints/{number}?show=consumer");

        page.Document.QuerySelectorAll(".timeline li").Select(Names.Seen).ShouldHaveSingleItem().ShouldContain("Added a phone call with the consumer.");
    }

    [Fact]
    public async Task History_is_verified_and_opens_to_values_before_and_after()
    {
        var (number, manager) = (await office.Answered(), await office.SignIn("manager@wa.demo"));

        var page = await manager.Open($"/complaints/{number}/history");

        page.Shows("History verified").ShouldBeTrue(page.Text);
        page.Row("Renee Calloway, Cascade Lending LLC").Shows("Company").ShouldBeTrue();
        page.In("Values before and after event 1").Row("Amount in dispute").Shows("$310.50").ShouldBeTrue();
    }

    [Fact]
    public async Task History_is_filtered_by_words_who_and_kind()
    {
        var (number, manager) = (await office.Answered(), await office.SignIn("manager@wa.demo"));
        var page = await manager.Open($"/complaints/{number}/history");

        (await page.In("Filter the history").Fill("Person", "Renee Calloway").Submit("Apply")).Document.QuerySelectorAll("tr[id^=event-]").Length.ShouldBe(1);
        (await manager.Open($"/complaints/{number}/history?words=they+raised")).Document.QuerySelectorAll("tr[id^=event-]").Length.ShouldBe(1);
        (await manager.Open($"/complaints/{number}/history?who=System&words=%3Cscript%3E")).Shows("No event matches.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_history_that_was_tampered_with_says_so()
    {
        var (number, manager) = (await office.Complaint(), await office.SignIn("manager@wa.demo"));
        await office.InDb(async db =>
        {
            var owner = await db.PersonOf("manager@wa.demo");
            await Redress.Web.Data.Doors.ComplaintDoor.Complaints(db, owner.AsViewer(), Redress.Web.Data.Doors.Depth.Full).Where(c => c.Number == number)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Account, "Something else."));
        });

        var page = await manager.Open($"/complaints/{number}/history");

        page.Shows("This history does not hold together.").ShouldBeTrue(page.Text);
        page.Shows("Its rows are not as the last act left them.").ShouldBeTrue();
    }
}
