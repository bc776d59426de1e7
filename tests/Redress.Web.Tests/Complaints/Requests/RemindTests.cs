using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

public class RemindTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_point_of_contact_is_reminded_and_the_reminder_stands_with_the_request()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        var manager = await office.SignIn("manager@wa.demo");

        var page = await (await manager.Open($"/complaints/{number}/requests")).Follow("Remind the company of request 1");
        page.Row("Request 1").Shows("None").ShouldBeTrue();
        page = await page.Submit("Remind of 1 request");

        page.Shows("was reminded of request 1.").ShouldBeTrue();
        page.Shows("company POC: due").ShouldBeTrue();
        page.Shows("Reminded by").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/requests")).Shows("Request 1 to ").ShouldBeTrue();
        (await office.MailsTo("poc@cascade.demo"))[^1].Subject.ShouldBe($"{number}: The agency reminds you of an answer");
        var poc = await office.SignIn("poc@cascade.demo");
        (await poc.Open($"/portal/complaints/{number}/requests/1")).Shows("To you, point of contact: due").ShouldBeTrue();
        (await poc.Open($"/portal/complaints/{number}/history")).Shows("reminded of request 1").ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_time_on_a_day_needs_a_confirmation()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        var page = await (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/requests/remind?only=1")).Submit("Remind of 1 request");
        var supervisor = await office.SignIn("supervisor@wa.demo");

        page = await supervisor.Open($"/complaints/{number}/requests/remind?only=1");
        page = await page.Submit("Remind of 1 request");
        page.Shows("The company was reminded of request 1 today by").ShouldBeTrue();
        page.Shows("Confirm that you remind again.").ShouldBeTrue();

        page = await page.Tick("Remind again today").Submit("Remind of 1 request");
        page.Shows("was reminded of request 1.").ShouldBeTrue();
    }

    [Fact]
    public async Task Several_are_reminded_of_in_one_notice_and_without_a_point_of_contact_the_Complaints_Contact_hears()
    {
        var number = await office.Sent(3);
        using var api = await office.Api("manager@wa.demo");

        var told = (await api.Post($"/api/v1/complaints/{number}/reminders", new { requests = new[] { 1, 3 } })).ShouldBe(HttpStatusCode.OK).Json["requests"]!;
        told[0]!["reminders"]!.AsArray().ShouldHaveSingleItem()!["to"]!.GetValue<string>().ShouldBe("ComplaintsContact");
        told[1]!["reminders"]!.AsArray().ShouldBeEmpty();
        (await office.MailsTo("contact@cascade.demo")).Count(mail => mail.Subject == $"{number}: The agency reminds you of an answer").ShouldBe(1);
        (await api.Post($"/api/v1/complaints/{number}/reminders", new { requests = new[] { 1, 2 } })).ShouldBe(HttpStatusCode.Conflict)
            .Problem.ShouldBe("Cascade Lending LLC was reminded of request 1 today. Confirm that you remind again.");
        (await api.Post($"/api/v1/complaints/{number}/reminders", new { requests = new[] { 1, 2 }, again = true })).ShouldBe(HttpStatusCode.OK);
        (await api.Post($"/api/v1/complaints/{number}/reminders", new { requests = Array.Empty<int>() })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Who_may_not_send_may_not_remind()
    {
        var number = await office.Sent();
        (await (await office.SignIn("viewer@wa.demo")).Ask($"/complaints/{number}/requests/remind")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/requests/remind")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_answered_request_is_not_offered()
    {
        var page = await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{await office.Answered()}/requests/remind");
        page.Shows("No request can be reminded of.").ShouldBeTrue();
    }
}
