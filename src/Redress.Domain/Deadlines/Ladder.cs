namespace Redress.Domain.Deadlines;

/// <summary>Whom a rung of the ladder speaks to.</summary>
public enum RungFor { Company, AgencyPoc, Supervisors }

/// <summary>One step of the ladder for one due date, and the day on which it is due to be climbed. With the due date its name is unique.</summary>
public sealed record Rung(RungFor For, string Name, DateOnly On)
{
    /// <summary>"5 business days before", "on the due day", "10 business days after".</summary>
    public string Words => Name.Split(' ') is [var where, var days] ? $"{DayWords.Count(int.Parse(days), "business day")} {where}" : Name == "day" ? "on the due day" : Name == "poc" ? "when overdue" : "when long overdue";
}

/// <summary>When an agency reminds of answers, in business days before and after the due day. What is empty or 0 is not done.</summary>
/// <param name="Before">To the company, so many business days before the due day.</param>
/// <param name="EveryAfter">To the company, every so many business days after it.</param>
/// <param name="TellsPoc">The agency's point of contact hears on the first business day after it.</param>
/// <param name="SupervisorsAfter">The Supervisors hear so many business days after it.</param>
public sealed record Ladder(IReadOnlyList<int> Before, bool OnTheDay, int EveryAfter, bool TellsPoc, int SupervisorsAfter)
{
    public const int MostBefore = 60, MostSteps = 5, MostAfter = 250;

    public static readonly Ladder Default = new([5, 1], true, 5, true, 10);

    public bool IsSameAs(Ladder other)
        => Before.Distinct().Order().SequenceEqual(other.Before.Distinct().Order())
        && (OnTheDay, EveryAfter, TellsPoc, SupervisorsAfter) == (other.OnTheDay, other.EveryAfter, other.TellsPoc, other.SupervisorsAfter);

    /// <summary>"To the company 5 and 1 business days before, on the day and every 5 after; …"</summary>
    public string Words
    {
        get
        {
            var company = new List<string>();
            if (Before.Count > 0) company.Add($"{Pause.List(Before.OrderDescending().Select(days => days.ToString()))} business {(Before.SequenceEqual([1]) ? "day" : "days")} before");
            if (OnTheDay) company.Add("on the day");
            if (EveryAfter > 0) company.Add($"every {DayWords.Count(EveryAfter, "business day")} after");
            var all = new List<string> { company.Count == 0 ? "to the company none" : $"to the company {Pause.List(company)}" };
            if (TellsPoc) all.Add("to our point of contact when overdue");
            if (SupervisorsAfter > 0) all.Add($"to our Supervisors {DayWords.Count(SupervisorsAfter, "business day")} after");
            return string.Join("; ", all);
        }
    }

    /// <summary>The rungs of a due date in their order, up to a day.</summary>
    public IEnumerable<Rung> Until(DateOnly last, DateOnly due, WorkCalendar calendar)
    {
        var rungs = ToCompany(last, due, calendar).ToList();
        if (TellsPoc) rungs.Add(new(RungFor.AgencyPoc, "poc", calendar.After(due, 1)));
        if (SupervisorsAfter > 0) rungs.Add(new(RungFor.Supervisors, "supervisors", calendar.After(due, SupervisorsAfter)));
        return rungs.Where(rung => rung.On <= last).OrderBy(rung => rung.On).ThenBy(rung => rung.For);
    }

    /// <summary>
    /// The rungs that a day stands on or has passed: of those to the company only the latest, so that nobody gets a heap after a silence.
    /// </summary>
    /// <param name="since">The date was set, the company enrolled, a pause ended: what begins on a day is not reminded of on that day, and is late for us only from then on.</param>
    /// <param name="setOn">The day on which the agency set this ladder: rungs of earlier days were the former one's.</param>
    public IEnumerable<Rung> At(DateOnly today, DateOnly due, DateOnly since, WorkCalendar calendar, DateOnly setOn = default)
    {
        var from = since > setOn ? since : setOn;
        if (ToCompany(today, due, calendar).Where(rung => rung.On > from && rung.On <= today).MaxBy(rung => rung.On) is { } latest) yield return latest;
        if (due >= today) yield break;
        var late = due > since ? due : since;
        if (TellsPoc && calendar.After(late, 1) is var told && told <= today) yield return new(RungFor.AgencyPoc, "poc", told);
        if (SupervisorsAfter > 0 && calendar.After(late, SupervisorsAfter) is var raised && raised <= today) yield return new(RungFor.Supervisors, "supervisors", raised);
    }

    IEnumerable<Rung> ToCompany(DateOnly today, DateOnly due, WorkCalendar calendar)
    {
        foreach (var days in Before) yield return new(RungFor.Company, $"before {days}", calendar.Before(due, days));
        if (OnTheDay) yield return new(RungFor.Company, "day", due);
        if (EveryAfter <= 0) yield break;
        var (on, after) = (calendar.After(due, EveryAfter), EveryAfter);
        for (; on <= today; on = calendar.After(on, EveryAfter), after += EveryAfter) yield return new(RungFor.Company, $"after {after}", on);
    }
}
