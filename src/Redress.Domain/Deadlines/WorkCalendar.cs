namespace Redress.Domain.Deadlines;

/// <summary>An agency's calendar: Monday to Friday, without federal holidays and the agency's own days off.</summary>
public sealed class WorkCalendar(IReadOnlyDictionary<DateOnly, string> ownDaysOff)
{
    public bool IsBusinessDay(DateOnly day) => !IsWeekend(day) && HolidayOn(day) is null;

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public string? HolidayOn(DateOnly day) => ownDaysOff.TryGetValue(day, out var name) ? name : FederalHolidays.On(day);

    /// <summary>The day on which the count of business days is reached; counting starts the day after <paramref name="from"/>.</summary>
    public DateOnly After(DateOnly from, int businessDays)
    {
        var day = from;
        for (var left = businessDays; left > 0;)
            if (IsBusinessDay(day = day.AddDays(1))) left--;
        return day;
    }

    /// <summary>Business days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 when <paramref name="to"/> is not later.</summary>
    public int BusinessDaysBetween(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsBusinessDay(day)) days++;
        return days;
    }
}
