namespace Redress.Domain.Deadlines;

/// <summary>The federal holidays as observed (5 U.S.C. 6103): a Saturday moves to Friday, a Sunday to Monday.</summary>
public static class FederalHolidays
{
    public static string? On(DateOnly day)
        => Of(day.Year).Concat(NextNewYearObservedInDecember(day.Year)).FirstOrDefault(holiday => holiday.Day == day).Name;

    public static IEnumerable<(DateOnly Day, string Name)> Of(int year)
    {
        yield return (Observed(new(year, 1, 1)), "New Year's Day");
        yield return (Nth(3, DayOfWeek.Monday, year, 1), "Martin Luther King Jr. Day");
        yield return (Nth(3, DayOfWeek.Monday, year, 2), "Washington's Birthday");
        yield return (Last(DayOfWeek.Monday, year, 5), "Memorial Day");
        if (year >= 2021) yield return (Observed(new(year, 6, 19)), "Juneteenth");
        yield return (Observed(new(year, 7, 4)), "Independence Day");
        yield return (Nth(1, DayOfWeek.Monday, year, 9), "Labor Day");
        yield return (Nth(2, DayOfWeek.Monday, year, 10), "Columbus Day");
        yield return (Observed(new(year, 11, 11)), "Veterans Day");
        yield return (Nth(4, DayOfWeek.Thursday, year, 11), "Thanksgiving Day");
        yield return (Observed(new(year, 12, 25)), "Christmas Day");
    }

    // When January 1 is a Saturday, the day off is December 31 of the year before.
    static IEnumerable<(DateOnly Day, string Name)> NextNewYearObservedInDecember(int year)
        => Observed(new(year + 1, 1, 1)) is var day && day.Year == year ? [(day, "New Year's Day")] : [];

    static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    static DateOnly Nth(int n, DayOfWeek weekday, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (n - 1));
    }

    static DateOnly Last(DayOfWeek weekday, int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
