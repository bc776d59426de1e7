using System.Globalization;

namespace Redress.Domain.Deadlines;

/// <summary>One holiday: its name, and the rule that gives its day in a year, in the words of state-holidays.txt.</summary>
public sealed class HolidayRule
{
    static readonly string[] Shifts = ["nearest", "sunday", "exact", "before", "after", "monday"];
    static readonly string[] Years = ["even", "presidential", "inaugural"];

    readonly string[] words;
    readonly string shift;
    readonly string fixedShift;
    readonly string? years;
    readonly int since;

    /// <param name="rule">Such as "3rd Mon Apr", "07-24", "Easter-2", "Thanksgiving+1" or "Election even".</param>
    /// <param name="fixedShift">How a fixed day on a weekend is observed, where the rule does not say it.</param>
    public HolidayRule(string name, string rule, string fixedShift)
    {
        Name = name;
        var all = rule.Split(' ');
        this.fixedShift = fixedShift;
        words = [.. all.Where(word => !Shifts.Contains(word) && !Years.Contains(word) && !word.StartsWith("since:", StringComparison.Ordinal))];
        shift = all.FirstOrDefault(Shifts.Contains) ?? (char.IsDigit(words[0][0]) && words.Length == 1 ? fixedShift : "exact");
        years = all.FirstOrDefault(Years.Contains);
        since = all.FirstOrDefault(word => word.StartsWith("since:", StringComparison.Ordinal)) is { } from ? int.Parse(from[6..], CultureInfo.InvariantCulture) : 0;
        _ = Nominal(2024);
    }

    public string Name { get; }

    /// <summary>The day off of this year's holiday, which may lie in December of the year before; null where there is none.</summary>
    public DateOnly? Of(int year) => year < since || years switch
    {
        "even" => year % 2 != 0,
        "presidential" => year % 4 != 0,
        "inaugural" => year % 4 != 1,
        _ => false,
    } ? null : Observed(Nominal(year), shift);

    DateOnly Nominal(int year)
    {
        if (words.Length == 3) return Nth(words[0], Day(words[1]), year, Month(words[2]));
        var cut = words[0].IndexOfAny(['+', '-']);
        if (char.IsDigit(words[0][0])) return new(year, Number(words[0][..2]), Number(words[0][3..]));
        var days = cut < 0 ? 0 : Number(words[0][cut..]);
        return (cut < 0 ? words[0] : words[0][..cut]) switch
        {
            "Easter" => Easter(year),
            "Thanksgiving" => Nth("4th", DayOfWeek.Thursday, year, 11),
            // The days beside these are counted from the day off itself.
            "Christmas" => Observed(new(year, 12, 25), fixedShift),
            "NewYear" => Observed(new(year + 1, 1, 1), fixedShift),
            "Election" => Nth("1st", DayOfWeek.Monday, year, 11).AddDays(1),
            "Primary" => Nth("1st", DayOfWeek.Monday, year, 5).AddDays(1),
            var unknown => throw new FormatException($"{Name}: there is no rule {unknown}."),
        } is var day ? day.AddDays(days) : default;
    }

    static DateOnly Observed(DateOnly day, string shift) => (shift, day.DayOfWeek) switch
    {
        ("nearest" or "before", DayOfWeek.Saturday) => day.AddDays(-1),
        ("nearest" or "sunday" or "after", DayOfWeek.Sunday) => day.AddDays(1),
        ("before", DayOfWeek.Sunday) => day.AddDays(-2),
        ("after", DayOfWeek.Saturday) => day.AddDays(2),
        ("monday", DayOfWeek.Saturday or DayOfWeek.Sunday) => day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1),
        ("monday", _) => day.AddDays(1 - (int)day.DayOfWeek),
        _ => day,
    };

    static DateOnly Nth(string which, DayOfWeek weekday, int year, int month)
    {
        if (which == "last")
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
        }
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (Number(which[..1]) - 1));
    }

    // The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
    static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    static DayOfWeek Day(string word) => Enum.GetValues<DayOfWeek>().First(day => day.ToString().StartsWith(word, StringComparison.Ordinal));

    static int Month(string word) => DateTime.ParseExact(word, "MMM", CultureInfo.InvariantCulture).Month;

    static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
