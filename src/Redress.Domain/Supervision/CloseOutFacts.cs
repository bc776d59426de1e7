namespace Redress.Domain.Supervision;

/// <summary>What an activity led to. Kept as words, so added to, never renamed.</summary>
public enum ActivityDisposition { NoAction, CorrectiveAction, MemorandumOfUnderstanding, ConsentOrder, LicenseSurrendered, ReferredToEnforcement, Other }

public static class CloseOutWords
{
    public static string Words(this ActivityDisposition disposition) => disposition switch
    {
        ActivityDisposition.NoAction => "No action", ActivityDisposition.CorrectiveAction => "Corrective action by the company", ActivityDisposition.MemorandumOfUnderstanding => "Memorandum of understanding",
        ActivityDisposition.ConsentOrder => "Consent order", ActivityDisposition.LicenseSurrendered => "License surrendered", ActivityDisposition.ReferredToEnforcement => "Referred to enforcement", _ => "Other",
    };
}

/// <summary>From 1, the best, to 5. What was not rated is left out.</summary>
public sealed record ComponentRatings(int? Composite = null, int? Management = null, int? Compliance = null, int? Financial = null, int? Technology = null)
{
    public IReadOnlyList<(string Component, int? Rating)> All => [("Composite", Composite), ("Management", Management), ("Compliance", Compliance), ("Financial condition", Financial), ("Information technology", Technology)];

    public bool IsEmpty => All.All(one => one.Rating is null);
}

/// <summary>The close-out sheet as somebody fills it in. Everything may be left out until the activity is closed.</summary>
public sealed record CloseOutFacts
{
    /// <summary>Loans or files.</summary>
    public int? Reviewed { get; init; }
    public DateOnly? BegunOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public ComponentRatings Ratings { get; init; } = new();
    /// <summary>Paid back to consumers, in US dollars.</summary>
    public decimal? Refunded { get; init; }
    public int? RefundedConsumers { get; init; }
    public ActivityDisposition? Disposition { get; init; }
    public string? Comment { get; init; }
    public DateOnly? NextExamBy { get; init; }
    /// <summary>Said in so many words: no further exam is planned.</summary>
    public bool NoFurtherExam { get; init; }

    public CloseOutFacts Cleaned() => this with { Comment = string.IsNullOrWhiteSpace(Comment) ? null : Comment.Trim() };

    /// <param name="today">Of the agency.</param>
    /// <exception cref="BrokenRuleException">Two things do not go together, or something is out of bounds.</exception>
    public void MustHold(ActivityType type, DateOnly today)
    {
        if (Reviewed is < 0 or > CloseOutSheet.MostReviewed) throw new BrokenRuleException($"Give the loans or files reviewed as a number up to {CloseOutSheet.MostReviewed:N0}.");
        foreach (var day in new[] { BegunOn, EndedOn }) if (day is { Year: < 2000 }) throw new BrokenRuleException("Give the dates with their years.");
        foreach (var day in new[] { BegunOn, EndedOn }) if (day > today) throw new BrokenRuleException($"An exam date lies in the future: give one up to {today:MMM d, yyyy}.");
        if (EndedOn < BegunOn) throw new BrokenRuleException("It cannot end before it began.");
        if (Ratings.All.Any(one => one.Rating is < 1 or > 5)) throw new BrokenRuleException("A rating lies between 1 and 5.");
        MustBeRefunds();
        if (Disposition is { } disposition && !Enum.IsDefined(disposition)) throw new BrokenRuleException("Choose a disposition of the list.");
        if (NextExamBy is not null && NoFurtherExam) throw new BrokenRuleException("Give the day of the next exam, or say that none is planned, not both.");
        if (NextExamBy is { Year: < 2000 or > 2100 }) throw new BrokenRuleException("Give the day of the next exam with its year.");
        if (type == ActivityType.Investigation && !Ratings.IsEmpty) throw new BrokenRuleException("An investigation has no ratings.");
        if (type == ActivityType.Investigation && (NextExamBy is not null || NoFurtherExam)) throw new BrokenRuleException("An investigation has no next exam.");
        Room.MustFit(Comment, CloseOutSheet.MostComment, "The comment");
    }

    void MustBeRefunds()
    {
        if (Refunded is null != RefundedConsumers is null) throw new BrokenRuleException("Give both the amount refunded and the number of consumers.");
        if (Refunded is <= 0 or > CloseOutSheet.MostRefunded) throw new BrokenRuleException("Give the amount refunded in dollars, more than $0.");
        if ((Refunded ?? 0) * 100 % 1 != 0) throw new BrokenRuleException("Give the amount refunded in dollars and cents.");
        if (RefundedConsumers is < 1 or > CloseOutSheet.MostReviewed) throw new BrokenRuleException("Give the number of consumers who were refunded.");
    }
}

/// <summary>What the company may read of a closing later: a comment, and facts of the sheet.</summary>
public sealed record ClosureMaterials(string? Comment = null, bool Disposition = false, bool Ratings = false, bool Refunds = false, bool NextExam = false)
{
    public bool IsEmpty => Comment is null && !Disposition && !Ratings && !Refunds && !NextExam;

    internal ClosureMaterials Cleaned() => this with { Comment = string.IsNullOrWhiteSpace(Comment) ? null : Comment.Trim() };
}
