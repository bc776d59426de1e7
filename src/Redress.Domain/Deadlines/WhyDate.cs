namespace Redress.Domain.Deadlines;

/// <summary>What a day is in the explanation of a due date.</summary>
public enum WhyDayKind { Outside, Start, Counted, Weekend, Holiday, Due }

/// <summary>A day of the calendar that explains a due date.</summary>
/// <param name="Number">Which business day of the count it is.</param>
/// <param name="Holiday">The name of the holiday, also outside the count.</param>
public sealed record WhyDay(DateOnly On, WhyDayKind Kind, int? Number, string? Holiday);

/// <summary>Why a due date is the day it is: in sentences, and on a calendar of whole weeks in which each counted day has its number.</summary>
/// <param name="Sentences">Rule, start of the count, what does not count.</param>
/// <param name="Weeks">Monday to Sunday, from the week of the start to that of the due day; empty where it would be too long to read.</param>
public sealed record WhyDate(DateOnly On, int BusinessDays, bool IsByRule, IReadOnlyList<string> Sentences, IReadOnlyList<IReadOnlyList<WhyDay>> Weeks)
{
    const int MostWeeks = 14;

    /// <param name="whose">Who keeps the calendar, such as Washington.</param>
    /// <param name="from">The day of sending; counting starts the day after.</param>
    /// <param name="on">The due day.</param>
    /// <param name="rule">What the agency gives; another day than that of the rule was set by hand.</param>
    /// <param name="kind">What is due on it: an answer of the company, or something of our own.</param>
    public static WhyDate Of(string whose, WorkCalendar calendar, DateOnly from, DateOnly on, Period? rule, DueKind kind = DueKind.Answer)
    {
        var byRule = on == rule?.After(calendar, from);
        var days = calendar.BusinessDaysBetween(from, on);
        var held = byRule ? rule : null;
        // Where every day counts there is nothing to draw.
        return held is { Unit: DayUnit.CalendarDays }
            ? new WhyDate(on, days, byRule, [.. SayOfEveryDay(whose, calendar, from, on, held, kind)], [])
            : new WhyDate(on, days, byRule, [.. Say(whose, calendar, from, on, held, days, kind)], Draw(calendar, from, on));
    }

    /// <summary>The same date, moved once it had been set.</summary>
    public WhyDate Moved(DateOnly first, DateOnly movedOn) => this with { Sentences = [.. Sentences, $"First due {DayWords.Short(first)}, moved on {DayWords.Short(movedOn)}."] };

    /// <summary>What to know of a day that is no business day, such as "a Saturday" or "a holiday, Thanksgiving Day"; otherwise null.</summary>
    public static string? Remark(WorkCalendar calendar, DateOnly day)
        => calendar.HolidayOn(day) is { } holiday ? $"a holiday, {holiday}"
        : !calendar.IsWorkedWeekday(day) ? $"a {day.DayOfWeek}"
        : null;

    static string Gives(string whose, DueKind kind) => kind switch
    {
        DueKind.Review => $"{whose} gives its preliminary review",
        DueKind.Closure => $"{whose} aims to close within",
        DueKind.Acknowledgement => $"{whose} gives the acknowledgement to the consumer",
        _ => $"{whose} gives companies",
    };

    static string Start(DueKind kind) => kind switch { DueKind.Answer => "sending", DueKind.Closure => "opening", _ => "entry" };

    static IEnumerable<string> SayOfEveryDay(string whose, WorkCalendar calendar, DateOnly from, DateOnly on, Period rule, DueKind kind)
    {
        yield return $"{Gives(whose, kind)} {rule.Words}.";
        yield return $"Counting starts the day after {Start(kind)}, {ShortDay(from.AddDays(1))}. Every day counts.";
        var last = from.AddDays(rule.Length);
        if (last < on && Remark(calendar, last) is { } off) yield return $"{ShortDay(last)} is {off}, so the next business day counts.";
    }

    static IEnumerable<string> Say(string whose, WorkCalendar calendar, DateOnly from, DateOnly on, Period? rule, int days, DueKind kind)
    {
        yield return rule is not null
            ? $"{Gives(whose, kind)} {rule.Words}."
            : $"Set by hand: {DayWords.Count(days, "business day")} after {ShortDay(from)}.";
        yield return $"Counting starts the day after {Start(kind)}, {ShortDay(from.AddDays(1))}.";
        var holidays = Between(from, on).Where(day => calendar.HolidayOn(day) is not null && calendar.IsWorkedWeekday(day))
            .Select(day => $"{calendar.HolidayOn(day)} ({ShortDay(day)})").ToList();
        yield return holidays.Count == 0 ? "Weekends do not count." : $"Weekends do not count, nor {(holidays.Count == 1 ? "does" : "do")} {List(holidays)}.";
        if (Remark(calendar, on) is { } remark) yield return $"{ShortDay(on)} is {remark}.";
    }

    static List<IReadOnlyList<WhyDay>> Draw(WorkCalendar calendar, DateOnly from, DateOnly on)
    {
        var weeks = new List<IReadOnlyList<WhyDay>>();
        var monday = from.AddDays(-((int)from.DayOfWeek + 6) % 7);
        if (on.DayNumber - monday.DayNumber >= MostWeeks * 7) return weeks;
        for (; monday <= on; monday = monday.AddDays(7))
            weeks.Add([.. Enumerable.Range(0, 7).Select(offset => Mark(calendar, from, on, monday.AddDays(offset)))]);
        return weeks;
    }

    static WhyDay Mark(WorkCalendar calendar, DateOnly from, DateOnly on, DateOnly day)
    {
        var holiday = calendar.HolidayOn(day);
        int? counted = day > from && day <= on && calendar.IsBusinessDay(day) ? calendar.BusinessDaysBetween(from, day) : null;
        var kind = day == from ? WhyDayKind.Start
            : day == on ? WhyDayKind.Due
            : counted is not null ? WhyDayKind.Counted
            : !calendar.IsWorkedWeekday(day) ? WhyDayKind.Weekend
            : holiday is not null ? WhyDayKind.Holiday
            : WhyDayKind.Outside;
        return new WhyDay(day, kind, counted, holiday);
    }

    static IEnumerable<DateOnly> Between(DateOnly from, DateOnly on)
    {
        for (var day = from.AddDays(1); day <= on; day = day.AddDays(1)) yield return day;
    }

    static string ShortDay(DateOnly day) => DayWords.Short(day).Split(',')[0];

    static string List(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
