using System.Globalization;

namespace Redress.Domain.Deadlines;

/// <summary>How a day and its distance from today are said, in calendar days.</summary>
public static class DayWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>"Nov 19, 2026".</summary>
    public static string Short(DateOnly day) => day.ToString("MMM d, yyyy", English);

    /// <summary>"Thursday, November 19, 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("dddd, MMMM d, yyyy", English);

    /// <summary>"today", "tomorrow", "in 5 days", "yesterday", "3 days ago", "in 4 months", "2 years ago".</summary>
    public static string Relative(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 1 => $"in {Distance(today, day)}",
        _ => $"{Distance(day, today)} ago",
    };

    /// <summary>"1 day overdue", "4 months overdue"; only for a day that is over.</summary>
    public static string Overdue(DateOnly due, DateOnly today) => $"{Distance(due, today)} overdue";

    /// <summary>Days up to 90, then months, from twelve months on whole years.</summary>
    public static string Distance(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days <= 90) return Count(days, "day");
        var months = NearestMonths(from, to);
        return months < 12 ? Count(months, "month") : Count(months / 12, "year");
    }

    /// <summary>"1 day", "18 days".</summary>
    public static string Count(int number, string noun) => $"{number.ToString("N0", English)} {(number == 1 ? noun : Several(noun))}";

    /// <summary>"days", "activities".</summary>
    public static string Several(string noun) => noun.Length > 1 && noun[^1] == 'y' && !"aeiou".Contains(noun[^2]) ? $"{noun[..^1]}ies" : $"{noun}s";

    private static int NearestMonths(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        if (from.AddMonths(months) > to) months--;
        var rest = to.DayNumber - from.AddMonths(months).DayNumber;
        return rest > 15 ? months + 1 : months;
    }
}
