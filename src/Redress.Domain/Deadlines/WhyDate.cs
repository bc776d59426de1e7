using Redress.Domain.Records;

namespace Redress.Domain.Deadlines;

/// <summary>What a day is in the explanation of a due date.</summary>
public enum WhyDayKind { Outside, Start, Counted, Weekend, Holiday, Paused, Due }

/// <summary>A day of the calendar that explains a due date.</summary>
/// <param name="Number">Which day of the count it is.</param>
/// <param name="Holiday">The name of the holiday, also outside the count.</param>
public sealed record WhyDay(DateOnly On, WhyDayKind Kind, int? Number, string? Holiday);

/// <summary>Days on which a deadline stood still, from a day until before another.</summary>
public sealed record PausedDays(DateOnly From, DateOnly Before, string Reason)
{
    public bool Cover(DateOnly day) => From <= day && day < Before;
}

/// <summary>Why a due date is the day it is: in sentences, and on a calendar of whole weeks in which each counted day has its number.</summary>
/// <param name="Sentences">Rule, start of the count, what does not count.</param>
/// <param name="Weeks">Monday to Sunday, from the week of the start to that of the due day; empty where it would be too long to read.</param>
public sealed record WhyDate(DateOnly On, int Days, bool IsByRule, IReadOnlyList<string> Sentences, IReadOnlyList<IReadOnlyList<WhyDay>> Weeks)
{
    const int MostWeeks = 14;

    /// <summary>Of a deadline, by the calendar that was known when its date was set.</summary>
    public static WhyDate Of(Record record, Deadline deadline)
    {
        var due = deadline.Current;
        if (record.IsOfEarlierOwner(due)) return new(due.On, 0, false, [$"Set on {DayWords.Short(record.Agency.DayOf(due.SetAt))} by the agency that owned the complaint then.", $"It stayed when {record.Agency.Name} took the complaint over."], []);
        var stopping = record.Pauses.Where(pause => pause.Stops(deadline.Key)).ToList();
        var pauses = stopping.Where(pause => pause.EndedAt <= due.SetAt && pause.EndedOn > pause.FromOn && pause.EndedOn > due.CountedFromOn)
            .Select(pause => new PausedDays(pause.FromOn, pause.EndedOn!.Value, Pause.Words(pause.Reason))).ToList();
        var open = stopping.FirstOrDefault(pause => pause.IsOpen && deadline.IsOpen);
        return new Count(record.Agency.Name, record.Agency.Calendar(due.SetAt), due.CountedFromOn, due.On, due.Origin == DueOrigin.Rule ? due.Rule : null, pauses, deadline.Kind, record.IsReopened)
            .Explain(open is null ? null : $"Paused since {DayWords.Short(open.FromOn)}, {Pause.Words(open.Reason)}.");
    }

    /// <param name="whose">Who keeps the calendar, such as Washington.</param>
    /// <param name="from">The day of sending; counting starts the day after.</param>
    /// <param name="on">The due day.</param>
    /// <param name="rule">What the agency gives; another day than that of the rule was set by hand.</param>
    /// <param name="kind">What is due on it: an answer of the company, or something of our own.</param>
    public static WhyDate Of(string whose, WorkCalendar calendar, DateOnly from, DateOnly on, Period? rule, DueKind kind = DueKind.Answer)
        => new Count(whose, calendar, from, on, on == rule?.After(calendar, from) ? rule : null, [], kind).Explain(null);

    /// <summary>The same date, moved once it had been set.</summary>
    public WhyDate Moved(DateOnly first, DateOnly movedOn) => this with { Sentences = [.. Sentences, $"First due {DayWords.Short(first)}, moved on {DayWords.Short(movedOn)}."] };

    /// <summary>What to know of a day that is no business day, such as "a Saturday" or "a holiday, Thanksgiving Day"; otherwise null.</summary>
    public static string? Remark(WorkCalendar calendar, DateOnly day)
        => calendar.HolidayOn(day) is { } holiday ? $"a holiday, {holiday}"
        : !calendar.IsWorkedWeekday(day) ? $"a {day.DayOfWeek}"
        : null;

    /// <summary>One count of days, from its start to the due day.</summary>
    sealed class Count(string whose, WorkCalendar calendar, DateOnly from, DateOnly on, Period? rule, IReadOnlyList<PausedDays> pauses, DueKind kind, bool isReopened = false)
    {
        bool InCalendarDays => rule?.Unit == DayUnit.CalendarDays;

        public WhyDate Explain(string? stopped) => new(on, Between().Count(Counts), rule is not null, [.. Say(), .. stopped is null ? Array.Empty<string>() : [stopped]], Draw());

        bool Counts(DateOnly day) => (InCalendarDays || calendar.IsBusinessDay(day)) && !pauses.Any(pause => pause.Cover(day));

        IEnumerable<string> Say()
        {
            var days = Between().Count(Counts);
            yield return rule is null ? $"Set by hand: {DayWords.Count(days, "business day")} after {ShortDay(from)}." : $"{Gives()} {rule.Words}.";
            var start = $"Counting starts the day after {Start()}, {ShortDay(from.AddDays(1))}.";
            if (InCalendarDays)
                yield return $"{start} Every day counts.";
            else
            {
                yield return start;
                var holidays = Between().Where(day => calendar.HolidayOn(day) is not null && calendar.IsWorkedWeekday(day)).Select(day => $"{calendar.HolidayOn(day)} ({ShortDay(day)})").ToList();
                yield return holidays.Count == 0 ? "Weekends do not count." : $"Weekends do not count, nor {(holidays.Count == 1 ? "does" : "do")} {Pause.List(holidays)}.";
            }
            foreach (var pause in pauses)
            {
                var still = Between().Count(day => pause.Cover(day) && (InCalendarDays || calendar.IsBusinessDay(day)));
                yield return $"Paused from {ShortDay(pause.From)} to {ShortDay(pause.Before.AddDays(-1))}, {pause.Reason}: {DayWords.Count(still, InCalendarDays ? "day" : "business day")} did not count.";
            }
            if (InCalendarDays && Between().Where(Counts).ElementAtOrDefault(rule!.Length - 1) is var last && last != default && last < on && Remark(calendar, last) is { } off)
                yield return $"{ShortDay(last)} is {off}, so the next business day counts.";
            if (Remark(calendar, on) is { } remark) yield return $"{ShortDay(on)} is {remark}.";
        }

        string Gives() => kind switch
        {
            DueKind.Review => $"{whose} gives its preliminary review",
            DueKind.Closure => $"{whose} aims to close within",
            DueKind.Acknowledgement => $"{whose} gives the acknowledgement to the consumer",
            _ => $"{whose} gives companies",
        };

        string Start() => kind switch { DueKind.Answer => "sending", DueKind.Closure => isReopened ? "reopening" : "opening", _ => "entry" };

        List<IReadOnlyList<WhyDay>> Draw()
        {
            var weeks = new List<IReadOnlyList<WhyDay>>();
            var monday = from.AddDays(-((int)from.DayOfWeek + 6) % 7);
            // Where every day counts there is nothing to draw.
            if (InCalendarDays || on.DayNumber - monday.DayNumber >= MostWeeks * 7) return weeks;
            var numbers = Between().Where(Counts).Select((day, no) => (day, no: no + 1)).ToDictionary(one => one.day, one => one.no);
            for (; monday <= on; monday = monday.AddDays(7))
                weeks.Add([.. Enumerable.Range(0, 7).Select(offset => Mark(monday.AddDays(offset), numbers))]);
            return weeks;
        }

        WhyDay Mark(DateOnly day, Dictionary<DateOnly, int> numbers)
        {
            var holiday = calendar.HolidayOn(day);
            int? counted = numbers.TryGetValue(day, out var no) ? no : null;
            var what = day == from ? WhyDayKind.Start
                : day == on ? WhyDayKind.Due
                : counted is not null ? WhyDayKind.Counted
                : day > from && day < on && calendar.IsBusinessDay(day) ? WhyDayKind.Paused
                : !calendar.IsWorkedWeekday(day) ? WhyDayKind.Weekend
                : holiday is not null ? WhyDayKind.Holiday
                : WhyDayKind.Outside;
            return new WhyDay(day, what, counted, holiday);
        }

        IEnumerable<DateOnly> Between()
        {
            for (var day = from.AddDays(1); day <= on; day = day.AddDays(1)) yield return day;
        }

        static string ShortDay(DateOnly day) => DayWords.Short(day).Split(',')[0];
    }
}
