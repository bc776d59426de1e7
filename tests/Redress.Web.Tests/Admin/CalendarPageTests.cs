using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Admin;

public class CalendarPageTests(Office office) : IClassFixture<Office>
{
    DateOnly Day(int years) => FreeDay(office.Clock.Now.Year + years);

    // A Wednesday in June that no state has off.
    static DateOnly FreeDay(int year) => Enumerable.Range(1, 7).Select(day => new DateOnly(year, 6, day)).First(day => day.DayOfWeek == DayOfWeek.Wednesday);

    [Fact]
    public async Task The_calendar_shows_the_days_off_of_a_year_to_everybody_at_the_agency()
    {
        var page = await (await office.SignIn("viewer@wa.demo")).Open("/admin/calendar?year=2026");

        page.Heading.ShouldBe("Calendar 2026");
        page.Row("Nov 27, 2026").Shows("Native American Heritage Day").ShouldBeTrue();
        page.Row("Nov 26, 2026").Shows("Federal holiday").ShouldBeTrue();
        page.Shows("Revised Code of Washington").ShouldBeTrue();
        page.Has("link", "Add a day off").ShouldBeFalse();
    }

    [Fact]
    public async Task An_Account_Administrator_adds_a_day_with_name_and_reason_and_removes_it()
    {
        var admin = await office.SignIn("admin@wa.demo");
        var day = Day(1);

        var page = await (await admin.Open("/admin/calendar/add")).Fill("Day", day.ToString("MM/dd/yyyy")).Fill("Name", "Office move").Fill("Reason", "Boxes.").Submit("Add the day off");
        page.Row("Office move").Shows("Boxes.").ShouldBeTrue();
        page.Shows($"added {Words(day)}, Office move").ShouldBeTrue();

        page = await (await page.Follow($"Remove {Words(day)}, Office move")).Submit("Remove the day off");
        page.Shows($"removed {Words(day)}, Office move").ShouldBeTrue();
    }

    [Fact]
    public async Task A_day_that_is_off_already_comes_back_with_a_sentence()
    {
        var page = await (await office.SignIn("admin@wa.demo")).Open("/admin/calendar/add");
        page = await page.Fill("Day", $"12/25/{FirstWeekdayChristmas()}").Fill("Name", "Party").Submit("Add the day off");

        page.Shows("is a day off already: Christmas Day.").ShouldBeTrue();
        page.Value("Name").ShouldBe("Party");
    }

    [Fact]
    public async Task Others_cannot_change_the_calendar()
    {
        var manager = await office.SignIn("manager@wa.demo");
        foreach (var path in new[] { "/admin/calendar/add", "/admin/calendar/week" })
            (await manager.Ask(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("poc@cascade.demo")).Ask("/admin/calendar")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Holidays_on_which_the_agency_works_are_told()
    {
        var page = await (await (await office.SignIn("admin@or.demo")).Open("/admin/calendar/week")).Untick("Veterans Day").Submit("Save the calendar");

        page.Shows("We work on Columbus Day, Veterans Day.").ShouldBeTrue();
        page.Shows("working on Veterans Day.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_changed_period_is_told_with_who_changed_it()
    {
        var page = await (await office.SignIn("admin@ca.demo")).Open("/admin/periods");
        page = await page.Fill("Days", "12").Submit("Save the periods");

        page.Shows("1 period changed.").ShouldBeTrue();
        page.Shows("set answer to a request to 12 business days.").ShouldBeTrue();
        (await (await office.SignIn("viewer@ca.demo")).Open("/admin/periods")).Shows("12 business days.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_period_of_no_days_is_refused()
    {
        var page = await (await office.SignIn("admin@wa.demo")).Open("/admin/periods");
        (await page.Fill("Days", "0").Submit("Save the periods")).Shows("Give 1 to 730 days.").ShouldBeTrue();
    }

    [Fact]
    public async Task The_API_sets_days_weeks_and_periods_by_the_same_rules()
    {
        using var api = await office.Api("admin@ca.demo");
        var day = Day(2);

        var added = (await api.Post("/api/v1/agency/calendar/days", new { on = day, name = "Retreat" })).ShouldBe(HttpStatusCode.Created);
        (await api.Post("/api/v1/agency/calendar/days", new { on = day, name = "Again" })).ShouldBe(HttpStatusCode.Conflict);
        (await api.Get($"/api/v1/agency/calendar?year={day.Year}")).Json["daysOff"]!.AsArray().ShouldContain(one => one!["name"]!.GetValue<string>() == "Retreat");
        (await api.Delete($"/api/v1/agency/calendar/days/{added.Json["id"]!.GetValue<string>()}")).ShouldBe(HttpStatusCode.NoContent);
        (await api.Put("/api/v1/agency/periods/Closure", new { length = 90, unit = "CalendarDays" })).Json["length"]!.GetValue<int>().ShouldBe(90);
        (await api.Put("/api/v1/agency/calendar/week", new { worked = new[] { "Monday", "Tuesday" } })).Json["businessDays"]!.GetValue<int>().ShouldBeInRange(90, 105);
        using var manager = await office.Api("manager@ca.demo");
        (await manager.Put("/api/v1/agency/periods/Closure", new { length = 30, unit = "CalendarDays" })).ShouldBe(HttpStatusCode.Forbidden);
    }

    int FirstWeekdayChristmas() => Enumerable.Range(office.Clock.Now.Year + 1, 7).First(year => new DateOnly(year, 12, 25).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    static string Words(DateOnly day) => Domain.Deadlines.DayWords.Short(day);
}
