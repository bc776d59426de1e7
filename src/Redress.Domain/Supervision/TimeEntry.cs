using Redress.Domain.Access;

namespace Redress.Domain.Supervision;

/// <summary>Kept as words, so added to, never renamed. From airfare on they are expenses.</summary>
public enum TimeKind { Preparation, OnSite, OffSite, TravelTime, ReportWriting, Supervision, Airfare, Lodging, Meals, Mileage, Other }

public static class TimeWords
{
    public static readonly IReadOnlyList<TimeKind> OfTime = [.. Enum.GetValues<TimeKind>().Where(kind => !kind.IsExpense())], OfExpenses = [.. Enum.GetValues<TimeKind>().Where(kind => kind.IsExpense())];

    public static bool IsExpense(this TimeKind kind) => kind >= TimeKind.Airfare;

    public static string Words(this TimeKind kind) => kind switch
    {
        TimeKind.OnSite => "On site", TimeKind.OffSite => "Off site", TimeKind.TravelTime => "Travel time", TimeKind.ReportWriting => "Report writing", _ => kind.ToString(),
    };
}

/// <summary>Hours or an expense of one day, as somebody writes it down.</summary>
/// <param name="Hours">In quarter hours; of a kind of time alone.</param>
/// <param name="Amount">In US dollars; of an expense alone.</param>
public sealed record TimeFacts(TimeKind Kind, DateOnly On, decimal? Hours, decimal? Amount, string? Note = null)
{
    public TimeFacts Cleaned() => this with { Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim() };

    /// <param name="today">Of the agency.</param>
    /// <exception cref="BrokenRuleException">Something required is missing, or two things do not go together.</exception>
    public void MustHold(DateOnly today)
    {
        if (!Enum.IsDefined(Kind)) throw new BrokenRuleException("Choose a kind of time or of expense.");
        if (On.Year < 2000) throw new BrokenRuleException("Give the day with its year.");
        if (On > today) throw new BrokenRuleException($"The day lies in the future: give one up to {today:MMM d, yyyy}.");
        if (Kind.IsExpense()) MustBeAmount();
        else MustBeHours();
        Room.MustFit(Note, TimeEntry.MostNote, "The note");
    }

    void MustBeHours()
    {
        if (Amount is not null) throw new BrokenRuleException("Time has hours, no amount. Write an expense of its own.");
        if (Hours is not { } hours || hours <= 0) throw new BrokenRuleException("Give the hours.");
        if (hours > TimeEntry.MostHours) throw new BrokenRuleException($"A day has at most {TimeEntry.MostHours} hours.");
        if (hours * 4 % 1 != 0) throw new BrokenRuleException("Give the hours in quarters, such as 7.5 or 0.25.");
    }

    void MustBeAmount()
    {
        if (Hours is not null) throw new BrokenRuleException("An expense has an amount, no hours. Write the time of its own.");
        if (Amount is not { } amount || amount <= 0) throw new BrokenRuleException("Give the amount.");
        if (amount > TimeEntry.MostAmount) throw new BrokenRuleException($"An expense has at most ${TimeEntry.MostAmount:N0}.");
        if (amount * 100 % 1 != 0) throw new BrokenRuleException("Give the amount in dollars and cents.");
    }
}

/// <summary>Hours or an expense of one person on one day of an activity.</summary>
public sealed class TimeEntry
{
    public const int MostNote = 1_000, MostReason = 1_000, MostHours = 24, MostAmount = 1_000_000;

    TimeEntry() { }

    internal TimeEntry(Guid recordId, int no, Person person, TimeFacts facts, Guid? id, Stamp stamp)
    {
        if (id is { } given && given != Guid.Empty) Id = given;
        (RecordId, No, PersonId, PersonName) = (recordId, no, person.Id, person.Name);
        (WrittenAt, WrittenById, WrittenByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
        Take(facts);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    /// <summary>Whose time or expense it is.</summary>
    public Guid PersonId { get; private set; }
    public string PersonName { get; private set; } = "";
    public DateOnly WorkedOn { get; private set; }
    // Not "Kind": what is called so in a table tells its rows apart, and history keeps none of it.
    public TimeKind TimeKind { get; private set; }
    /// <summary>Null: an expense.</summary>
    public int? Minutes { get; private set; }
    /// <summary>In US dollars; null: time.</summary>
    public decimal? Amount { get; private set; }
    public string? Note { get; private set; }
    public DateTime WrittenAt { get; private set; }
    public Guid? WrittenById { get; private set; }
    public string WrittenByName { get; private set; } = "";
    public DateTime? CorrectedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnByName { get; private set; }
    public string? WithdrawnWhy { get; private set; }

    public bool IsWithdrawn => WithdrawnAt is not null;
    public decimal? Hours => Minutes / 60m;
    public TimeFacts Facts => new(TimeKind, WorkedOn, Hours, Amount, Note);

    internal void Correct(TimeFacts facts, Stamp stamp)
    {
        Take(facts);
        CorrectedAt = stamp.At;
    }

    internal void Withdraw(string why, Stamp stamp) => (WithdrawnAt, WithdrawnByName, WithdrawnWhy) = (stamp.At, stamp.By.Name, why);

    void Take(TimeFacts facts) => (TimeKind, WorkedOn, Minutes, Amount, Note) = (facts.Kind, facts.On, (int?)(facts.Hours * 60), facts.Amount, facts.Note);
}
