using System.Net;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal;

public class HomeTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_Complaints_Contact_is_asked_first_to_assign_a_point_of_contact()
    {
        var number = await office.Sent(2);
        var contact = await office.SignIn("contact@cascade.demo");

        var task = (await contact.Open("/portal")).In("Complaints without a point of contact").Row(number);

        task.Shows("0 of 10 days").ShouldBeTrue();
        (await task.Follow("Assign point of contact")).Address.ShouldBe($"/portal/complaints/{number}/poc");
    }

    [Fact]
    public async Task The_point_of_contact_has_a_task_for_each_request_that_waits()
    {
        var number = await office.Sent(2);
        await office.NamePoc(number);
        var home = await (await office.SignIn("poc@cascade.demo")).Open("/portal");

        home.In("My tasks").Find("link", "Answer request 1, Request 1").GetAttribute("href").ShouldBe($"/portal/complaints/{number}/requests/1");
        home.In("My open complaints").Row(number).Shows("New").ShouldBeTrue();
    }

    [Fact]
    public async Task A_late_answer_is_tinted_and_its_clock_runs_past_the_end()
    {
        var number = await office.Sent();
        await office.NamePoc(number, "contact@cascade.demo");
        office.Clock.Pass(TimeSpan.FromDays(21));

        var home = await (await office.SignIn("contact@cascade.demo")).Open("/portal");

        var row = home.Document.QuerySelectorAll("tr.late").First(late => late.TextContent.Contains(number));
        row.TextContent.ShouldContain("overdue");
        row.QuerySelector(".clock--late")!.TextContent.ShouldContain("of 10 days");
    }

    [Fact]
    public async Task A_draft_is_a_task_of_its_drafter_until_it_is_passed_on()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.AssignDrafter(number);
        var drafter = await office.SignIn("drafter@cascade.demo");
        (await drafter.Open("/portal")).In("My tasks").Shows($"Draft the answer: request 1, Request 1 {number}").ShouldBeTrue();
        (await (await office.SignIn("poc@cascade.demo")).Open("/portal")).In("With my drafters").Row(number).Shows("Luis Ortega").ShouldBeTrue();

        await office.Act(number, "drafter@cascade.demo", (complaint, stamp) =>
        {
            complaint.Requests[0].SaveDraft("Here.", false, 0, stamp);
            complaint.Requests[0].PassToPoc(stamp);
        });

        (await drafter.Open("/portal")).Shows($"Draft the answer: request 1, Request 1 {number}").ShouldBeFalse();
        (await (await office.SignIn("poc@cascade.demo")).Open("/portal")).In("My tasks").Shows($"Send the draft: request 1, Request 1 {number}").ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_sent_back_is_to_be_answered_again()
    {
        var number = await office.Answered();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].SendBack("The invoice is missing.", stamp.Today.AddDays(9), [], stamp));

        var home = await (await office.SignIn("poc@cascade.demo")).Open("/portal");

        home.In("My tasks").Shows($"Answer again: request 1, Request 1 {number}").ShouldBeTrue();
        home.Shows("Your answer was sent back.").ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_of_one_company_is_on_the_home_of_another()
    {
        var number = await office.Sent();

        (await (await office.SignIn("contact@sound.demo")).Open("/portal")).Shows(number).ShouldBeFalse();
    }

    [Fact]
    public async Task An_agency_has_no_home_on_the_company_side()
        => (await (await office.SignIn("manager@wa.demo")).Ask("/portal")).Status.ShouldBe(HttpStatusCode.NotFound);
}

static class Drafting
{
    public static Task AssignDrafter(this Office office, string number, string drafter = "drafter@cascade.demo", string poc = "poc@cascade.demo")
        => office.InDb(async db =>
        {
            var person = await db.PersonOf(drafter);
            await office.Act(number, poc, (complaint, stamp) => complaint.Requests.Single(request => request.No == 1).AssignDrafters([(person, stamp.Today.AddDays(3))], stamp));
        });
}
