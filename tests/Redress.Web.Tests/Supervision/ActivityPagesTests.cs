using System.Net;
using Redress.Domain.Supervision;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Each test has activities of its own.</summary>
public class ActivityPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_staff_user_initiates_one_and_a_director_schedules_it_after_review()
    {
        using var staff = await office.SignIn("staff@wa.demo");
        var page = await (await staff.Open("/supervision")).Follow("New activity");
        page = await page.Submit("Initiate the activity");
        foreach (var words in new[] { "Give the company.", "Choose examination or investigation.", "Give the target month." }) page.Shows(words).ShouldBeTrue(words);

        page = await page.Fill("SES ID or NMLS ID of the company", "9000147").Tick("Examination").Tick("Limited").Fill("Target month and year", "2027-03").Fill("Location", "<script>alert(1)</script>").Submit("Initiate the activity");
        page.Shows("initiated.").ShouldBeTrue(page.Text);
        var address = page.Address;
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
        page.Shows("<script>alert(1)</script>").ShouldBeTrue();

        page = await (await staff.Open($"{address}/participants/edit")).Submit("Set participants");
        page.Shows("Nothing was changed.").ShouldBeTrue(page.Text);
        page = await page.Tick("Marcus Bell").Submit("Set participants");
        page.Shows("Participants set.").ShouldBeTrue(page.Text);
        page = await (await staff.Open($"{address}/review")).Fill("Comment", "Escrow complaints doubled.").Submit("Send for review");
        page.Shows("Waits for a Staff Director").ShouldBeTrue(page.Text);

        using var director = await office.SignIn("director@wa.demo");
        (await director.Open("/notices")).Shows("waits for you to schedule it").ShouldBeTrue();
        (await director.Open("/supervision?tab=Review")).Shows(address["/supervision/".Length..]).ShouldBeTrue();
        page = await (await director.Open($"{address}/schedule")).Tick("Send it back").Submit("Decide");
        page.Shows("Say what is to be changed.").ShouldBeTrue(page.Text);
        page = await page.Fill("What is to be changed", "Take April.").Submit("Decide");
        page.Shows("sent back.").ShouldBeTrue(page.Text);
        (await staff.Open("/notices")).Shows("came back from review").ShouldBeTrue();

        page = await (await director.Open($"{address}/schedule")).Submit("Schedule it");
        page.Shows("scheduled.").ShouldBeTrue(page.Text);
        using var examiner = await office.SignIn("examiner@wa.demo");
        (await examiner.Open("/notices")).Shows("A supervisory activity was scheduled").ShouldBeTrue();
        page = await (await examiner.Open($"{address}/scope")).Submit("Complete the scope");
        page.Shows("stand ready. Change or remove what you do not need.").ShouldBeTrue(page.Text);
        (await examiner.Open($"{address}/history")).Shows("History verified").ShouldBeTrue();
        (await examiner.Open($"{address}/history")).Shows("Sent it back from review.").ShouldBeTrue();
    }

    [Fact]
    public async Task Pressing_twice_initiates_one()
    {
        using var staff = await office.SignIn("staff@wa.demo");
        var form = (await staff.Open("/supervision/new?company=9000147")).Tick("Investigation").Fill("Target month and year", "2027-05");
        var first = await form.Submit("Initiate the activity");
        var second = await form.Submit("Initiate the activity");

        second.Address.ShouldBe(first.Address);
    }

    [Fact]
    public async Task What_is_wrong_stands_on_the_form_again()
    {
        using var staff = await office.SignIn("staff@wa.demo");
        var form = await staff.Open("/supervision/new");
        (await form.Fill("SES ID or NMLS ID of the company", "000").Tick("Examination").Fill("Target month and year", "soon").Submit("Initiate the activity")).Shows("Give year and month, such as 2027-03.").ShouldBeTrue();
        var number = await office.Activity(hasTeam: false);
        using var director = await office.SignIn("director@wa.demo");
        (await (await director.Open($"/supervision/{number}/schedule")).Submit("Schedule it")).Shows("Name an Examiner in Charge first.").ShouldBeTrue();
        var page = await (await director.Open($"/supervision/{number}/cancel")).Submit("Cancel and lock");
        page.Shows("Say why it is canceled.").ShouldBeTrue();
        (await office.Stored(number)).IsLocked.ShouldBeFalse();
    }

    [Fact]
    public async Task A_canceled_one_is_locked_and_its_acts_are_gone()
    {
        var number = await office.Activity(Milestone.Scheduled);
        using var staff = await office.SignIn("staff@wa.demo");
        var form = (await staff.Open($"/supervision/{number}/cancel")).Fill("Reason", "Oregon examines it.");
        var page = await form.Submit("Cancel and lock");
        page.Shows("canceled and locked.").ShouldBeTrue(page.Text);
        (await form.Submit("Cancel and lock")).Shows("is canceled and locked").ShouldBeTrue();

        page = await staff.Open($"/supervision/{number}");
        foreach (var act in new[] { "Update basic details", "Set participants", "Cancel the activity" }) page.Has("link", act).ShouldBeFalse(act);
        page.Shows("It goes no further.").ShouldBeTrue();
        using var examiner = await office.SignIn("examiner@wa.demo");
        (await examiner.Open("/notices")).Shows("A supervisory activity was canceled").ShouldBeTrue();
    }

    [Fact]
    public async Task Workload_stands_beside_each_name()
    {
        var number = await office.Activity();
        using var director = await office.SignIn("director@wa.demo");
        var page = await director.Open($"/supervision/{number}/participants/edit");

        page.Text.ShouldContain("activities (SA-");
    }

    [Fact]
    public async Task Lists_go_on_page_by_page_and_hold_what_is_asked_for()
    {
        for (var i = 0; i < 27; i++) await office.Activity(hasTeam: false);
        var last = await office.Activity(Milestone.Canceled);
        using var staff = await office.SignIn("staff@wa.demo");
        var first = await staff.Open("/supervision?tab=All");
        var more = await first.Follow("Next 25");
        first.All("row").Count().ShouldBe(26);
        string[] Numbers(Page page) => [.. page.Document.QuerySelectorAll("tbody a").Select(link => link.TextContent)];
        Numbers(first).Intersect(Numbers(more)).ShouldBeEmpty();

        (await staff.Open($"/supervision?tab=All&milestone=Canceled&words={last}")).All("row").Count().ShouldBe(2);
        (await staff.Open("/supervision?tab=All&words=%27%3B--%25")).Shows("No activity found.").ShouldBeTrue();
        foreach (var odd in new[] { "after=x", "after=2026-13-99.SA", "after=9999-12-31.SA-1", "milestone=None", "tab=7", "type=9" })
            (await staff.Open($"/supervision?{odd}")).Status.ShouldBe(HttpStatusCode.OK, odd);
    }
}
