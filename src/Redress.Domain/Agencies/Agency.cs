using Redress.Domain.Deadlines;

namespace Redress.Domain.Agencies;

/// <summary>A state financial regulator. Owns complaints.</summary>
public sealed class Agency
{
    readonly List<AgencyHoliday> holidays = [];

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

    /// <summary>Business days a company has to answer a request.</summary>
    public int AnswerDays { get; set; } = 10;
    /// <summary>Business days for the preliminary review.</summary>
    public int ReviewDays { get; set; } = 3;
    /// <summary>Calendar days from opening to the closure target.</summary>
    public int ClosureTargetDays { get; set; } = 60;

    /// <summary>Days off that the federal rules do not give: state holidays and own days.</summary>
    public IReadOnlyList<AgencyHoliday> Holidays => holidays;

    public void Observe(DateOnly on, string name)
    {
        if (holidays.All(day => day.On != on)) holidays.Add(new AgencyHoliday(Id, on, name));
    }

    public WorkCalendar Calendar() => new(holidays.ToDictionary(day => day.On, day => day.Name));

    public DateOnly DayOf(DateTime utc)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(Zone)));
}

public sealed record AgencyHoliday(Guid AgencyId, DateOnly On, string Name);
