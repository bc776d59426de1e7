using System.Net;
using Redress.Domain.Supervision;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Access of other agencies to an activity: asked for, granted, refused, withdrawn, ended, removed.</summary>
public class ActivityAccessTests(Office office) : IClassFixture<Office>
{
    static readonly string[] Tabs = ["details", "access", "participants", "complaints", "requests", "requests/1", "findings", "report", "matters", "interactions", "time", "close-out", "history"];
    static readonly string[] Acts = ["edit", "participants/edit", "review", "schedule", "scope", "cancel", "close", "close-out/edit", "interactions/add", "time/add", "findings/new", "report/new", "requests/add", "requests/send", "access/rule"];

    [Fact]
    public async Task A_Staff_User_asks_a_Staff_Director_grants_and_those_who_see_whole_activities_read()
    {
        var number = await office.Activity(Milestone.InFlight);
        using var felix = await office.SignIn("staff@or.demo");
        var form = await (await felix.Open($"/supervision/{number}")).Follow("Request access");
        (await form.Submit("Ask Washington")).Shows("Say why you need it.").ShouldBeTrue();
        var summary = await form.Fill("Why you need it", "We license it too.").Submit("Ask Washington");
        summary.Shows("Washington was asked.").ShouldBeTrue(summary.Text);
        summary.Shows("Washington has not decided.").ShouldBeTrue(summary.Text);
        summary.Has("link", "Request access").ShouldBeFalse();
        (await office.MailsTo("director@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: Another agency asks for a supervisory activity. Decide on it");
        (await office.MailsTo("staff@wa.demo")).ShouldNotContain(mail => mail.Subject.StartsWith($"{number}: Another agency"));

        using var director = await office.SignIn("director@wa.demo");
        (await director.Open("/supervision?tab=Asked")).Shows(number).ShouldBeTrue();
        var decide = await (await director.Open($"/supervision/{number}/access")).Follow("Decide on Oregon");
        (await decide.Fill("Last day", "Jan 5, 2020").Submit("Grant access")).Shows("The last day lies in the past.").ShouldBeTrue();
        var granted = await decide.Fill("Last day", "").Submit("Grant access");

        granted.Shows($"Oregon can read {number}.").ShouldBeTrue(granted.Text);
        granted.Shows("Asked by Felix Baum, granted by Grant Osborne").ShouldBeTrue(granted.Text);
        foreach (var tab in Tabs) (await felix.Open($"/supervision/{number}/{tab}")).Status.ShouldBe(HttpStatusCode.OK, tab);
        (await felix.Open($"/supervision/{number}")).Shows("Seattle, WA").ShouldBeTrue();
        (await felix.Open("/supervision?tab=Shared")).Shows(number).ShouldBeTrue();
        (await (await office.SignIn("director@or.demo")).Open($"/supervision/{number}/history")).Shows("History verified").ShouldBeTrue();
        foreach (var person in (string[])["felix", "director"])
            (await office.MailsTo(person == "felix" ? "staff@or.demo" : "director@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: What your agency asked about a supervisory activity was granted");
    }

    [Theory]
    [InlineData("examiner@or.demo")]
    [InlineData("admin@or.demo")]
    [InlineData("staff@wa.demo", true)]
    [InlineData("director@ca.demo")]
    public async Task A_grant_opens_it_to_nobody_else(string who, bool reads = false)
    {
        var number = await office.SharedActivity();
        using var reader = await office.SignIn(who);

        (await reader.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        (await reader.Open($"/supervision/{number}")).Shows("Seattle, WA").ShouldBe(reads);
        using var program = await office.Api(who);
        ((await program.Get($"/api/v1/supervision/{number}")).Json["whole"] is not null).ShouldBe(reads);
        ((await program.Get($"/api/v1/supervision/{number}/interactions")).Status == HttpStatusCode.OK).ShouldBe(reads);
    }

    [Fact]
    public async Task Who_reads_by_a_grant_acts_on_nothing()
    {
        var number = await office.SharedActivity(Milestone.InFlight);
        var before = (await office.Stored(number)).Version;
        using var reader = await office.SignIn("director@or.demo");
        foreach (var act in Acts) (await reader.Get($"/supervision/{number}/{act}")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        var page = await reader.Open($"/supervision/{number}/interactions");
        foreach (var link in (string[])["Update basic details", "Add a request", "Add an interaction", "Set participants", "Cancel the activity"]) page.Has("link", link).ShouldBeFalse(link);
        using var program = await office.Api("director@or.demo");
        var address = $"/api/v1/supervision/{number}";
        var answers = new[]
        {
            await program.Put($"{address}/cancellation", new { reason = "No." }), await program.Put($"{address}/participants", new { }), await program.Post($"{address}/interactions", new { kind = "Phone", on = "2026-01-01", with = "X", subject = "Y" }),
            await program.Put($"{address}/access/rule", new { from = "Pending" }), await program.Post($"{address}/requests", new { title = "X", text = "Y" }),
        };

        foreach (var answer in answers) ((int)answer.Status).ShouldBeOneOf(403, 404);
        (await office.Stored(number)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task It_is_removed_at_any_time_and_refused_with_a_reason()
    {
        var number = await office.SharedActivity(Milestone.Closed);
        using var director = await office.SignIn("director@wa.demo");
        using var felix = await office.SignIn("staff@or.demo");
        (await felix.Get($"/supervision/{number}/history")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var remove = await (await director.Open($"/supervision/{number}/access")).Follow("Remove access of Oregon");
        (await remove.Fill("Why", "The matter is over.").Submit("Remove access of Oregon")).Shows("Access of Oregon was removed").ShouldBeTrue();
        foreach (var tab in Tabs) (await felix.Get($"/supervision/{number}/{tab}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, tab);

        await office.AskedOfActivity(number);
        var decide = await (await director.Open($"/supervision/{number}/access")).Follow("Decide on Oregon");
        (await decide.Submit("Refuse")).Shows("Say why not. Oregon reads it.").ShouldBeTrue();
        (await decide.Fill("Comment", "Not needed.").Submit("Refuse")).Shows("What Oregon asked was refused.").ShouldBeTrue();
        (await felix.Open($"/supervision/{number}")).Shows("Not needed.").ShouldBeTrue();
        (await director.Open($"/supervision/{number}/history")).Shows("History verified").ShouldBeTrue();
    }

    [Fact]
    public async Task It_ends_with_its_last_day()
    {
        var number = await office.SharedActivity(until: 0);
        using var felix = await office.SignIn("staff@or.demo");
        (await felix.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.OK);

        office.Clock.Pass(TimeSpan.FromDays(1));

        using var again = await office.SignIn("staff@or.demo");
        (await again.Get($"/supervision/{number}/details")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var program = await office.Api("staff@or.demo");
        (await program.Get($"/api/v1/supervision/{number}")).Json["whole"].ShouldBeNull();
        (await (await office.SignIn("director@wa.demo")).Open($"/supervision/{number}/access")).Shows("Access of Oregon ended by itself").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_asked_can_be_withdrawn()
    {
        var number = await office.Activity();
        await office.AskedOfActivity(number);

        var summary = await (await (await office.SignIn("director@or.demo")).Open($"/supervision/{number}")).Submit("Withdraw the request");

        summary.Shows("The request is withdrawn.").ShouldBeTrue(summary.Text);
        (await (await office.SignIn("director@wa.demo")).Open($"/supervision/{number}/access")).Shows("Oregon no longer asks").ShouldBeTrue();
    }

    [Fact]
    public async Task Another_agency_leverages_or_accepts_an_examination_with_consent()
    {
        var number = await office.SharedActivity();
        var form = await (await (await office.SignIn("staff@or.demo")).Open($"/supervision/{number}")).Follow("Join, leverage or accept");
        (await form.Fill("Why you need it", "Same scope.").Submit("Ask Washington")).Shows("Choose what you ask for.").ShouldBeTrue();
        await form.Tick("Accept it").Fill("Why you need it", "Same scope.").Submit("Ask Washington");

        var decide = await (await (await office.SignIn("director@wa.demo")).Open($"/supervision/{number}/access")).Follow("Decide on Oregon");
        decide.Shows("Oregon reads the activity already.").ShouldBeTrue();
        (await decide.Submit("Agree")).Shows("Oregon accepts it").ShouldBeTrue();
    }

    [Fact]
    public async Task A_decision_in_exam_scheduling_asks_the_lead_in_the_same_save()
    {
        var number = await office.Activity(by: "staff@or.demo", hasTeam: false);
        const string company = "/api/v1/exam-scheduling/companies/9000147";
        using var director = await office.Api("director@wa.demo");
        var seen = (await director.Get(company)).ShouldBe(HttpStatusCode.OK).Json["decisions"]!.AsArray().Count;
        var month = office.Clock.Now.AddMonths(2).ToString("yyyy-MM-dd");
        (await director.Post($"{company}/decisions", new { kind = "Leverage", seen, month, target = number, whyRevised = "Oregon goes first." })).ShouldBe(HttpStatusCode.Created);

        (await (await office.SignIn("director@wa.demo")).Open("/supervision/scheduling/9000147")).Shows("Oregon has not decided.").ShouldBeTrue();
        using var oregon = await office.SignIn("director@or.demo");
        var home = await oregon.Open("/");
        home.Shows("Asked about activities").ShouldBeTrue(home.Text);
        var decide = await home.Follow(number);
        decide.Shows("Decided in exam scheduling: Washington wants to leverage the examination.").ShouldBeTrue(decide.Text);
        (await decide.Submit("Agree")).Shows("Washington leverages it").ShouldBeTrue();
        (await (await office.SignIn("director@wa.demo")).Open("/supervision/scheduling/9000147")).Shows("Oregon agreed.").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_may_neither_ask_nor_decide_finds_no_way()
    {
        var number = await office.Activity();
        var id = await office.AskedOfActivity(number);
        (await (await office.SignIn("staff@wa.demo")).Open($"/supervision/{number}/access")).Has("link", "Decide on Oregon").ShouldBeFalse();
        (await (await office.SignIn("staff@wa.demo")).Get($"/supervision/{number}/access/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("director@or.demo")).Get($"/supervision/{number}/access/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("examiner@ca.demo")).Open($"/supervision/{number}")).Has("link", "Request access").ShouldBeFalse();
        (await (await office.SignIn("examiner@ca.demo")).Get($"/supervision/{number}/access/ask")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("manager@or.demo")).Get($"/supervision/{number}/access/ask")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Programs_ask_grant_and_remove_by_the_same_rules()
    {
        var number = await office.Activity();
        var (or, staff, director) = (await office.Api("staff@or.demo"), await office.Api("staff@wa.demo"), await office.Api("director@wa.demo"));
        var address = $"/api/v1/supervision/{number}";
        var id = (await or.Post($"{address}/access-requests", new { reason = "We need it." })).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<string>();
        (await or.Post($"{address}/access-requests", new { reason = "Again." })).ShouldBe(HttpStatusCode.Conflict);
        (await staff.Put($"{address}/access-requests/{id}/decision", new { grants = true })).ShouldBe(HttpStatusCode.Forbidden);
        (await or.Get($"{address}/access")).ShouldBe(HttpStatusCode.NotFound);
        (await or.Get($"{address}/access-requests")).ShouldBe(HttpStatusCode.OK);

        var access = (await director.Put($"{address}/access-requests/{id}/decision", new { grants = true, untilOn = "2099-01-01" })).ShouldBe(HttpStatusCode.OK).Json;

        var grant = access["grants"]![0]!["id"]!.GetValue<string>();
        (await or.Get(address)).Json["whole"].ShouldNotBeNull();
        (await or.Put($"{address}/access/{grant}/removal", new { })).ShouldBe(HttpStatusCode.Forbidden);
        (await director.Put($"{address}/access/{grant}/removal", new { why = "Over." })).ShouldBe(HttpStatusCode.OK);
        (await or.Get(address)).Json["whole"].ShouldBeNull();
        var second = (await or.Post($"{address}/access-requests", new { reason = "Once more.", kind = "Leverage" })).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<string>();
        (await or.Delete($"{address}/access-requests/{second}")).ShouldBe(HttpStatusCode.NoContent);
    }
}
