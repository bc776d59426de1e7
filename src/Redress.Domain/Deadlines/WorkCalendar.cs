namespace Redress.Domain.Deadlines;

/// <summary>The weekdays on which an agency works.</summary>
[Flags]
public enum Weekdays { None = 0, Sunday = 1, Monday = 2, Tuesday = 4, Wednesday = 8, Thursday = 16, Friday = 32, Saturday = 64, MondayToFriday = 62 }

/// <summary>An agency's calendar: its weekdays, without the holidays of its state that it observes and its own days off.</summary>
/// <param name="unobserved">Names of holidays of the list on which the agency works.</param>
public sealed class WorkCalendar(HolidayList holidays, Weekdays worked, IReadOnlySet<string> unobserved, IReadOnlyDictionary<DateOnly, string> ownDaysOff)
{
    public WorkCalendar(IReadOnlyDictionary<DateOnly, string> ownDaysOff) : this(HolidayList.Federal, Weekdays.MondayToFriday, new HashSet<string>(), ownDaysOff) { }

    public Weekdays Worked => worked;

    public bool IsBusinessDay(DateOnly day) => IsWorkedWeekday(day) && HolidayOn(day) is null;

    public bool IsWorkedWeekday(DateOnly day) => worked.HasFlag((Weekdays)(1 << (int)day.DayOfWeek));

    public string? HolidayOn(DateOnly day)
        => ownDaysOff.TryGetValue(day, out var name) ? name
        : holidays.On(day) is { } holiday && !IsUnobserved(holiday) ? holiday : null;

    /// <summary>The days off of a year, own days too, in the order of the year.</summary>
    public IEnumerable<(DateOnly On, string Name)> DaysOff(int year)
        => holidays.DaysOf(year).Keys.Concat(ownDaysOff.Keys.Where(day => day.Year == year)).Distinct().Order()
            .Select(day => (day, HolidayOn(day))).Where(one => one.Item2 is not null).Select(one => (one.day, one.Item2!));

    /// <summary>The same calendar with one more day off.</summary>
    public WorkCalendar With(DateOnly day, string name) => new(holidays, worked, unobserved, new Dictionary<DateOnly, string>(ownDaysOff) { [day] = name });

    /// <summary>The same calendar without a day off of the agency's own.</summary>
    public WorkCalendar Without(DateOnly day) => new(holidays, worked, unobserved, ownDaysOff.Where(one => one.Key != day).ToDictionary());

    /// <summary>The day on which the count of business days is reached; counting starts the day after <paramref name="from"/>.</summary>
    public DateOnly After(DateOnly from, int businessDays)
    {
        var day = from;
        for (var left = businessDays; left > 0;)
            if (IsBusinessDay(day = day.AddDays(1))) left--;
        return day;
    }

    /// <summary>So many business days before a day.</summary>
    public DateOnly Before(DateOnly day, int businessDays)
    {
        for (var left = businessDays; left > 0;)
            if (IsBusinessDay(day = day.AddDays(-1))) left--;
        return day;
    }

    /// <summary>Business days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 when <paramref name="to"/> is not later.</summary>
    /// <param name="stands">Days on which the count stands still, such as those of a pause.</param>
    public int BusinessDaysBetween(DateOnly from, DateOnly to, Func<DateOnly, bool>? stands = null)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsBusinessDay(day) && stands?.Invoke(day) != true) days++;
        return days;
    }

    // Two holidays on one day have one name; the day is off while one of them is observed.
    bool IsUnobserved(string holiday) => unobserved.Count > 0 && holiday.Split(" and ").All(unobserved.Contains);
}
