namespace Redress.Web.Tests.Jobs;

/// <summary>A request and all that happened to it, as plain facts.</summary>
sealed record Waited(string Number, int No, string State, string Zone, DateTime? EnrolledAt, DateTime? EndedAt,
    IReadOnlyList<(int No, DateTime AskedAt, DateTime? AnsweredAt)> Rounds, IReadOnlyList<(int RoundNo, DateOnly On, DateTime SetAt)> DueDates,
    IReadOnlyList<(DateTime At, DateOnly? EndedOn, DateTime? EndedAt)> Pauses);

/// <summary>Who should have been told what on which day, computed the plain way from facts: business days as a line of days, without a word of the program's own counting.</summary>
sealed class ReminderSums(DateOnly first, DateOnly last, IReadOnlyDictionary<string, HashSet<DateOnly>> ownDaysOff)
{
    readonly Dictionary<string, List<DateOnly>> lines = [];

    /// <summary>"C-2026-0000123/1 2026-12-16 DueSoon" for each day.</summary>
    public IEnumerable<string> Expected(Waited request, Func<DateOnly, DateTime> roundOf)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            foreach (var told in On(request, day, roundOf(day)))
                yield return $"{request.Number}/{request.No} {day:yyyy-MM-dd} {told}";
    }

    IEnumerable<string> On(Waited request, DateOnly day, DateTime at)
    {
        var round = request.Rounds.Where(one => one.AskedAt <= at).OrderBy(one => one.No).LastOrDefault();
        if (round.No == 0 || round.AnsweredAt <= at || request.EndedAt <= at || !(request.EnrolledAt <= at)) yield break;
        if (request.Pauses.Any(pause => pause.At <= at && !(pause.EndedAt <= at))) yield break;
        var due = request.DueDates.Where(one => one.RoundNo == round.No && one.SetAt <= at).OrderBy(one => one.SetAt).Last();
        var begins = new[] { Day(due.SetAt, request.Zone), Day(request.EnrolledAt!.Value, request.Zone) }
            .Concat(request.Pauses.Where(pause => pause.EndedAt <= at).Select(pause => pause.EndedOn!.Value)).Max();
        if (day <= begins) yield break;

        var line = LineOf(request.State);
        var before = line.FindAll(one => one < due.On);
        var after = line.FindAll(one => one > due.On);
        if (day == before[^5] || day == before[^1]) yield return "DueSoon";
        if (day == due.On) yield return "DueToday";
        if (after.IndexOf(day) is var place and >= 0 && place % 5 == 4) yield return "Overdue";
        var late = line.FindAll(one => one > (due.On > begins ? due.On : begins));
        if (day > due.On && day == late[0]) yield return "PocTold";
        if (day > due.On && day == late[9]) yield return "SupervisorsTold";
    }

    static DateOnly Day(DateTime utc, string zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    List<DateOnly> LineOf(string state)
    {
        if (lines.TryGetValue(state, out var there)) return there;
        // A year before, for what has been late for long.
        var off = Enumerable.Range(first.Year - 2, 6).SelectMany(year => Closed(year, state)).Concat(ownDaysOff.GetValueOrDefault(state) ?? []).ToHashSet();
        var all = Enumerable.Range(-500, last.DayNumber - first.DayNumber + 1000).Select(first.AddDays);
        return lines[state] = [.. all.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day))];
    }

    // The offices of Washington, Oregon and California, by their laws.
    static IEnumerable<DateOnly> Closed(int year, string state)
    {
        var thanksgiving = Nth(year, 11, DayOfWeek.Thursday, 4);
        var lastOfMay = new DateOnly(year, 5, 31);
        List<DateOnly> days = [Nth(year, 1, DayOfWeek.Monday, 3), Nth(year, 2, DayOfWeek.Monday, 3), lastOfMay.AddDays(-(((int)lastOfMay.DayOfWeek + 6) % 7)), Nth(year, 9, DayOfWeek.Monday, 1), thanksgiving, thanksgiving.AddDays(1)];
        List<DateOnly> moved = [new(year, 1, 1), new(year, 7, 4), new(year, 11, 11), new(year, 12, 25), state == "CA" ? new(year, 3, 31) : new(year, 6, 19)];
        return days.Concat(moved.Select(day => day.DayOfWeek switch
        {
            DayOfWeek.Sunday => day.AddDays(1),
            DayOfWeek.Saturday when state != "CA" => day.AddDays(-1),
            _ => day,
        }));
    }

    static DateOnly Nth(int year, int month, DayOfWeek weekday, int which)
        => Enumerable.Range(1, 31).Select(day => new DateOnly(year, month, 1).AddDays(day - 1)).Where(day => day.DayOfWeek == weekday).ElementAt(which - 1);
}
