using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>The list with a request open: reading rounds, quick look, accept, send back.</summary>
public class DecideTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_open_request_shows_what_was_asked_and_answered()
    {
        var page = await Open(await office.Answered(2), 1);

        page.In("Round 1").Shows("Send paper 1.").ShouldBeTrue();
        page.In("Round 1").Shows("Answer to 1.").ShouldBeTrue();
        page.In("Round 1").Shows("by Renee Calloway").ShouldBeTrue();
        page.Shows("Answer to 2.").ShouldBeFalse();
        page.Shows("Your decision on round 1").ShouldBeTrue();
        page.All("radio").ShouldAllBe(radio => !radio.HasAttribute("checked"));
    }

    [Fact]
    public async Task Choices_above_the_list_narrow_it()
    {
        var number = await office.Answered();
        await office.Ready(number, "Next one");
        var page = await (await Manager()).Open($"/complaints/{number}/requests");

        page.In("Requests shown").Texts("link").ShouldBe(["All 2", "Us 2", "Company 0", "Done 0"]);
        (await page.Follow("Company 0")).Shows("No request is in this state.").ShouldBeTrue();
    }

    [Fact]
    public async Task Accepting_closes_the_request_and_tells_the_company()
    {
        var number = await office.Answered();
        var page = await Open(number, 1);

        page = await page.Tick("Accept the answer").Submit("Accept and tell Cascade Lending LLC");

        page.Shows("Request 1 accepted.").ShouldBeTrue();
        page.Row("Request 1").Shows("Accepted").ShouldBeTrue();
        (await office.Told(number, "poc@cascade.demo")).ShouldContain("Your answer was accepted");
    }

    [Fact]
    public async Task Sending_back_makes_round_2_and_keeps_round_1()
    {
        var number = await office.Answered();
        var page = await Open(number, 1);
        page.Tick("Send back for another round").Fill("Reason", "The log ends on July 31.").Attach("Add documents", "list.txt", "list"u8.ToArray());

        page = await page.Submit("Send back to Cascade Lending LLC");

        page.Shows("Sent back, round 2").ShouldBeTrue();
        page.In("Round 2").Shows("The log ends on July 31.").ShouldBeTrue();
        page.In("Round 2").Has("link", "list.txt").ShouldBeTrue();
        page.In("Round 1").Shows("Answer to 1.").ShouldBeTrue();
        (await office.Read(number, complaint => complaint.Documents.Single().SharedAt)).ShouldNotBeNull();
        (await office.Told(number, "poc@cascade.demo")).ShouldContain("Your answer was sent back");
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_new_due_date_is_five_business_days_from_today()
    {
        var page = await Open(await office.Answered(), 1);

        var due = await office.InDb(async db =>
        {
            var person = await db.PersonOf("manager@wa.demo");
            return person.Agency!.Calendar().After(office.StampOf(person).Today, 5);
        });
        page.Value("New due date").ShouldBe(DayWords.Short(due));
    }

    [Fact]
    public async Task Sending_back_asks_for_reason_and_date_and_keeps_documents()
    {
        var number = await office.Answered();
        var page = await Open(number, 1);
        page.Tick("Send back for another round").Fill("New due date", "").Attach("Add documents", "list.txt", "list"u8.ToArray());

        page = await page.Submit("Send back to Cascade Lending LLC");

        page.Shows("Give a reason. The company reads it.").ShouldBeTrue();
        page.Shows("Give the new due date.").ShouldBeTrue();
        page.Has("link", "list.txt").ShouldBeTrue();
        page.Find("radio", "Send back for another round").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_date_in_the_past_is_refused()
    {
        var page = await Open(await office.Answered(), 1);

        page = await page.Tick("Send back for another round").Fill("Reason", "More.").Fill("New due date", "Jan 5, 2020").Submit("Send back to Cascade Lending LLC");

        page.Shows("The new due date must lie in the future.").ShouldBeTrue();
        page.Value("Reason").ShouldBe("More.");
    }

    [Fact]
    public async Task No_choice_decides_nothing()
    {
        var page = await Open(await office.Answered(), 1);

        page = await page.Submit("Accept and tell Cascade Lending LLC");

        page.Shows("Choose whether to accept the answer or send it back.").ShouldBeTrue();
        page.Row("Request 1").Shows("Answered").ShouldBeTrue();
    }

    [Fact]
    public async Task Quick_look_is_marked_and_taken_away_and_the_company_is_not_told()
    {
        var number = await office.Answered();
        var before = await Count(number);
        var page = await (await Open(number, 1)).Submit("Mark quick look complete");

        page.Row("Request 1").Shows("Complete").ShouldBeTrue();
        (await Count(number)).ShouldBe(before);
        page = await page.Submit("Remove mark");
        page.Row("Request 1").Shows("Not done").ShouldBeTrue();
        (await Count(number)).ShouldBe(before);
    }

    [Fact]
    public async Task What_somebody_decided_meanwhile_stands()
    {
        var number = await office.Answered();
        var page = await Open(number, 1);
        await office.Act(number, "supervisor@wa.demo", (complaint, stamp) => complaint.Requests[0].Accept(stamp));

        page = await page.Tick("Send back for another round").Fill("Reason", "More.").Submit("Send back to Cascade Lending LLC");

        page.Shows("it may have been decided meanwhile").ShouldBeTrue();
        (await office.Read(number, complaint => complaint.Requests.Single().Rounds.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_send_back_at_once_one_does()
    {
        var number = await office.Answered();
        var pages = await Task.WhenAll(Open(number, 1), Open(number, 1));

        await Task.WhenAll(pages.Select(page => page.Tick("Send back for another round").Fill("Reason", "More.").Submit("Send back to Cascade Lending LLC")));

        (await office.Read(number, complaint => complaint.Requests.Single().Rounds.Count)).ShouldBe(2);
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restricted_answer_says_so_and_its_draft_is_never_shown()
    {
        var number = await office.Sent(2);
        await office.NamePoc(number);
        await office.Act(number, "poc@cascade.demo", (complaint, stamp) =>
        {
            var (one, two) = (complaint.Requests.First(request => request.No == 1), complaint.Requests.First(request => request.No == 2));
            one.SaveDraft("For you alone.", true, 0, stamp);
            two.SaveDraft("Half written.", false, 0, stamp);
            Instalment.SendAnswers(complaint, [one], [], stamp);
        });

        (await Open(number, 1)).In("Round 1").Shows("Restricted by the company to its POC and the agency.").ShouldBeTrue();
        var second = await Open(number, 2);
        second.Row("Request 2").Shows("In preparation").ShouldBeTrue();
        second.Shows("Half written.").ShouldBeFalse();
    }

    [Theory]
    [InlineData("viewer@wa.demo", HttpStatusCode.OK)]
    [InlineData("supervisor@or.demo", HttpStatusCode.NotFound)]
    public async Task Who_only_reads_sees_no_acts(string who, HttpStatusCode answer)
    {
        var number = await office.Answered();
        var page = await (await office.SignIn(who)).Ask($"/complaints/{number}/requests/1");

        page.Status.ShouldBe(answer);
        page.All("button").Select(Names.Name).ShouldNotContain("Accept and tell Cascade Lending LLC");
        page.Shows("Your decision").ShouldBeFalse();
    }

    [Theory]
    [InlineData("viewer@wa.demo", HttpStatusCode.Forbidden)]
    [InlineData("supervisor@or.demo", HttpStatusCode.NotFound)]
    public async Task Who_may_not_decide_cannot_by_posting_either(string who, HttpStatusCode answer)
    {
        var number = await office.Answered();
        var page = await Open(number, 1);
        var decision = page.Tick("Accept the answer").Find("button", "Accept and tell Cascade Lending LLC");
        var visitor = await office.SignIn(who);
        // Antiforgery tokens belong to a person; one of the visitor's own goes with the stolen form.
        var own = (await visitor.Open("/roles")).Document.QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value");
        if (own is not null) foreach (var token in page.Document.QuerySelectorAll("[name=__RequestVerificationToken]")) token.SetAttribute("value", own);

        var refused = await visitor.Send(decision);

        refused.Status.ShouldBeOneOf(answer, HttpStatusCode.BadRequest);
        (await office.Read(number, complaint => complaint.Requests.Single().State)).ShouldBe(RequestState.Answered);
    }

    [Fact]
    public async Task A_closed_complaint_shows_its_rounds_and_no_acts()
    {
        var number = await office.Closed();
        var page = await Open(number, 1);

        page.In("Round 1").Shows("Answer to 1.").ShouldBeTrue();
        page.Shows("Your decision").ShouldBeFalse();
        page.All("link").Select(Names.Name).ShouldNotContain("Add another request");
    }

    Task<Visitor> Manager() => office.SignIn("manager@wa.demo");

    async Task<Page> Open(string number, int request) => await (await Manager()).Open($"/complaints/{number}/requests/{request}");

    Task<int> Count(string number) => office.InDb(async db => await db.Outbox.CountAsync() + await db.Notices.CountAsync(notice => notice.RecordId != null));
}
