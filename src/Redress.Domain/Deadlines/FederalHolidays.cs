namespace Redress.Domain.Deadlines;

/// <summary>The federal holidays as observed (5 U.S.C. 6103): a Saturday moves to Friday, a Sunday to Monday.</summary>
public static class FederalHolidays
{
    public static string? On(DateOnly day) => HolidayList.Federal.On(day);

    /// <summary>This year's holidays; the day off of New Year's Day may lie in December before.</summary>
    public static IEnumerable<(DateOnly Day, string Name)> Of(int year)
        => HolidayList.Federal.Rules.Select(rule => (Day: rule.Of(year), rule.Name)).Where(one => one.Day is not null).Select(one => (one.Day!.Value, one.Name));
}
