using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Admin;

/// <summary>Days off that are added over open due dates, and taken away again.</summary>
public class DayOffTests(Office office) : IClassFixture<Office>
{
    static readonly DateTime Monday = new(2031, 3, 3, 20, 0, 0, DateTimeKind.Utc);

    async Task<string> Sent(string by)
    {
        office.Clock.MoveTo(Monday);
        return await office.Sent(by: by);
    }

    async Task<string> DueOf(string number, string who) => (await (await office.Api(who)).Get($"/api/v1/complaints/{number}")).Json["requests"]![0]!["dueOn"]!.GetValue<string>();

    [Fact]
    public async Task Dates_that_would_move_are_shown_move_on_confirmation_and_come_back_when_the_day_is_removed()
    {
        var number = await Sent("manager@or.demo");
        await office.NamePoc(number);
        var admin = await office.SignIn("admin@or.demo");

        var page = await (await admin.Open("/admin/calendar/add")).Fill("Day", "03/06/2031").Fill("Name", "Ice storm").Submit("Add the day off");
        page.Shows("Nothing was changed yet.").ShouldBeTrue();
        page.Row(number).Shows("Mar 18, 2031").ShouldBeTrue();
        (await DueOf(number, "manager@or.demo")).ShouldBe("2031-03-17");

        page = await page.Submit(page.Texts("button").First(words => words.StartsWith("Add the day off and move")));
        page.Shows("Mar 6, 2031 is a day off: Ice storm.").ShouldBeTrue();
        (await DueOf(number, "manager@or.demo")).ShouldBe("2031-03-18");
        var manager = await office.SignIn("manager@or.demo");
        (await manager.Open($"/complaints/{number}/history")).Shows("Ice storm on Mar 6, 2031 is a day off.").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/dates")).Shows("nor does Ice storm (Mar 6)").ShouldBeTrue();
        (await office.MailsTo("poc@cascade.demo"))[^1].Subject.ShouldBe($"{number}: A due date changed");

        page = await (await admin.Open("/admin/calendar?year=2031")).Follow("Remove Mar 6, 2031, Ice storm");
        page.Row(number).Shows("Mar 17, 2031").ShouldBeTrue();
        page = await page.Submit(page.Texts("button").First(words => words.StartsWith("Remove the day off and move")));
        (await DueOf(number, "manager@or.demo")).ShouldBe("2031-03-17");
        (await manager.Open($"/complaints/{number}/dates")).Shows("Ice storm (Mar 6)").ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_set_by_hand_is_listed_and_stays_and_a_list_that_is_old_is_refused()
    {
        var number = await Sent("manager@ca.demo");
        await office.Act(number, "manager@ca.demo", (complaint, stamp) => complaint.Requests[0].Extend(new(2031, 3, 20), null, stamp));
        using var admin = await office.Api("admin@ca.demo");

        var moves = (await admin.Get("/api/v1/agency/calendar/days/moves?on=2031-03-20")).ShouldBe(HttpStatusCode.OK).Json;
        moves["stay"]!.AsArray().ShouldContain(one => one!["number"]!.GetValue<string>() == number && one["touch"]!.GetValue<string>() == "SetByHand");
        (await admin.Post("/api/v1/agency/calendar/days", new { on = "2031-03-20", name = "Outage" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Due dates are touched. Look at them, then confirm.");

        await office.Act(number, "manager@ca.demo", (complaint, stamp) => complaint.Requests[0].Extend(new(2031, 3, 21), null, stamp));
        (await admin.Post("/api/v1/agency/calendar/days", new { on = "2031-03-20", name = "Outage", seen = moves["seen"]!.GetValue<string>() })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldStartWith("Due dates changed meanwhile.");
        (await admin.Get("/api/v1/agency/calendar?year=2031")).Json["daysOff"]!.AsArray().ShouldNotContain(one => one!["name"]!.GetValue<string>() == "Outage");

        moves = (await admin.Get("/api/v1/agency/calendar/days/moves?on=2031-03-20")).Json;
        (await admin.Post("/api/v1/agency/calendar/days", new { on = "2031-03-20", name = "Outage", seen = moves["seen"]!.GetValue<string>() })).ShouldBe(HttpStatusCode.Created);
        (await DueOf(number, "manager@ca.demo")).ShouldBe("2031-03-21");
    }

    [Fact]
    public async Task A_paused_date_waits_for_the_end_of_its_pause()
    {
        var number = await Sent("manager@wa.demo");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Answer, complaint.Requests[0].Id), new(DueKind.Closure)], stamp));
        using var admin = await office.Api("admin@wa.demo");

        var moves = (await admin.Get("/api/v1/agency/calendar/days/moves?on=2031-03-11")).ShouldBe(HttpStatusCode.OK).Json;
        moves["moves"]!.AsArray().ShouldNotContain(one => one!["number"]!.GetValue<string>() == number);
        moves["stay"]!.AsArray().ShouldContain(one => one!["number"]!.GetValue<string>() == number && one["touch"]!.GetValue<string>() == "Paused");
    }

    [Fact]
    public async Task What_a_confirmation_that_broke_off_left_behind_is_moved_by_the_clock()
    {
        var number = await Sent("manager@wa.demo");
        await office.InDb(async db =>
        {
            var admin = await db.PersonOf("admin@wa.demo");
            db.Add(admin.Agency!.AddDayOff(new(2031, 3, 7), "Flood", null, office.StampOf(admin)));
            await db.SaveChangesAsync();
        });
        (await DueOf(number, "manager@wa.demo")).ShouldBe("2031-03-17");

        var round = office.Services.GetRequiredService<DayOffRound>();
        await Task.WhenAll(round.Run(default), round.Run(default));
        (await DueOf(number, "manager@wa.demo")).ShouldBe("2031-03-18");
        await round.Run(default);
        (await DueOf(number, "manager@wa.demo")).ShouldBe("2031-03-18");

        // It rests once nobody can be left who read the calendar of before.
        (await office.InDb(db => db.Set<OwnDayOff>().CountAsync(day => day.Name == "Flood" && day.SettledAt == null))).ShouldBe(1);
        office.Clock.Pass(TimeSpan.FromMinutes(11));
        await round.Run(default);
        (await office.InDb(db => db.Set<OwnDayOff>().CountAsync(day => day.Name == "Flood" && day.SettledAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Reminders_are_set_by_the_Account_Administrator()
    {
        var page = await (await office.SignIn("admin@or.demo")).Open("/admin/reminders");
        page.Shows("Our Supervisors").ShouldBeTrue();
        page = await page.Fill("Business days before", "7, 2").Untick("On the due day").Submit("Save the reminders");
        page.Shows("set the reminders: to the company 7 and 2 business days before and every 5 business days after; to our point of contact when overdue").ShouldBeTrue();
        (await page.Fill("Business days before", "soon").Submit("Save the reminders")).Shows("Write numbers with commas between").ShouldBeTrue();
        (await page.Fill("Business days before", "90").Submit("Save the reminders")).Shows("each from 1 to 60").ShouldBeTrue();

        (await (await office.SignIn("manager@or.demo")).Open("/admin/reminders")).Has("button", "Save the reminders").ShouldBeFalse();
        using var api = await office.Api("admin@ca.demo");
        (await api.Put("/api/v1/agency/reminders", new { before = new[] { 3 }, onTheDay = false, everyAfter = 0, tellsPoc = true, supervisorsAfter = 5 })).ShouldBe(HttpStatusCode.OK);
        (await api.Get("/api/v1/agency/reminders")).Json["before"]!.AsArray().Single()!.GetValue<int>().ShouldBe(3);
        (await (await office.Api("manager@ca.demo")).Put("/api/v1/agency/reminders", new { before = new[] { 3 }, onTheDay = true, everyAfter = 0, tellsPoc = true, supervisorsAfter = 5 })).ShouldBe(HttpStatusCode.Forbidden);
    }
}
