using Redress.Domain.Deadlines;

namespace Redress.Domain.Tests.Deadlines;

public class CalendarTests
{
    // From the Office of Personnel Management's published lists.
    [Theory]
    [InlineData(2024, "0101 0115 0219 0527 0619 0704 0902 1014 1111 1128 1225")]
    [InlineData(2026, "0101 0119 0216 0525 0619 0703 0907 1012 1111 1126 1225")]
    [InlineData(2027, "0101 0118 0215 0531 0618 0705 0906 1011 1111 1125 1224")]
    public void Federal_holidays_are_those_published(int year, string days)
        => string.Join(' ', FederalHolidays.Of(year).Select(holiday => holiday.Day.ToString("MMdd"))).ShouldBe(days);

    [Fact]
    public void New_Years_Day_on_a_Saturday_is_observed_in_December() => FederalHolidays.On(new DateOnly(2027, 12, 31)).ShouldBe("New Year's Day");

    [Fact]
    public void Ten_business_days_skip_weekends_holidays_and_own_days_off()
    {
        var calendar = new WorkCalendar(new Dictionary<DateOnly, string> { [new(2026, 11, 27)] = "Day after Thanksgiving" });
        calendar.After(new DateOnly(2026, 11, 19), 10).ShouldBe(new DateOnly(2026, 12, 7));
    }

    [Fact]
    public void Days_on_which_the_count_stands_still_are_not_counted()
    {
        var calendar = new WorkCalendar(new Dictionary<DateOnly, string>());
        // Two of the three days are business days.
        calendar.BusinessDaysBetween(new(2026, 11, 2), new(2026, 11, 13), day => day.Day is 7 or 9 or 10).ShouldBe(calendar.BusinessDaysBetween(new(2026, 11, 2), new(2026, 11, 13)) - 2);
    }

    [Fact]
    public void Counting_between_is_the_reverse_of_counting_after()
    {
        var calendar = new WorkCalendar(new Dictionary<DateOnly, string>());
        for (var from = new DateOnly(2024, 1, 1); from.Year < 2030; from = from.AddDays(3))
            for (var days = 1; days < 25; days += 7)
                calendar.BusinessDaysBetween(from, calendar.After(from, days)).ShouldBe(days);
    }
}
