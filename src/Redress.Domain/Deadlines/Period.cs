namespace Redress.Domain.Deadlines;

/// <summary>What an agency gives time for by a rule.</summary>
public enum PeriodKind { Answer, NewRound, Review, Acknowledgement, Closure }

public enum DayUnit { BusinessDays, CalendarDays }

/// <summary>So many days, of business or of the calendar. The day after the start is the first.</summary>
public sealed record Period(int Length, DayUnit Unit)
{
    /// <summary>The longest period that an agency can set, in days.</summary>
    public const int Longest = 730;

    public string Words => DayWords.Count(Length, Unit == DayUnit.BusinessDays ? "business day" : "calendar day");

    /// <summary>The due day. Days on which the deadline was paused do not count; a count of calendar days that ends on a day off goes on to the next business day.</summary>
    public DateOnly After(WorkCalendar calendar, DateOnly from, Func<DateOnly, bool>? isPaused = null)
    {
        var day = from;
        for (var left = Length; left > 0;)
        {
            day = day.AddDays(1);
            if ((Unit == DayUnit.CalendarDays || calendar.IsBusinessDay(day)) && isPaused?.Invoke(day) != true) left--;
        }
        while (Unit == DayUnit.CalendarDays && !calendar.IsBusinessDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>What holds while the agency has set nothing.</summary>
    public static Period Default(PeriodKind kind) => kind switch
    {
        PeriodKind.Answer => new(10, DayUnit.BusinessDays),
        PeriodKind.NewRound => new(5, DayUnit.BusinessDays),
        PeriodKind.Review => new(3, DayUnit.BusinessDays),
        PeriodKind.Acknowledgement => new(5, DayUnit.BusinessDays),
        _ => new(60, DayUnit.CalendarDays),
    };

    public static string Name(PeriodKind kind) => kind switch
    {
        PeriodKind.Answer => "Answer to a request",
        PeriodKind.NewRound => "Answer sent back",
        PeriodKind.Review => "Preliminary review",
        PeriodKind.Acknowledgement => "Acknowledgement to the consumer",
        _ => "Closure target",
    };

    public static string Says(PeriodKind kind) => kind switch
    {
        PeriodKind.Answer => "From the day a request is sent to the company.",
        PeriodKind.NewRound => "From the day an answer is sent back for another round.",
        PeriodKind.Review => "From the day a complaint is sent to review.",
        PeriodKind.Acknowledgement => "From the day a complaint is entered.",
        _ => "From the day a complaint is opened.",
    };
}
