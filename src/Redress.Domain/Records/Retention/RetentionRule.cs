using Redress.Domain.Agencies;

namespace Redress.Domain.Records.Retention;

/// <summary>A dated fact: from its confirmation on the agency keeps this part of its closed records so long. The one confirmed last for its part holds.</summary>
public sealed class RetentionRule : AgencyFact
{
    /// <summary>Documents of complaints are kept at least so many years after the latest closure or cancellation.</summary>
    public const int Floor = 6;
    public const int MostYears = 99, MostWhy = ReviewSetting.MostReason;

    RetentionRule() { }

    internal RetentionRule(Agency agency, DestroyedPart part, int? years, bool needsReview, string why, Stamp stamp)
    {
        (For, Destroys, Years, NeedsReview, Why) = (RetainedKind.Complaint, part, years, needsReview, why.Trim());
        SetBy(agency, stamp);
        if (agency.OneDestroys) ConfirmedAt = stamp.At;
    }

    public RetainedKind For { get; private set; }
    public DestroyedPart Destroys { get; private set; }
    /// <summary>Null: the rule ended, and the part is kept.</summary>
    public int? Years { get; private set; }
    /// <summary>A Supervisor looks at each record before anything of it is destroyed.</summary>
    public bool NeedsReview { get; private set; }
    public string? Why { get; private set; }
    /// <summary>From then on it holds.</summary>
    public DateTime? ConfirmedAt { get; private set; }
    /// <summary>Null where it holds: nobody else, as the agency waived that.</summary>
    public Guid? ConfirmedById { get; private set; }
    /// <summary>It was refused, or taken back by whoever proposed it.</summary>
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public string? EndedWhy { get; private set; }

    public bool IsProposed => ConfirmedAt is null && EndedAt is null;

    /// <summary>"Personal data: destroyed 10 years after the latest closure or cancellation, after review".</summary>
    public string Words => $"{Destroys.Words()}: {(Years is { } years ? $"destroyed {years} years after the latest closure or cancellation, {(NeedsReview ? "after review" : "without review")}" : "kept")}";

    internal void Confirm(Stamp stamp) => (ConfirmedAt, ConfirmedById) = (stamp.At, stamp.By.PersonId);

    internal void End(string why, Stamp stamp) => (EndedAt, EndedById, EndedWhy) = (stamp.At, stamp.By.PersonId, why.Trim());
}

/// <summary>A dated fact: whether one person alone may destroy, and set and release holds.</summary>
public sealed class RetentionWaiver : AgencyFact
{
    RetentionWaiver() { }

    internal RetentionWaiver(Agency agency, bool oneDestroys, bool oneHolds, string why, Stamp stamp)
    {
        (OneDestroys, OneHolds, Why) = (oneDestroys, oneHolds, why.Trim());
        SetBy(agency, stamp);
    }

    public bool OneDestroys { get; private set; }
    public bool OneHolds { get; private set; }
    public string? Why { get; private set; }
}

/// <summary>What holds now for one part of the agency's closed records.</summary>
/// <param name="Years">After the latest closure or cancellation; null: it is kept.</param>
/// <param name="Set">Null: the default holds.</param>
public sealed record RetentionPeriod(DestroyedPart Part, int? Years, bool NeedsReview, RetentionRule? Set)
{
    /// <summary>"6 years after the latest closure or cancellation".</summary>
    public string Words => Years is { } years ? $"{years} years after the latest closure or cancellation" : "Kept until a rule is set";

    /// <summary>The day from which the part may be destroyed; null: it is kept.</summary>
    public DateOnly? DueOn(DateOnly endedOn) => Years is { } years ? After(endedOn, years) : null;

    /// <summary>The latest end of a record whose part is due on a day; null: none is.</summary>
    public DateOnly? EndedBy(DateOnly day)
    {
        if (Years is not { } years || day.Year - years < 1) return null;
        var ended = day.AddYears(-years);
        // Of February 29 a full year is over on March 1.
        return After(ended.AddDays(1), years) <= day ? ended.AddDays(1) : After(ended, years) <= day ? ended : ended.AddDays(-1);
    }

    static DateOnly After(DateOnly day, int years)
    {
        var later = day.AddYears(years);
        return later.Day == day.Day ? later : later.AddDays(1);
    }
}
