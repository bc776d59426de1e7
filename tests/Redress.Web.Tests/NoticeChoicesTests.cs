using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Notices;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

public class NoticeChoicesTests(Office office) : IClassFixture<Office>
{
    // The demo office has a past of its own.
    readonly DateTime start = office.Clock.Now;

    [Fact]
    public async Task What_is_turned_off_comes_neither_here_nor_by_mail()
    {
        using var poc = await office.SignIn("poc@cascade.demo");
        var page = await (await poc.Open("/account")).Follow("Choose");
        page = await page.Fill("Complaints closed, reopened, canceled", "Off").Submit("Save");
        page.Shows("Your choices are saved.").ShouldBeTrue();
        page.Value("Complaints closed, reopened, canceled").ShouldBe("Off");

        await office.Closed();

        (await Notices("poc@cascade.demo")).ShouldNotContain(notice => notice.Words == "The complaint was closed");
        (await office.MailsTo("poc@cascade.demo")).ShouldNotContain(mail => mail.Subject.Contains("was closed"));
    }

    [Fact]
    public async Task Work_given_to_somebody_cannot_be_turned_off()
    {
        using var api = await office.Api("drafter@cascade.demo");

        (await api.Put("/api/v1/me/notice-choices", new { choices = new[] { new { kind = "Assigned", delivery = "Off" } } })).ShouldBe(HttpStatusCode.Conflict)
            .Problem.ShouldBe("Work given to me cannot be set to off.");
        (await api.Get("/api/v1/me/notice-choices")).Json["choices"]!.AsArray().Select(choice => choice!["kind"]!.GetValue<string>()).ShouldContain("Assigned");
    }

    [Fact]
    public async Task A_Viewer_gets_no_notice_of_any_kind()
    {
        using var viewer = await office.SignIn("viewer@wa.demo");

        (await viewer.Open("/account/notices")).Shows("A Viewer looks, and is told nothing.").ShouldBeTrue();
        (await (await office.Api("viewer@wa.demo")).Put("/api/v1/me/notice-choices", new { choices = new[] { new { kind = "Answers", delivery = "AtOnce" } } })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_Supervisor_who_wants_own_complaints_only_does_not_hear_of_others_answers()
    {
        using var api = await office.Api("supervisor@or.demo");
        (await api.Get("/api/v1/me/notice-choices")).Json["wholeAgency"]!.GetValue<bool>().ShouldBeTrue();
        await Proceed();
        (await Notices("supervisor@or.demo")).Count(notice => notice.Words == "Preliminary review is done").ShouldBe(1);

        (await api.Put("/api/v1/me/notice-choices", new { wholeAgency = false })).ShouldBe(HttpStatusCode.OK).Json["wholeAgency"]!.GetValue<bool>().ShouldBeFalse();
        await Proceed();

        (await Notices("supervisor@or.demo")).Count(notice => notice.Words == "Preliminary review is done").ShouldBe(1);
        // A review that waits is the agency's task.
        (await Notices("supervisor@or.demo")).Count(notice => notice.Words == "A complaint waits for preliminary review").ShouldBe(2);
    }

    async Task Proceed()
    {
        var number = await office.Complaint("clerk@or.demo", routing: Domain.Complaints.Routing.PreliminaryReview);
        var poc = await office.InDb(db => db.PersonOf("manager@or.demo"));
        await office.Act(number, "manager@or.demo", (complaint, stamp) => complaint.Proceed(poc, stamp));
    }

    Task<List<Notice>> Notices(string email) => office.InDb(async db =>
    {
        var person = await db.PersonOf(email);
        return await db.Notices.AsNoTracking().Where(notice => notice.PersonId == person.Id && notice.At >= start).ToListAsync();
    });
}

public class DailySummaryTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task One_mail_a_day_at_seven_in_the_readers_zone_lists_IDs_and_acts()
    {
        using var api = await office.Api("manager@wa.demo");
        (await api.Put("/api/v1/me/notice-choices", new { choices = new[] { new { kind = "Answers", delivery = "DailySummary" } } })).ShouldBe(HttpStatusCode.OK);
        // 6:50 p.m. in Seattle, and summaries of the day were written.
        office.Clock.MoveTo(new DateTime(2026, 11, 25, 2, 50, 0));
        string[] numbers = [await office.Answered(), await office.Answered()];
        (await Summaries()).ShouldBeEmpty();
        (await office.MailsTo("manager@wa.demo")).ShouldNotContain(mail => mail.Subject.Contains("answered"));

        office.Clock.MoveTo(new DateTime(2026, 11, 25, 14, 59, 0));
        (await Summaries()).ShouldBeEmpty();
        office.Clock.MoveTo(new DateTime(2026, 11, 25, 15, 1, 0));
        await Task.WhenAll(Run(), Run(), Run());

        var mail = (await Summaries()).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Redress, Nov 25, 2026: 2 notices");
        foreach (var number in numbers) mail.Body.ShouldContain($"- {number}: The company answered");
        mail.Body.ShouldNotContain("Margaret");
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{numbers[0]}/history/notices")).Shows("In a daily summary").ShouldBeFalse();

        // Later that day one more: it waits for the next morning.
        await office.Answered();
        (await Summaries()).Count.ShouldBe(1);
        office.Clock.MoveTo(new DateTime(2026, 11, 26, 15, 1, 0));
        (await Summaries()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_bulk_act_told_can_be_called_back_before_a_summary_tells_it()
    {
        const string clerk = "clerk@ca.demo";
        (await (await office.Api(clerk)).Put("/api/v1/me/notice-choices", new { choices = new[] { new { kind = "Assigned", delivery = "DailySummary" } } })).ShouldBe(HttpStatusCode.OK);
        office.Clock.MoveTo(new DateTime(2026, 12, 2, 14, 56, 0));
        string[] numbers = [await office.Complaint("manager@ca.demo"), await office.Complaint("manager@ca.demo")];
        var api = await office.Api("manager@ca.demo");
        foreach (var number in numbers)
        {
            var id = (await api.Post("/api/v1/bulk-acts", new { kind = "Reassign", complaints = new[] { number }, poc = clerk })).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
            (await api.Put($"/api/v1/bulk-acts/{id}/start")).ShouldBe(HttpStatusCode.OK);
            office.Clock.MoveTo(new DateTime(2026, 12, 2, 15, 1, 0));
            (await Summaries(clerk)).ShouldBeEmpty("it can still be called back");
            if (number == numbers[0]) (await api.Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.OK);
            office.Clock.MoveTo(new DateTime(2026, 12, 2, 14, 58, 0));
        }

        office.Clock.MoveTo(new DateTime(2026, 12, 2, 15, 9, 0));

        var mail = (await Summaries(clerk)).ShouldHaveSingleItem();
        mail.Body.ShouldContain(numbers[1]);
        mail.Body.ShouldNotContain(numbers[0]);
    }

    async Task<IReadOnlyList<OutboxMail>> Summaries(string email = "manager@wa.demo")
    {
        await Run();
        return [.. (await office.MailsTo(email)).Where(mail => mail.Subject.StartsWith("Redress, "))];
    }

    Task Run() => office.Services.GetRequiredService<DailySummaries>().WriteDue(CancellationToken.None);
}
