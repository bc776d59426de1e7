using Redress.Domain.Deadlines;

namespace Redress.Domain.Tests.Deadlines;

/// <summary>Twenty years of every state's calendar against a plain count.</summary>
public class ArithmeticTests
{
    const int From = 2020, To = 2042;

    [Fact]
    public void Every_business_day_of_twenty_years_is_one_in_the_plain_count()
    {
        foreach (var state in HolidayList.States)
        {
            var (calendar, _, naive) = Some(state, new Random(7));
            for (var day = new DateOnly(2021, 1, 1); day.Year < 2041; day = day.AddDays(1))
                if (calendar.IsBusinessDay(day) == naive.IsOff(day)) Assert.Fail($"{state} {day}");
        }
    }

    [Fact]
    public void Due_days_of_random_periods_agree_with_the_plain_count()
    {
        foreach (var state in HolidayList.States)
        {
            var chance = new Random(state[0] * 256 + state[1]);
            var (calendar, _, naive) = Some(state, chance);
            for (var round = 0; round < 150; round++)
            {
                var (start, days) = (AnyDay(chance), chance.Next(1, 130));
                var due = naive.Due(start, days);
                calendar.After(start, days).ShouldBe(due, $"{state}: {days} after {start}");
                new Period(days, DayUnit.BusinessDays).After(calendar, start).ShouldBe(due);
                new Period(days, DayUnit.CalendarDays).After(calendar, start).ShouldBe(naive.DueInCalendarDays(start, days));
                calendar.BusinessDaysBetween(start, due).ShouldBe(days);
            }
        }
    }

    [Fact]
    public void Random_intervals_hold_as_many_business_days_as_the_plain_count_says()
    {
        foreach (var state in HolidayList.States)
        {
            var chance = new Random(state[1] * 256 + state[0]);
            var (calendar, _, naive) = Some(state, chance);
            for (var round = 0; round < 150; round++)
            {
                var start = AnyDay(chance);
                var end = start.AddDays(chance.Next(-20, 400));
                calendar.BusinessDaysBetween(start, end).ShouldBe(naive.Between(start, end), $"{state}: {start} to {end}");
            }
        }
    }

    [Fact]
    public void Days_of_random_pauses_do_not_count()
    {
        foreach (var state in HolidayList.States)
        {
            var chance = new Random(state[0] + 31 * state[1]);
            for (var round = 0; round < 60; round++)
            {
                var start = AnyDay(chance);
                var pauses = Enumerable.Range(0, chance.Next(1, 4)).Select(_ => start.AddDays(chance.Next(-10, 90)))
                    .Select(from => (from, from.AddDays(chance.Next(0, 60)))).ToList();
                var (calendar, own, _) = Some(state, chance);
                var naive = new NaiveCount(HolidayList.Of(state), own, From, To, pauses);
                var days = chance.Next(1, 60);
                bool IsPaused(DateOnly day) => pauses.Any(pause => pause.from <= day && day < pause.Item2);
                new Period(days, DayUnit.BusinessDays).After(calendar, start, IsPaused).ShouldBe(naive.Due(start, days), $"{state}: {days} after {start}");
                new Period(days, DayUnit.CalendarDays).After(calendar, start, IsPaused).ShouldBe(naive.DueInCalendarDays(start, days), $"{state}: {days} after {start}");
            }
        }
    }

    [Fact]
    public void Counting_before_undoes_counting_after_from_a_business_day()
    {
        foreach (var state in HolidayList.States)
        {
            var chance = new Random(state[0]);
            var (calendar, _, _) = Some(state, chance);
            for (var round = 0; round < 60; round++)
            {
                var start = calendar.After(AnyDay(chance), 1);
                var days = chance.Next(1, 60);
                calendar.Before(calendar.After(start, days), days).ShouldBe(start);
            }
        }
    }

    static (WorkCalendar Calendar, IReadOnlyList<DateOnly> Own, NaiveCount Naive) Some(string state, Random chance)
    {
        var own = Enumerable.Range(0, 40).Select(_ => AnyDay(chance)).Distinct().ToList();
        var calendar = new WorkCalendar(HolidayList.Of(state), Weekdays.MondayToFriday, new HashSet<string>(), own.ToDictionary(day => day, _ => "Closed"));
        return (calendar, own, new NaiveCount(HolidayList.Of(state), own, From, To));
    }

    static DateOnly AnyDay(Random chance) => new DateOnly(2021, 1, 1).AddDays(chance.Next(0, 20 * 365));
}
