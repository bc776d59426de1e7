using Redress.Domain.Deadlines;
using Shouldly;

namespace Redress.Domain.Tests.Deadlines;

public class DayWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(5, "in 5 days")]
    [InlineData(-3, "3 days ago")]
    [InlineData(90, "in 90 days")]
    [InlineData(91, "in 3 months")]
    [InlineData(-200, "7 months ago")]
    [InlineData(365, "in 1 year")]
    [InlineData(700, "in 1 year")]
    [InlineData(731, "in 2 years")]
    public void A_day_is_said_by_its_distance_from_today(int days, string words) =>
        DayWords.Relative(Today.AddDays(days), Today).ShouldBe(words);

    [Theory]
    [InlineData(1, "1 day overdue")]
    [InlineData(2, "2 days overdue")]
    [InlineData(123, "4 months overdue")]
    [InlineData(400, "1 year overdue")]
    public void A_late_day_says_how_late(int days, string words) =>
        DayWords.Overdue(Today.AddDays(-days), Today).ShouldBe(words);

    [Fact]
    public void The_same_day_next_year_is_in_one_year() =>
        DayWords.Relative(new DateOnly(2027, 11, 19), Today).ShouldBe("in 1 year");

    [Fact]
    public void The_last_day_of_a_leap_February_is_a_year_away_from_the_next() =>
        DayWords.Relative(new DateOnly(2029, 2, 28), new DateOnly(2028, 2, 29)).ShouldBe("in 1 year");

    [Fact]
    public void Days_are_written_in_the_form_of_the_country()
    {
        DayWords.Short(Today).ShouldBe("Nov 19, 2026");
        DayWords.Long(Today).ShouldBe("Thursday, November 19, 2026");
    }
}
