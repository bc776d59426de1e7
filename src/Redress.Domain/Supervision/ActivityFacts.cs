using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Kept as words, so added to, never renamed.</summary>
public enum ActivityType { Examination, Investigation }

/// <summary>How wide an examination is. An investigation has no scope.</summary>
public enum ActivityScope { Full, Limited, Networked, Leveraged, Accepted }

/// <summary>How far an activity has come. Derived from its steps by <see cref="ActivityFlow"/>.</summary>
public enum Milestone { Pending, Scheduled, Planning, InFlight, Drafting, CloseOut, Closed, Canceled }

public static class ActivityWords
{
    public static string Words(this Milestone milestone) => milestone switch { Milestone.InFlight => "In-Flight", Milestone.CloseOut => "Close Out", _ => milestone.ToString() };

    public static string Means(this Milestone milestone) => milestone switch
    {
        Milestone.Pending => "Initiated, not scheduled",
        Milestone.Scheduled => "The Staff Director put it on the calendar",
        Milestone.Planning => "The scope is complete, or planning of an investigation began",
        Milestone.InFlight => "The company was asked for the first time",
        Milestone.Drafting => "The report was sent",
        Milestone.CloseOut => "The company answered the report",
        Milestone.Closed => "Closed and locked",
        _ => "Stopped for good and locked",
    };

    public static bool IsOver(this Milestone milestone) => milestone is Milestone.Closed or Milestone.Canceled;

    public static string Words(this AgencyRequestKind kind) => kind switch { AgencyRequestKind.Leverage => "Leverage", AgencyRequestKind.Accept => "Acceptance", AgencyRequestKind.Join => "Joining", _ => kind.ToString() };

    public static string Asked(this AgencyRequestKind kind) => kind switch { AgencyRequestKind.Leverage => "asked to leverage the examination", AgencyRequestKind.Accept => "asked to accept the examination", AgencyRequestKind.Join => "asked to join the activity", AgencyRequestKind.Invitation => "was invited to join", _ => "asked for access" };

    internal static string Granted(this AgencyRequestKind kind) => kind switch { AgencyRequestKind.Leverage => "leverage the examination", AgencyRequestKind.Accept => "accept the examination", AgencyRequestKind.Join or AgencyRequestKind.Invitation => "join the activity", _ => "read the activity" };

    public static string Words(this ParticipantPart part) => part switch { ParticipantPart.ExaminerInCharge => "Examiner in Charge", ParticipantPart.TeamLead => "Team Lead", _ => part.ToString() };
}

/// <summary>The basic details, as somebody gives them.</summary>
/// <param name="TargetMonth">Any day of it.</param>
public sealed record ActivityFacts(ActivityType Type, ActivityScope? Scope, DateOnly TargetMonth)
{
    /// <summary>ID of the activity that a leveraged one leans on, here or elsewhere.</summary>
    public string? Leveraged { get; init; }
    public bool IsMultiState { get; init; }
    public string? Location { get; init; }
    public DateOnly? StartsOn { get; init; }
    public IReadOnlyList<BusinessType> BusinessTypes { get; init; } = [];
    public string? Business { get; init; }

    /// <summary>In one form: the first of the month, texts without blanks around them, each business type once.</summary>
    public ActivityFacts Cleaned() => this with
    {
        TargetMonth = new(TargetMonth.Year, TargetMonth.Month, 1), Leveraged = Clean(Leveraged)?.ToUpperInvariant(), Location = Clean(Location), Business = Clean(Business),
        BusinessTypes = [.. BusinessTypes.Distinct().Order()],
    };

    /// <exception cref="BrokenRuleException">Something required is missing, or two things do not go together.</exception>
    public void MustHold()
    {
        if (!Enum.IsDefined(Type)) throw new BrokenRuleException("Choose examination or investigation.");
        if (Type == ActivityType.Examination && (Scope is not { } scope || !Enum.IsDefined(scope))) throw new BrokenRuleException("Choose the scope of the examination.");
        if (Type == ActivityType.Investigation && Scope is not null) throw new BrokenRuleException("An investigation has no scope.");
        if (Scope == ActivityScope.Leveraged && Leveraged is null) throw new BrokenRuleException("Give the activity that is leveraged.");
        if (Scope != ActivityScope.Leveraged && Leveraged is not null) throw new BrokenRuleException("Only a leveraged examination names another activity.");
        if (TargetMonth.Year is < 2000 or > 2100) throw new BrokenRuleException("Give the target month with its year.");
        if (StartsOn is { Year: < 2000 or > 2100 }) throw new BrokenRuleException("Give the start date with its year.");
        if (BusinessTypes.Any(type => !Enum.IsDefined(type))) throw new BrokenRuleException("Choose business types of the list.");
        Room.MustFit(Leveraged, SupervisoryActivity.MostId, "The ID of the leveraged activity");
        Room.MustFit(Location, SupervisoryActivity.MostLocation, "The location");
        Room.MustFit(Business, SupervisoryActivity.MostBusiness, "Business activities");
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
