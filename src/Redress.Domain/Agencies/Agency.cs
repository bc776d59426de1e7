using Redress.Domain.Access;
using Redress.Domain.Deadlines;

namespace Redress.Domain.Agencies;

/// <summary>A state financial regulator. Owns complaints.</summary>
public sealed partial class Agency
{
    readonly List<AgencyFact> facts = [];

    Agency() { }

    /// <param name="code">The state's postal code, such as WA; unique.</param>
    /// <param name="zone">IANA zone that rules the agency's days, years and limits.</param>
    public Agency(string code, string name, string fullName, string zone) => (Code, Name, FullName, Zone) = (code, name, fullName, zone);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Code { get; private set; } = "";
    /// <summary>The short name that people say, such as Washington.</summary>
    public string Name { get; private set; } = "";
    public string FullName { get; private set; } = "";
    public string Zone { get; private set; } = "";
    /// <summary>When an Operator registered it; null for agencies of demo data that nobody works in.</summary>
    public DateTime? RegisteredAt { get; private set; }

    public static Agency Register(string code, string name, string fullName, string zone, Stamp stamp)
    {
        if (stamp.By.Side != Side.CommandLine && !stamp.By.May(Right.RegisterAgencies)) throw new BrokenRuleException("Only an Operator registers agencies.");
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(fullName)) throw new BrokenRuleException("Give the agency a short and a full name.");
        return new Agency(code, name.Trim(), fullName.Trim(), zone) { RegisteredAt = stamp.At };
    }

    /// <summary>For demo data: an agency that took part before this installation did.</summary>
    public void IsRegisteredSince(DateTime at) => RegisteredAt = at;

    /// <summary>Names change at any time; the zone only while no due date was counted in it.</summary>
    public void IsCalled(string name, string fullName, string zone, bool hasRecords, Stamp stamp)
    {
        if (!stamp.By.May(Right.RegisterAgencies)) throw new BrokenRuleException("Only an Operator can do this.");
        if (zone != Zone && hasRecords) throw new BrokenRuleException("The zone stays: due dates were counted in it.");
        (Name, FullName, Zone) = (name.Trim(), fullName.Trim(), zone);
    }

    /// <summary>How the agency counts its days: own days off, weekdays, periods. Needed by everything below.</summary>
    public IReadOnlyList<AgencyFact> Facts => facts;

    public IEnumerable<OwnDayOff> OwnDaysOff => facts.OfType<OwnDayOff>();

    /// <summary>Raised when somebody is added, removed or given other roles, so that two administrators at once keep the limits.</summary>
    public int UsersVersion { get; private set; }

    internal void UsersTurned() => UsersVersion++;

    /// <summary>The holidays of the state.</summary>
    public HolidayList Holidays => HolidayList.Of(Code);

    /// <param name="at">The calendar as it was known then; null: as it is.</param>
    public WorkCalendar Calendar(DateTime? at = null)
    {
        var week = Latest<WorkWeek>(at);
        var own = new Dictionary<DateOnly, string>();
        foreach (var day in OwnDaysOff.Where(day => day.Held(at))) own[day.On] = day.Name;
        return new(Holidays, week?.Worked ?? Weekdays.MondayToFriday, week?.Names ?? new HashSet<string>(), own);
    }

    public Period Period(PeriodKind kind) => Latest<PeriodSetting>(null, setting => setting.For == kind)?.Period ?? Deadlines.Period.Default(kind);

    /// <summary>The day on which something is due by the agency's rule, when it starts on a day.</summary>
    public DateOnly DueAfter(PeriodKind kind, DateOnly from) => Period(kind).After(Calendar(), from);

    public Ladder Ladder => Latest<LadderSetting>(null)?.Ladder ?? Ladder.Default;

    /// <summary>The ladder of a day, and when it was set: a change holds from the day after.</summary>
    public (Ladder Ladder, DateOnly SetOn) LadderOf(DateOnly today)
        => Latest<LadderSetting>(null, setting => DayOf(setting.SetAt) < today) is { } setting ? (setting.Ladder, DayOf(setting.SetAt)) : (Ladder.Default, default);

    /// <summary>Does whoever entered a complaint review it too? Not unless the agency has said so.</summary>
    public bool AuthorMayReview => Latest<ReviewSetting>(null)?.AuthorMayReview ?? false;

    /// <summary>The last day of the agency on which every reminder went out.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>For demo data: its reminders went out before this installation was there.</summary>
    public void IsRemindedUntil(DateOnly day) => RemindedOn = day;

    public DateOnly DayOf(DateTime utc)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(Zone)));

    /// <summary>The moment at which a day of the agency is over.</summary>
    public DateTime EndOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(default), TimeZoneInfo.FindSystemTimeZoneById(Zone));

    /// <summary>Open due dates are moved record by record, <see cref="Records.Record.MoveOver"/>.</summary>
    public OwnDayOff AddDayOff(DateOnly on, string name, string? reason, Stamp stamp)
    {
        MustTakeDayOff(on, name, stamp);
        var day = new OwnDayOff(this, on, name.Trim(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), stamp);
        facts.Add(day);
        return day;
    }

    /// <summary>Refuses a day that cannot be a day off.</summary>
    public void MustTakeDayOff(DateOnly on, string? name, Stamp stamp)
    {
        MustKeep(stamp);
        if (string.IsNullOrWhiteSpace(name)) throw new BrokenRuleException("Give the day a name.");
        if (on < stamp.Today) throw new BrokenRuleException("The day lies in the past. Nothing that was counted is counted anew.");
        if (Calendar().HolidayOn(on) is { } holiday) throw new BrokenRuleException($"{DayWords.Short(on)} is a day off already: {holiday}.");
        if (!Calendar().IsWorkedWeekday(on)) throw new BrokenRuleException($"{DayWords.Short(on)} is a {on.DayOfWeek}, on which nobody works.");
    }

    /// <summary>Takes a day off away again.</summary>
    public void RemoveDayOff(OwnDayOff day, Stamp stamp)
    {
        MustRemoveDayOff(day, stamp);
        day.Remove(stamp);
    }

    /// <summary>Refuses to take away a day that is gone or over.</summary>
    public void MustRemoveDayOff(OwnDayOff day, Stamp stamp)
    {
        MustKeep(stamp);
        if (day.RemovedAt is not null) throw new BrokenRuleException("This day was removed meanwhile.");
        if (day.On < stamp.Today) throw new BrokenRuleException("This day is over. It stays in the calendar.");
    }

    /// <summary>Sets the weekdays worked, and the holidays of the state on which the agency works. Due dates already set stay.</summary>
    public void Work(Weekdays worked, IReadOnlyCollection<string> unobserved, Stamp stamp)
    {
        MustKeep(stamp);
        if ((worked & (Weekdays)127) == 0) throw new BrokenRuleException("Choose at least one weekday.");
        if (unobserved.Except(Holidays.Rules.Select(rule => rule.Name)).FirstOrDefault() is { } unknown) throw new BrokenRuleException($"{unknown} is no holiday of {Name}.");
        var now = Latest<WorkWeek>(null);
        if (worked == (now?.Worked ?? Weekdays.MondayToFriday) && unobserved.ToHashSet().SetEquals(now?.Names ?? new HashSet<string>())) throw new BrokenRuleException("Nothing was changed.");
        facts.Add(new WorkWeek(this, worked, unobserved.Distinct(), stamp));
    }

    public void SetPeriod(PeriodKind kind, Period period, Stamp stamp)
    {
        MustKeep(stamp);
        if (period.Length is < 1 or > Deadlines.Period.Longest) throw new BrokenRuleException($"Give 1 to {Deadlines.Period.Longest} days.");
        if (period == Period(kind)) throw new BrokenRuleException("Nothing was changed.");
        facts.Add(new PeriodSetting(this, kind, period, stamp));
    }

    /// <summary>Sets when companies are reminded of answers, and who hears of late ones, from tomorrow on.</summary>
    public void SetLadder(Ladder ladder, Stamp stamp)
    {
        MustKeep(stamp);
        if (ladder.Before.Distinct().Count() > Ladder.MostSteps || ladder.Before.Any(days => days is < 1 or > Ladder.MostBefore))
            throw new BrokenRuleException($"Give up to {Ladder.MostSteps} numbers of business days before, each from 1 to {Ladder.MostBefore}.");
        if (ladder.EveryAfter is < 0 or > Ladder.MostBefore) throw new BrokenRuleException($"Give 0 to {Ladder.MostBefore} business days for the reminders after the due date.");
        if (ladder.SupervisorsAfter is < 0 or > Ladder.MostAfter) throw new BrokenRuleException($"Give 0 to {Ladder.MostAfter} business days for the Supervisors.");
        if (ladder.IsSameAs(Ladder)) throw new BrokenRuleException("Nothing was changed.");
        facts.Add(new LadderSetting(this, ladder, stamp));
    }

    /// <summary>Waives, or asks for again, that somebody else reviews a complaint than whoever entered it.</summary>
    public void SetReview(bool authorMayReview, string? reason, Stamp stamp)
    {
        MustKeep(stamp);
        Room.MustFit(reason, ReviewSetting.MostReason, "The reason");
        if (authorMayReview == AuthorMayReview) throw new BrokenRuleException("Nothing was changed.");
        if (authorMayReview && string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why, for whoever asks later.");
        facts.Add(new ReviewSetting(this, authorMayReview, reason, stamp));
    }

    public T? Latest<T>(DateTime? at, Func<T, bool>? which = null) where T : AgencyFact
        => facts.OfType<T>().Where(fact => (at is null || fact.SetAt <= at) && which?.Invoke(fact) != false).OrderBy(fact => fact.SetAt).ThenBy(fact => fact.Id).LastOrDefault();

    internal void MustKeep(Stamp stamp)
    {
        if (stamp.By.Side != Side.CommandLine && (stamp.By.AgencyId != Id || !stamp.By.May(Right.KeepAgencyProfile)))
            throw new BrokenRuleException("Only an Account Administrator of the agency can do this.");
    }
}
