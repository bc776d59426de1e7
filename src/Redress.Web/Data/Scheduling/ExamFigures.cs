using Redress.Domain.Supervision.Scheduling;

namespace Redress.Web.Data.Scheduling;

/// <summary>What an agency sees of a company it licenses, counted ahead so that lists sort by it. Derived from the facts, and outside the proof; <see cref="FigureCount"/> writes it.</summary>
public sealed class ExamFigures
{
    public Guid AgencyId { get; set; }
    public Guid CompanyId { get; set; }
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string NameKey { get; set; } = "";
    public string State { get; set; } = "";
    /// <summary>The first of its business types: those with the same one are its peers.</summary>
    public string BusinessType { get; set; } = "";
    /// <summary>Licenses in force, in all states.</summary>
    public int Licenses { get; set; }
    /// <summary>States of these, with blanks between.</summary>
    public string LicenseStates { get; set; } = "";
    /// <summary>When the agency's own latest closed examination ended.</summary>
    public DateOnly? LastExamOn { get => LastOrder == DateOnly.MinValue ? null : LastOrder; set => LastOrder = value ?? DateOnly.MinValue; }
    /// <summary>The same to sort by: both engines put what is unknown to the same end.</summary>
    public DateOnly LastOrder { get; private set; }
    public int? LastRating { get; set; }
    public DateOnly? NextExamBy { get => DueOrder == DateOnly.MaxValue ? null : DueOrder; set => DueOrder = value ?? DateOnly.MaxValue; }
    public DateOnly DueOrder { get; private set; }
    /// <summary>Open activities of the agency itself.</summary>
    public int OwnOpen { get; set; }
    public int OpenActivities { get; set; }
    public int PastActivities { get; set; }
    /// <summary>Complaints in hand, of all agencies. Imported ones are in none of the counts.</summary>
    public int OpenComplaints { get; set; }
    public int Last12 { get; set; }
    public int Before12 { get; set; }
    public int Change { get; set; }
    /// <summary>Received in each of the last 12 months of the calendar, the oldest first, with commas between; for the line in the list.</summary>
    public string ByMonth { get; set; } = "";
    /// <summary>Complaints of the last 12 months, per 1,000 of the largest peer.</summary>
    public int Rate { get; set; }
    public long ReliefCents { get; set; }
    public int Violations { get; set; }
    public DateTime? QueuedAt { get; set; }
    public DecisionKind? Decision { get; set; }
    public DateOnly? HiddenUntil { get; set; }
    /// <summary>Decided, and nothing happened since that asks for another decision.</summary>
    public bool IsDecided { get; set; }
    public DateTime CountedAt { get; set; }

    /// <summary>What a list shows of the decision and the queue, as the plan stands.</summary>
    public void Follow(CompanyPlan plan, DateOnly today)
    {
        var isDecided = plan.IsDecided(today);
        (QueuedAt, IsDecided) = (plan.Waiting?.QueuedAt, isDecided);
        (Decision, HiddenUntil) = (isDecided ? plan.Latest!.Kind : null, isDecided ? plan.Latest!.HiddenUntil : null);
    }

    public decimal Relief => ReliefCents / 100m;

    /// <summary>Null: too few to say.</summary>
    public int? Trend => Last12 + Before12 < FewestForTrend || Before12 == 0 ? null : (int)Math.Round(100m * (Last12 - Before12) / Before12);

    /// <summary>In 24 months; with fewer a change says nothing.</summary>
    public const int FewestForTrend = 20;

    public IReadOnlyList<int> Months => [.. ByMonth.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}

/// <summary>Something of a company changed: its figures are counted anew, for all agencies. Written in the transaction of the change.</summary>
public sealed class StaleFigures
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CompanyId { get; init; }
    public DateTime MarkedAt { get; init; }
}
