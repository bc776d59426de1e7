using System.Net;
using Redress.Domain.Deadlines;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Dates;

public class DatesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Every_due_date_says_why_it_is_that_day()
    {
        var number = await office.Sent();
        var page = await (await office.SignIn("viewer@wa.demo")).Open($"/complaints/{number}/dates");

        page.Shows("Washington gives companies 10 business days.").ShouldBeTrue();
        page.Shows("Washington aims to close within 60 calendar days.").ShouldBeTrue();
        page.Shows("set by rule to").ShouldBeTrue();
        page.Has("link", "Pause due dates").ShouldBeFalse();
    }

    [Fact]
    public async Task A_pause_stops_the_clock_and_its_end_moves_the_date()
    {
        var number = await office.Sent();
        var manager = await office.SignIn("manager@wa.demo");

        var page = await (await manager.Open($"/complaints/{number}/dates")).Follow("Pause due dates");
        page = await page.Tick("Waiting for the consumer").Fill("Note", "She is in the hospital.").Submit("Pause from today on");
        page.Shows("2 due dates paused.").ShouldBeTrue();
        page.Shows("Paused now, waiting for the consumer. Stops Request 1 and Closure target.").ShouldBeTrue();
        page.Shows("She is in the hospital.").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/requests")).Row("Request 1").Shows("Paused since").ShouldBeTrue();

        page = await (await manager.Open($"/complaints/{number}/dates")).Follow("End this pause");
        page.Row("Request 1").Shows("Stays").ShouldBeTrue();
        page = await page.Submit("End the pause");
        page.Shows("The pause is over.").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/history")).Shows("Paused request 1 and closure target").ShouldBeTrue();
    }

    [Fact]
    public async Task The_company_is_told_and_reads_the_reason_but_not_the_note()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Pause.Start(complaint, PauseReason.Litigation, "Counsel called.", [new(DueKind.Answer, complaint.Requests[0].Id)], stamp));
        var poc = await office.SignIn("poc@cascade.demo");

        var page = await poc.Open($"/portal/complaints/{number}/requests/1");
        page.Shows("Washington paused it: litigation.").ShouldBeTrue();
        page.Shows("Counsel called.").ShouldBeFalse();
        (await poc.Open("/notices")).Shows("A due date is paused").ShouldBeTrue();
        (await poc.Open("/portal")).Shows("Paused since").ShouldBeTrue();
    }

    [Fact]
    public async Task A_pause_of_the_agencys_own_dates_is_not_told_to_the_company()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        var before = (await office.MailsTo("poc@cascade.demo")).Count;
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Closure)], stamp));

        (await office.MailsTo("poc@cascade.demo")).Count.ShouldBe(before);
        using var api = await office.Api("poc@cascade.demo");
        var seen = (await api.Get($"/api/v1/complaints/{number}/due-dates")).Json;
        seen["pauses"]!.AsArray().ShouldBeEmpty();
        seen["dueDates"]!.AsArray().ShouldHaveSingleItem()!["kind"]!.GetValue<string>().ShouldBe("Answer");
    }

    [Fact]
    public async Task Nothing_chosen_comes_back_with_a_sentence()
    {
        var number = await office.Sent();
        var page = await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/dates/pause");
        var request = page.Document.QuerySelectorAll("input[name='Input.Stops']").Select(box => box.Id).ToList();
        foreach (AngleSharp.Html.Dom.IHtmlInputElement box in page.Document.QuerySelectorAll("input[name='Input.Stops']")) box.IsChecked = false;

        page = await page.Tick("Litigation").Submit("Pause from today on");
        page.Shows("Choose at least one due date.").ShouldBeTrue();
        request.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Others_do_not_pause()
    {
        var number = await office.Sent();
        (await (await office.SignIn("viewer@wa.demo")).Ask($"/complaints/{number}/dates/pause")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/dates")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("manager@wa.demo")).Ask($"/complaints/{number}/dates/pauses/1/end")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_API_pauses_and_ends_by_the_same_rules()
    {
        var number = await office.Sent();
        using var api = await office.Api("manager@wa.demo");

        (await api.Post($"/api/v1/complaints/{number}/pauses", new { reason = "AnotherAgency", stops = new object[] { new { kind = "Answer", request = 1 } } })).ShouldBe(HttpStatusCode.OK);
        (await api.Post($"/api/v1/complaints/{number}/pauses", new { reason = "Litigation", stops = new object[] { new { kind = "Answer", request = 1 } } })).Problem.ShouldBe("Request 1 is paused already.");
        var dates = (await api.Get($"/api/v1/complaints/{number}/due-dates")).Json["dueDates"]!.AsArray();
        dates.First(one => one!["kind"]!.GetValue<string>() == "Answer")!["pausedSince"].ShouldNotBeNull();
        (await api.Put($"/api/v1/complaints/{number}/pauses/1/end")).ShouldBe(HttpStatusCode.OK);
        (await api.Put($"/api/v1/complaints/{number}/pauses/1/end")).ShouldBe(HttpStatusCode.Conflict);
        (await api.Put($"/api/v1/complaints/{number}/pauses/2/end")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_communication_with_the_consumer_acknowledges_the_complaint()
    {
        var number = await office.Complaint(with: intake => intake with { AcknowledgedOn = null });
        var manager = await office.SignIn("manager@wa.demo");

        var page = await (await manager.Open($"/complaints/{number}")).Follow("Acknowledge");
        page = await page.Tick("Letter").Fill("What was said or found", "We have your complaint.").Submit("Add to the complaint");
        page.Shows("Acknowledgement").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}")).Has("link", "Acknowledge").ShouldBeFalse();
    }
}
