using Redress.Domain.Access;
using Redress.Domain.Deadlines;

namespace Redress.Domain.Tests.Agencies;

public class AgencyDaysTests
{
    static readonly DateOnly Closed = new(2026, 12, 10);

    readonly World world = new();
    Stamp Admin(DateTime? at = null) => world.By(Person.Of(world.Agency, "Ada", "Min", "admin@wa.demo", Role.AccountAdministrator), at);

    [Fact]
    public void A_day_off_does_not_count_from_then_on()
    {
        world.Agency.AddDayOff(Closed, "Move to the new building", "Boxes", Admin());

        world.Agency.Calendar().HolidayOn(Closed).ShouldBe("Move to the new building");
        world.Agency.Calendar(World.Now.AddMinutes(-1)).IsBusinessDay(Closed).ShouldBeTrue();
    }

    [Fact]
    public void A_day_that_is_off_already_is_refused()
        => Should.Throw<BrokenRuleException>(() => world.Agency.AddDayOff(new(2026, 11, 27), "Bridge day", null, Admin()))
            .Message.ShouldBe("Nov 27, 2026 is a day off already: Native American Heritage Day.");

    [Fact]
    public void Only_an_Account_Administrator_of_the_agency_sets_days_and_periods()
    {
        Should.Throw<BrokenRuleException>(() => world.Agency.AddDayOff(Closed, "Closed", null, world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => world.Agency.SetPeriod(PeriodKind.Answer, new(12, DayUnit.BusinessDays), world.By(world.Supervisor)));
        Should.Throw<BrokenRuleException>(() => world.Agency.Work(Weekdays.MondayToFriday, [], world.By(world.Contact)));
    }

    [Fact]
    public void A_day_removed_counts_again_and_stays_told()
    {
        var day = world.Agency.AddDayOff(Closed, "Closed", null, Admin());
        world.Agency.RemoveDayOff(day, Admin(World.Now.AddHours(1)));

        world.Agency.Calendar().IsBusinessDay(Closed).ShouldBeTrue();
        world.Agency.Calendar(World.Now.AddMinutes(5)).IsBusinessDay(Closed).ShouldBeFalse();
        world.Agency.OwnDaysOff.ShouldHaveSingleItem();
    }

    [Fact]
    public void Weekdays_and_holidays_can_be_worked()
    {
        world.Agency.Work(Weekdays.MondayToFriday | Weekdays.Saturday, ["Veterans Day"], Admin());

        world.Agency.Calendar().IsBusinessDay(new(2026, 11, 21)).ShouldBeTrue();
        world.Agency.Calendar().IsBusinessDay(new(2026, 11, 11)).ShouldBeTrue();
        world.Agency.Calendar().IsBusinessDay(new(2026, 11, 26)).ShouldBeFalse();
    }

    [Fact]
    public void A_period_holds_for_what_begins_later()
    {
        var before = world.Pending().DueOf(DueKind.Review);
        world.Agency.SetPeriod(PeriodKind.Review, new(7, DayUnit.CalendarDays), Admin());

        before.ShouldBe(new DateOnly(2026, 11, 24));
        world.Pending().DueOf(DueKind.Review).ShouldBe(new DateOnly(2026, 11, 30));
    }
}
