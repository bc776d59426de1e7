using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>What a morning's round does, and does not do. The demo office's own requests are gone through too.</summary>
public class ReminderRoundTests(Office office) : IClassFixture<Office>
{
    // A Monday; requests are sent then, due in ten business days, on March 17.
    static readonly DateTime Sending = new(2031, 3, 3, 20, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Several_processes_at_once_remind_once_and_not_before_six_in_the_morning()
    {
        var number = await Sent();
        // 5:50 a.m. in Seattle, five business days before.
        office.Clock.MoveTo(new DateTime(2031, 3, 10, 12, 50, 0));
        await Run();
        (await Kinds(number)).ShouldBeEmpty();

        office.Clock.MoveTo(new DateTime(2031, 3, 10, 13, 1, 0));
        await Task.WhenAll(Run(), Run(), Run());
        (await Kinds(number)).ShouldBe([ReminderKind.DueSoon]);
        (await office.MailsTo("contact@cascade.demo")).Count(mail => mail.Subject == $"{number}: An answer is due soon").ShouldBe(1);

        await Forget();
        await Run();
        (await Kinds(number)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_three_weeks_without_a_server_each_hears_once_in_words_of_today()
    {
        var number = await Sent();
        office.Clock.MoveTo(new DateTime(2031, 4, 2, 20, 0, 0));
        await Run();

        (await Kinds(number)).ShouldBe([ReminderKind.Overdue, ReminderKind.PocTold, ReminderKind.SupervisorsTold]);
        (await office.MailsTo("contact@cascade.demo")).Where(mail => mail.Subject.StartsWith(number) && mail.Subject.Contains("due")).Select(mail => mail.Subject).ShouldBe([$"{number}: An answer is overdue"]);
        (await office.MailsTo("manager@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: The company’s answer is overdue");
        (await office.MailsTo("supervisor@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: The company’s answer is long overdue");
        var page = await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/requests");
        page.Shows("to the agency’s Supervisors: overdue since Mar 17, 2031. By itself").ShouldBeTrue();
        (await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}/requests/1")).Shows("Supervisors").ShouldBeFalse();
    }

    [Fact]
    public async Task Additional_addresses_hear_of_reminders_as_long_as_nobody_is_point_of_contact()
    {
        const string address = "complaints.team@cascade.demo";
        using var admin = await office.SignIn("admin@cascade.demo");
        await (await admin.Open("/portal/company/contacts")).Fill("Additional notice addresses", address).Submit("Save the contacts");
        var (alone, named) = (await Sent(), await Sent());
        await office.NamePoc(named);

        office.Clock.MoveTo(new DateTime(2031, 3, 10, 20, 0, 0));
        await Run();
        foreach (var number in (string[])[alone, named]) await office.Act(number, "manager@wa.demo", (complaint, stamp) => Domain.Exchange.InformationRequest.Remind(complaint, [1], true, stamp));
        office.Clock.MoveTo(new DateTime(2031, 3, 17, 20, 0, 0));
        await Run();
        office.Clock.MoveTo(new DateTime(2031, 4, 2, 20, 0, 0));
        await Run();

        string[] heard = ["An answer is due soon", "The agency reminds you of an answer", "An answer is due today", "An answer is overdue"];
        (await office.MailsTo(address)).Where(mail => mail.Subject.StartsWith(alone) && !mail.Subject.Contains("Assign")).Select(mail => mail.Subject).ShouldBe(heard.Select(words => $"{alone}: {words}"));
        (await office.MailsTo(address)).Where(mail => mail.Subject.StartsWith(named)).Select(mail => mail.Subject).ShouldBe([$"{named}: Information requests wait for you. Assign a point of contact"]);
        (await office.MailsTo("poc@cascade.demo")).Where(mail => heard.Any(words => mail.Subject == $"{named}: {words}")).Count().ShouldBe(heard.Length);
    }

    [Fact]
    public async Task A_Supervisor_of_own_complaints_only_hears_of_long_overdue_answers_all_the_same()
    {
        using var api = await office.Api("supervisor@or.demo");
        (await api.Put("/api/v1/me/notice-choices", new { wholeAgency = false })).ShouldBe(System.Net.HttpStatusCode.OK);
        (await api.Put("/api/v1/me/notice-choices", new { choices = new[] { new { kind = "Reminders", delivery = "Off" } } })).ShouldBe(System.Net.HttpStatusCode.Conflict);
        var number = await Sent("manager@or.demo");
        office.Clock.MoveTo(new DateTime(2031, 4, 2, 20, 0, 0));
        await Run();

        (await office.MailsTo("supervisor@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: The company’s answer is long overdue");
    }

    [Fact]
    public async Task What_was_reminded_by_the_round_today_is_reminded_by_hand_only_after_a_confirmation()
    {
        var number = await Sent();
        office.Clock.MoveTo(new DateTime(2031, 3, 17, 15, 0, 0));
        await Run();
        var page = await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/requests/remind");

        page.Shows("The company was reminded of request 1 today, by itself.").ShouldBeTrue();
        (await page.Submit("Remind of 1 request")).Shows("Confirm that you remind again.").ShouldBeTrue();
    }

    async Task<string> Sent(string by = "manager@wa.demo")
    {
        office.Clock.MoveTo(Sending);
        await Forget();
        return await office.Sent(by: by);
    }

    // Other tests of this class were at later days.
    Task Forget() => office.InDb(db => db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(agency => agency.RemindedOn, (DateOnly?)null)));

    Task Run() => office.Services.GetRequiredService<ReminderRound>().Run(default);

    Task<List<ReminderKind>> Kinds(string number) => office.InDb(db => (from reminder in db.Set<Reminder>()
        join record in db.Set<Domain.Records.Record>() on reminder.RecordId equals record.Id where record.Number == number
        orderby reminder.At, reminder.Kind select reminder.Kind).ToListAsync());
}
