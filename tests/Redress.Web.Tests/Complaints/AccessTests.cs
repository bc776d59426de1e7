using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Access between agencies: asked for, granted, refused, withdrawn, ended, removed.</summary>
public class AccessTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_manager_asks_a_Supervisor_grants_and_all_complaint_users_read()
    {
        var number = await office.Complaint();
        var file = await office.Document(number, "manager@wa.demo");
        var form = await (await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}")).Follow("Request access");
        (await form.Submit("Ask Washington for access")).Shows("Say why you need it.").ShouldBeTrue();
        var summary = await form.Fill("Why you need it", "We have the same.").Submit("Ask Washington for access");
        summary.Shows("Washington has not decided.").ShouldBeTrue(summary.Text);
        summary.Has("link", "Request access").ShouldBeFalse();
        (await office.MailsTo("supervisor@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: Another agency asks for access. Decide on it");
        (await office.MailsTo("manager@wa.demo")).ShouldNotContain(mail => mail.Subject.StartsWith($"{number}: Another agency"));

        var tab = await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}/access");
        var decide = await tab.Follow("Decide on Oregon");
        (await decide.Fill("Last day", "Jan 5, 2020").Submit("Grant access")).Shows("The last day lies in the past.").ShouldBeTrue();
        var granted = await decide.Fill("Last day", "").Submit("Grant access");

        granted.Shows($"Oregon can read {number}.").ShouldBeTrue(granted.Text);
        granted.Shows("Asked by Owen Tsai, granted by Dana Whitfield").ShouldBeTrue(granted.Text);
        foreach (var person in (string[])["manager@or.demo", "viewer@or.demo"])
        {
            var reader = await office.SignIn(person);
            (await reader.Open($"/complaints/{number}/details")).Shows("Ellison").ShouldBeTrue();
            (await reader.Get($"/documents/{file}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await (await office.SignIn("manager@ca.demo")).Ask($"/complaints/{number}/details")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.MailsTo("manager@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: You have access to the complaint");
        (await office.MailsTo("supervisor@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: You have access to the complaint");
    }

    [Fact]
    public async Task A_Supervisor_removes_it_at_any_time_and_refuses_with_a_reason()
    {
        var number = await office.Closed();
        await office.Opened(number);
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var remove = await (await supervisor.Open($"/complaints/{number}/access")).Follow("Remove access of Oregon");
        var tab = await remove.Fill("Why", "The matter is over.").Submit("Remove access of Oregon");
        tab.Shows("Access of Oregon was removed").ShouldBeTrue(tab.Text);
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/details")).Status.ShouldBe(HttpStatusCode.NotFound);

        await office.AskedForAccess(number);
        var decide = await (await supervisor.Open($"/complaints/{number}/access")).Follow("Decide on Oregon");
        (await decide.Submit("Refuse")).Shows("Say why not. Oregon reads it.").ShouldBeTrue();
        (await decide.Fill("Comments", "Not needed.").Submit("Refuse")).Shows("Access of Oregon refused.").ShouldBeTrue();
        (await (await office.SignIn("viewer@or.demo")).Open($"/complaints/{number}")).Shows("Not needed.").ShouldBeTrue();
        (await supervisor.Open($"/complaints/{number}/history")).Shows("History verified").ShouldBeTrue();
    }

    [Fact]
    public async Task It_ends_with_its_last_day()
    {
        var number = await office.Complaint();
        var today = await office.InDb(async db => (await db.PersonOf("manager@wa.demo")).Agency!.DayOf(office.Clock.Now));
        await office.Opened(number, until: today);
        (await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}/details")).Shows("Ellison").ShouldBeTrue();

        office.Clock.Pass(TimeSpan.FromDays(1));

        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/details")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}/access")).Shows("Access of Oregon ended by itself").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_asked_can_be_withdrawn()
    {
        var number = await office.Complaint();
        await office.AskedForAccess(number);

        var summary = await (await (await office.SignIn("supervisor@or.demo")).Open($"/complaints/{number}")).Submit("Withdraw the request");

        summary.Shows("The request is withdrawn.").ShouldBeTrue(summary.Text);
        (await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}/access")).Shows("Oregon no longer asks").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_may_neither_ask_nor_decide_finds_no_way()
    {
        var number = await office.Complaint();
        await office.AskedForAccess(number);
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/access")).Has("link", "Decide on Oregon").ShouldBeFalse();
        (await (await office.SignIn("viewer@ca.demo")).Open($"/complaints/{number}")).Has("link", "Request access").ShouldBeFalse();
        (await (await office.SignIn("viewer@ca.demo")).Ask($"/complaints/{number}/access/ask")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/access")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Programs_ask_grant_and_remove_by_the_same_rules()
    {
        var number = await office.Complaint();
        var (or, manager, supervisor) = (await office.Api("manager@or.demo"), await office.Api("manager@wa.demo"), await office.Api("supervisor@wa.demo"));
        var asked = (await or.Post($"/api/v1/complaints/{number}/access-requests", new { comments = "We need it." })).ShouldBe(HttpStatusCode.Created).Json;
        var id = asked["id"]!.GetValue<string>();
        (await or.Post($"/api/v1/complaints/{number}/access-requests", new { comments = "Again." })).ShouldBe(HttpStatusCode.Conflict);
        (await manager.Put($"/api/v1/complaints/{number}/access-requests/{id}/decision", new { grants = true })).ShouldBe(HttpStatusCode.Forbidden);
        (await or.Get($"/api/v1/complaints/{number}/access")).ShouldBe(HttpStatusCode.NotFound);

        var access = (await supervisor.Put($"/api/v1/complaints/{number}/access-requests/{id}/decision", new { grants = true, untilOn = "2099-01-01" })).ShouldBe(HttpStatusCode.OK).Json;

        var grant = access["grants"]![0]!["id"]!.GetValue<string>();
        (await or.Get($"/api/v1/complaints/{number}")).Json["account"].ShouldNotBeNull();
        (await or.Put($"/api/v1/complaints/{number}/access/{grant}/removal", new { })).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        (await supervisor.Put($"/api/v1/complaints/{number}/access/{grant}/removal", new { why = "Over." })).ShouldBe(HttpStatusCode.OK);
        (await or.Get($"/api/v1/complaints/{number}")).Json["account"].ShouldBeNull();
    }
}
