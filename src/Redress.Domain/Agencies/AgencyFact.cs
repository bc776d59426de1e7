using Redress.Domain.Deadlines;

namespace Redress.Domain.Agencies;

/// <summary>A dated fact about how an agency counts its days: set by somebody, from then on. The latest of its kind holds; earlier ones stay.</summary>
public abstract class AgencyFact
{
    public Guid Id { get; protected set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; protected set; }
    public DateTime SetAt { get; protected set; }
    public Guid? SetById { get; protected set; }

    protected void SetBy(Agency agency, Stamp stamp) => (AgencyId, SetAt, SetById) = (agency.Id, stamp.At, stamp.By.PersonId);
}

/// <summary>A day off of the agency's own, for a reason. One that was removed stays, with who removed it.</summary>
public sealed class OwnDayOff : AgencyFact
{
    OwnDayOff() { }

    internal OwnDayOff(Agency agency, DateOnly on, string name, string? reason, Stamp stamp)
    {
        (On, Name, Reason) = (on, name, reason);
        SetBy(agency, stamp);
    }

    public DateOnly On { get; private set; }
    public string Name { get; private set; } = "";
    public string? Reason { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public Guid? RemovedById { get; private set; }
    /// <summary>Since then every open due date is known to be counted with it, or after its removal without it. Null: the clock looks.</summary>
    public DateTime? SettledAt { get; private set; }

    public DateTime ChangedAt => RemovedAt ?? SetAt;

    public void Settle(DateTime at) => SettledAt = at;

    internal bool Held(DateTime? at) => at is { } then ? SetAt <= then && !(RemovedAt <= then) : RemovedAt is null;

    internal void Remove(Stamp stamp) => (RemovedAt, RemovedById, SettledAt) = (stamp.At, stamp.By.PersonId, null);
}

/// <summary>The weekdays the agency works, and the holidays of its state on which it works all the same.</summary>
public sealed class WorkWeek : AgencyFact
{
    WorkWeek() { }

    internal WorkWeek(Agency agency, Weekdays worked, IEnumerable<string> unobserved, Stamp stamp)
    {
        (Worked, Unobserved) = (worked, string.Join('\n', unobserved.Order()));
        SetBy(agency, stamp);
    }

    public Weekdays Worked { get; private set; }
    /// <summary>Names of holidays, a line each.</summary>
    public string Unobserved { get; private set; } = "";

    public IReadOnlySet<string> Names => Unobserved.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
}

/// <summary>How much time the agency gives for one kind of thing.</summary>
public sealed class PeriodSetting : AgencyFact
{
    PeriodSetting() { }

    internal PeriodSetting(Agency agency, PeriodKind kind, Period period, Stamp stamp)
    {
        (For, Length, Unit) = (kind, period.Length, period.Unit);
        SetBy(agency, stamp);
    }

    public PeriodKind For { get; private set; }
    public int Length { get; private set; }
    public DayUnit Unit { get; private set; }

    public Period Period => new(Length, Unit);
}

/// <summary>What stands at the top of the agency's letters, and whether they may go to consumers by e-mail.</summary>
public sealed class LetterSetting : AgencyFact
{
    LetterSetting() { }

    internal LetterSetting(Agency agency, string letterhead, bool byEmail, Stamp stamp)
    {
        (Letterhead, ByEmail) = (letterhead, byEmail);
        SetBy(agency, stamp);
    }

    /// <summary>Below the name of the agency, a line each.</summary>
    public string Letterhead { get; private set; } = "";
    public bool ByEmail { get; private set; }
}

/// <summary>When the agency reminds companies of answers, and tells its own people of late ones.</summary>
public sealed class LadderSetting : AgencyFact
{
    LadderSetting() { }

    internal LadderSetting(Agency agency, Ladder ladder, Stamp stamp)
    {
        (DaysBefore, OnTheDay, EveryAfter) = (string.Join(',', ladder.Before.Distinct().OrderDescending()), ladder.OnTheDay, ladder.EveryAfter);
        (TellsPoc, SupervisorsAfter) = (ladder.TellsPoc, ladder.SupervisorsAfter);
        SetBy(agency, stamp);
    }

    /// <summary>Business days before the due day, with commas between.</summary>
    public string DaysBefore { get; private set; } = "";
    public bool OnTheDay { get; private set; }
    public int EveryAfter { get; private set; }
    public bool TellsPoc { get; private set; }
    public int SupervisorsAfter { get; private set; }

    public Ladder Ladder => new([.. DaysBefore.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], OnTheDay, EveryAfter, TellsPoc, SupervisorsAfter);
}

/// <summary>Whether whoever entered a complaint may do its preliminary review.</summary>
public sealed class ReviewSetting : AgencyFact
{
    public const int MostReason = 1_000;

    ReviewSetting() { }

    internal ReviewSetting(Agency agency, bool authorMayReview, string? why, Stamp stamp)
    {
        (AuthorMayReview, Why) = (authorMayReview, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
        SetBy(agency, stamp);
    }

    public bool AuthorMayReview { get; private set; }
    public string? Why { get; private set; }
}
