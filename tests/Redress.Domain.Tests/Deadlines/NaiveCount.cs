using Redress.Domain.Deadlines;

namespace Redress.Domain.Tests.Deadlines;

/// <summary>Business days counted the plainest way: a line of days, one after the other, each looked up in a set. Shares nothing with the calendar but the days off.</summary>
sealed class NaiveCount
{
    readonly HashSet<DateOnly> off = [];
    readonly Func<DateOnly, bool> isPaused;

    public NaiveCount(HolidayList holidays, IEnumerable<DateOnly> own, int from, int to, IReadOnlyList<(DateOnly From, DateOnly Before)>? pauses = null)
    {
        for (var day = new DateOnly(from, 1, 1); day.Year <= to; day = day.AddDays(1))
            if (day.DayOfWeek == DayOfWeek.Saturday || day.DayOfWeek == DayOfWeek.Sunday) off.Add(day);
        for (var year = from - 1; year <= to + 1; year++)
            foreach (var rule in holidays.Rules)
                if (rule.Of(year) is { } day) off.Add(day);
        off.UnionWith(own);
        isPaused = day => (pauses ?? []).Any(pause => pause.From <= day && day < pause.Before);
    }

    public bool IsOff(DateOnly day) => off.Contains(day);

    public DateOnly Due(DateOnly from, int days)
    {
        var line = Enumerable.Range(1, 3000).Select(from.AddDays).Where(day => !off.Contains(day) && !isPaused(day));
        return line.ElementAt(days - 1);
    }

    public DateOnly DueInCalendarDays(DateOnly from, int days)
    {
        var last = Enumerable.Range(1, 3000).Select(from.AddDays).Where(day => !isPaused(day)).ElementAt(days - 1);
        while (off.Contains(last)) last = last.AddDays(1);
        return last;
    }

    public int Between(DateOnly from, DateOnly to) => Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber)).Count(no => !off.Contains(from.AddDays(no + 1)));
}
