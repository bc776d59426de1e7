using Redress.Domain.Deadlines;

namespace Redress.Domain.Tests.Deadlines;

public class StateHolidayTests
{
    [Fact]
    public void Every_state_and_territory_has_a_list_with_its_law()
    {
        HolidayList.States.Count().ShouldBe(56);
        HolidayList.States.ShouldAllBe(state => HolidayList.Of(state).Source.Length > 5 && HolidayList.Of(state).Source != HolidayList.Federal.Source);
    }

    // Days on which the offices of some states are known to be closed; the whole lists are still to be held against the states' own.
    [Theory]
    [InlineData("TX", "2026-03-02", "Texas Independence Day")]
    [InlineData("TX", "2026-11-27", "Day after Thanksgiving")]
    [InlineData("TX", "2026-12-24", "Christmas Eve")]
    [InlineData("TX", "2026-07-03", null)]
    [InlineData("TX", "2026-10-12", null)]
    [InlineData("WA", "2026-11-27", "Native American Heritage Day")]
    [InlineData("WA", "2026-10-12", null)]
    [InlineData("WA", "2026-07-03", "Independence Day")]
    [InlineData("CA", "2026-03-31", "Cesar Chavez Day")]
    [InlineData("CA", "2026-07-03", null)]
    [InlineData("MA", "2026-04-20", "Patriots' Day")]
    [InlineData("LA", "2026-02-17", "Mardi Gras")]
    [InlineData("CT", "2026-04-03", "Good Friday")]
    [InlineData("HI", "2026-08-21", "Statehood Day")]
    [InlineData("UT", "2026-06-15", "Juneteenth, observed")]
    [InlineData("NJ", "2025-11-04", "Election Day")]
    [InlineData("DE", "2026-11-03", "Election Day")]
    [InlineData("DE", "2025-11-04", null)]
    [InlineData("NC", "2027-12-23", "Christmas Eve")]
    [InlineData("NC", "2027-12-24", "Christmas Day")]
    [InlineData("DC", "2025-01-20", "Martin Luther King Jr. Day and Inauguration Day")]
    [InlineData("VI", "2026-04-06", "Easter Monday")]
    [InlineData("ZZ", "2026-10-12", "Columbus Day")]
    public void A_state_is_closed_on_its_own_days(string state, string day, string? holiday)
        => HolidayList.Of(state).On(DateOnly.Parse(day)).ShouldBe(holiday);

    // Published tables of the date of Easter.
    [Theory]
    [InlineData(2024, "03-31")]
    [InlineData(2025, "04-20")]
    [InlineData(2026, "04-05")]
    [InlineData(2038, "04-25")]
    public void Good_Friday_follows_Easter(int year, string easter)
        => new HolidayRule("Good Friday", "Easter-2", "exact").Of(year).ShouldBe(DateOnly.Parse($"{year}-{easter}").AddDays(-2));

    [Fact]
    public void No_rule_of_any_list_fails_in_fifty_years()
    {
        foreach (var state in HolidayList.States)
            for (var year = 2020; year < 2070; year++)
                HolidayList.Of(state).DaysOf(year).Count.ShouldBeInRange(7, 20, $"{state} {year}");
    }
}
