using System.Net;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>What a company asks for, on either side, by page and by program.</summary>
public class AskTests(Office office) : IClassFixture<Office>
{
    const string Poc = "poc@cascade.demo", Manager = "manager@wa.demo";

    [Fact]
    public async Task More_time_is_asked_for_and_another_date_is_given()
    {
        var number = await Waiting();
        var page = await (await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1")).Follow("Ask for more time");
        page = await page.Fill("Date you would keep", "Dec 18, 2030").Fill("Why you need more time", "The vendor <b>is closed</b>.").Submit("Ask Washington for more time");
        page.Shows("Asked Washington for more time on request 1.").ShouldBeTrue();
        (page.Shows("Asked for Dec 18, 2030; not decided"), page.Shows("More time asked"), page.Has("link", "Ask for more time")).ShouldBe((true, true, false));
        (await office.Told(number, Manager)).ShouldContain("The company asks for more time");

        page = await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1");
        page.Shows("Cascade Lending LLC asks for more time, to Dec 18, 2030.").ShouldBeTrue();
        page = await page.Follow("Decide what the company asks on request 1");
        page.Shows("The vendor <b>is closed</b>.").ShouldBeTrue();
        page = await page.Tick("Give another date").Fill("New due date", "Dec 11, 2030").Fill("Words with the new date", "A week must do.").Submit("Decide and tell Cascade Lending LLC");

        page.Shows("Request 1 is due Dec 11, 2030.").ShouldBeTrue();
        page.In("Round 1").Shows("Another date was given by Priya Raman").ShouldBeTrue();
        (await office.Told(number, Poc)).ShouldContain("You have more time");
        page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1");
        (page.Shows("Washington gave another date."), page.Shows("A week must do."), page.Shows("Dec 11, 2030")).ShouldBe((true, true, true));
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_asked_for_is_withdrawn_by_page_and_by_program()
    {
        var number = await Asked();
        var address = $"/portal/complaints/{number}/requests/1";
        (await (await office.SignIn("drafter@cascade.demo")).Open(address)).Has("link", "Withdraw it").ShouldBeFalse();

        var page = await (await (await (await office.SignIn(Poc)).Open(address)).Follow("Withdraw it")).Submit("Withdraw it");

        (page.Shows("You no longer ask for that on request 1."), page.Shows("We withdrew it."), page.Has("link", "Ask for more time")).ShouldBe((true, true, true));
        (await office.Told(number, Manager)).ShouldContain("The company withdrew what it asked for");
        (await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1/ask")).In("Round 1").Shows("Withdrawn by").ShouldBeTrue();
        using var poc = await office.Api(Poc);
        (await poc.Delete($"/api/v1{address}/asks/open")).ShouldBe(HttpStatusCode.Conflict);
        (await poc.Post($"/api/v1{address}/asks", new { kind = "MoreTime", reason = "Again.", wishedOn = "2030-12-18" })).ShouldBe(HttpStatusCode.OK);
        (await poc.Delete($"/api/v1{address}/asks/open")).ShouldBe(HttpStatusCode.OK).Json["requests"]![0]!["asks"]![1]!["decision"]!.GetValue<string>().ShouldBe("Withdrawn");
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_says_why_and_the_date_stays()
    {
        var number = await Asked();
        var due = await office.Read(number, complaint => complaint.Requests.Single().DueOn!.Value);
        var page = await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1/ask");

        page = await page.Tick("Refuse: the due date stays").Submit("Decide and tell Cascade Lending LLC");
        page.Shows("Say why not. The company reads it.").ShouldBeTrue();
        page = await page.Fill("Why not", "You had three weeks.").Submit("Decide and tell Cascade Lending LLC");

        page.Shows("Refused what the company asked on request 1.").ShouldBeTrue();
        page.Row("Request 1").Shows(DayWords.Short(due)).ShouldBeTrue();
        (await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1")).Shows("You had three weeks.").ShouldBeTrue();
        (await office.Told(number, Poc)).ShouldContain("What you asked for was refused");
    }

    [Fact]
    public async Task An_answer_is_asked_back_and_sent_back()
    {
        var number = await office.Answered();
        var page = await (await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1")).Follow("Ask for it to be sent back");
        page = await page.Fill("Why you want it back", "Wrong file.").Submit("Ask Washington to send it back");
        page.Shows("You asked for it back; Washington has not decided.").ShouldBeTrue();

        page = await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1/ask");
        page.Value("Reason").ShouldBe("As you asked: Wrong file.");
        page = await page.Tick("Send the answer back").Submit("Decide and tell Cascade Lending LLC");

        page.Shows("Request 1 sent back to Cascade Lending LLC.").ShouldBeTrue();
        page.In("Round 2").Shows("As you asked: Wrong file.").ShouldBeTrue();
        page.In("Round 1").Shows("Granted by Priya Raman").ShouldBeTrue();
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Please.", "Give the date that you would keep.")]
    [InlineData("Jan 5, 2020", "Please.", "The date must lie in the future.")]
    [InlineData("Dec 18, 2030", "", "Say why you need more time. The agency reads it.")]
    public async Task What_is_asked_must_be_whole(string date, string reason, string says)
    {
        var page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{await Waiting()}/requests/1/more-time");

        page = await page.Fill("Date you would keep", date).Fill("Why you need more time", reason).Submit("Ask Washington for more time");

        page.Shows(says).ShouldBeTrue();
        page.Value("Why you need more time").ShouldBe(reason);
    }

    [Theory]
    [InlineData("drafter@cascade.demo", HttpStatusCode.Forbidden, HttpStatusCode.Conflict)]
    [InlineData("admin@cascade.demo", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("poc@sound.demo", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("manager@wa.demo", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Only_the_point_of_contact_asks(string who, HttpStatusCode page, HttpStatusCode api)
    {
        var number = await Waiting();
        var visitor = await office.SignIn(who);

        (await visitor.Get($"/portal/complaints/{number}/requests/1/more-time")).Answer().ShouldBe(page);
        (await visitor.Get($"/portal/complaints/{number}/requests/1/ask-back")).Answer().ShouldBe(page);
        (await (await office.Api(who)).Post($"/api/v1/portal/complaints/{number}/requests/1/asks", new { kind = "MoreTime", reason = "Please.", wishedOn = "2031-01-15" })).ShouldBe(api);
        (await office.Read(number, complaint => complaint.NextStep)).ShouldBe(Domain.Complaints.NextStep.Answer);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does()
    {
        var number = await Asked();
        var grant = (await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1/ask")).Tick("Give the date asked for: Dec 18, 2030");
        var refuse = (await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}/requests/1/ask")).Tick("Refuse: the due date stays").Fill("Why not", "No.");

        await Task.WhenAll(grant.Submit("Decide and tell Cascade Lending LLC"), refuse.Submit("Decide and tell Cascade Lending LLC"));

        (await office.Told(number, Poc)).Count(words => words is "You have more time" or "What you asked for was refused").ShouldBe(1);
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_press_and_a_late_decision_say_so()
    {
        var number = await Waiting();
        var page = (await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/more-time")).Fill("Date you would keep", "Dec 18, 2030").Fill("Why you need more time", "Please.");
        await page.Submit("Ask Washington for more time");
        (await page.Submit("Ask Washington for more time")).Shows("was asked for already").ShouldBeTrue();

        var late = (await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1/ask")).Tick("Give the date asked for: Dec 18, 2030");
        await office.Act(number, Manager, (complaint, stamp) => complaint.Requests[0].Extend(new DateOnly(2031, 2, 3), null, stamp));
        (await late.Submit("Decide and tell Cascade Lending LLC")).Shows("it may have been decided meanwhile").ShouldBeTrue();
        (await office.Read(number, complaint => complaint.Requests.Single().DueOn)).ShouldBe(new DateOnly(2031, 2, 3));
    }

    [Fact]
    public async Task A_program_asks_and_decides_by_the_same_rules()
    {
        var number = await Waiting();
        var (poc, manager) = (await office.Api(Poc), await office.Api(Manager));
        var asks = $"/api/v1/portal/complaints/{number}/requests/1/asks";
        var decision = $"/api/v1/complaints/{number}/requests/1/ask/decision";

        (await manager.Put(decision, new { grants = true })).ShouldBe(HttpStatusCode.Conflict);
        (await poc.Post(asks, new { kind = "MoreTime", reason = "Please." })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await poc.Post(asks, new { kind = "MoreTime", reason = new string('x', 10_001), wishedOn = "2031-01-15" })).Problem.ShouldContain("10,000");
        (await poc.Post(asks, new { kind = "MoreTime", reason = "Please.", wishedOn = "2031-01-15" })).ShouldBe(HttpStatusCode.OK);
        (await manager.Put(decision, new { grants = false })).ShouldBe(HttpStatusCode.Conflict);
        var answer = (await manager.Put(decision, new { grants = true })).ShouldBe(HttpStatusCode.OK);

        var request = answer.Json["requests"]![0]!;
        (request["dueOn"]!.GetValue<string>(), request["asks"]![0]!["decision"]!.GetValue<string>()).ShouldBe(("2031-01-15", "Granted"));
        (await manager.Put($"/api/v1/complaints/{number}/requests/9/ask/decision", new { grants = true })).ShouldBe(HttpStatusCode.NotFound);
        (await manager.Put($"/api/v1/complaints/{number}/requests/1/cancellation", new { reason = "By phone." })).Json["requests"]![0]!["state"]!.GetValue<string>().ShouldBe("Canceled");
    }

    async Task<string> Waiting()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        return number;
    }

    async Task<string> Asked()
    {
        var number = await Waiting();
        await office.Act(number, Poc, (complaint, stamp) => complaint.Requests[0].AskForMoreTime("The vendor is closed.", new DateOnly(2030, 12, 18), stamp));
        return number;
    }
}
