using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin.Calendar;

/// <summary>A day off in the year shown.</summary>
public sealed record DayOffRow(DateOnly On, string Name, string Kind, OwnDayOff? Own, bool IsWorkedWeekday);

/// <summary>The agency's days: a year's days off with their names, and how many business days each month has.</summary>
[Needs(Right.SeeAgencyDays)]
public class IndexModel : AdminPage
{
    const int Ahead = 10;

    [FromQuery] public int? Year { get; set; }

    public int Shown { get; private set; }
    public WorkCalendar Calendar { get; private set; } = null!;
    public IReadOnlyList<DayOffRow> Rows { get; private set; } = [];
    public IEnumerable<int> Years => Enumerable.Range(Shown - 1, 3).Where(year => Math.Abs(year - Today.Year) <= Ahead);

    /// <summary>Holidays of the state, or of the country, on which the agency works.</summary>
    public IReadOnlyList<string> Worked { get; private set; } = [];

    public void OnGet()
    {
        Shown = Math.Clamp(Year ?? Today.Year, Today.Year - Ahead, Today.Year + Ahead);
        Calendar = Agency.Calendar();
        var own = Agency.OwnDaysOff.Where(day => day.RemovedAt is null).ToDictionary(day => day.On);
        var federal = HolidayList.Federal.DaysOf(Shown);
        Rows = [.. Calendar.DaysOff(Shown).Select(day => new DayOffRow(day.On, day.Name,
            own.ContainsKey(day.On) ? "Own day" : federal.TryGetValue(day.On, out var name) && name == day.Name ? "Federal holiday" : "State holiday",
            own.GetValueOrDefault(day.On), Calendar.IsWorkedWeekday(day.On)))];
        Worked = [.. Agency.Holidays.FederalLeftOut.Concat(Agency.Latest<WorkWeek>(null)?.Names ?? new HashSet<string>()).Order()];
    }

    public int BusinessDays(int month)
    {
        var first = new DateOnly(Shown, month, 1);
        return Calendar.BusinessDaysBetween(first.AddDays(-1), first.AddMonths(1).AddDays(-1));
    }
}
