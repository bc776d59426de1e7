namespace Redress.Domain.Supervision;

/// <summary>What an activity came to: kept from planning on, and locked with it. Its columns are what scheduling asks of the last exam.</summary>
public sealed class CloseOutSheet
{
    public const int MostComment = 4_000, MostReviewed = 10_000_000;
    public const long MostRefunded = 1_000_000_000_000;

    CloseOutSheet() { }

    internal CloseOutSheet(Guid recordId) => RecordId = recordId;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int? Reviewed { get; private set; }
    public DateOnly? BegunOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public int? Composite { get; private set; }
    public int? Management { get; private set; }
    public int? Compliance { get; private set; }
    public int? Financial { get; private set; }
    public int? Technology { get; private set; }
    public decimal? Refunded { get; private set; }
    public int? RefundedConsumers { get; private set; }
    public ActivityDisposition? Disposition { get; private set; }
    public string? Comment { get; private set; }
    public DateOnly? NextExamBy { get; private set; }
    public bool NoFurtherExam { get; private set; }
    public DateTime UpdatedAt { get; private set; }
    public string UpdatedByName { get; private set; } = "";
    /// <summary>Chosen at closing, like the following: the company may read it later.</summary>
    public string? SharedComment { get; private set; }
    public bool? SharesDisposition { get; private set; }
    public bool? SharesRatings { get; private set; }
    public bool? SharesRefunds { get; private set; }
    public bool? SharesNextExam { get; private set; }

    public ComponentRatings Ratings => new(Composite, Management, Compliance, Financial, Technology);
    public ClosureMaterials Materials => new(SharedComment, SharesDisposition == true, SharesRatings == true, SharesRefunds == true, SharesNextExam == true);

    public CloseOutFacts Facts => new()
    {
        Reviewed = Reviewed, BegunOn = BegunOn, EndedOn = EndedOn, Ratings = Ratings, Refunded = Refunded, RefundedConsumers = RefundedConsumers,
        Disposition = Disposition, Comment = Comment, NextExamBy = NextExamBy, NoFurtherExam = NoFurtherExam,
    };

    internal void Take(CloseOutFacts facts, Stamp stamp)
    {
        (Reviewed, BegunOn, EndedOn) = (facts.Reviewed, facts.BegunOn, facts.EndedOn);
        (Composite, Management, Compliance, Financial, Technology) = facts.Ratings;
        (Refunded, RefundedConsumers, Disposition, Comment) = (facts.Refunded, facts.RefundedConsumers, facts.Disposition, facts.Comment);
        (NextExamBy, NoFurtherExam, UpdatedAt, UpdatedByName) = (facts.NextExamBy, facts.NoFurtherExam, stamp.At, stamp.By.Name);
    }

    internal void Share(ClosureMaterials materials, Stamp stamp)
    {
        (SharedComment, SharesDisposition, SharesRatings, SharesRefunds, SharesNextExam) = (materials.Comment, materials.Disposition, materials.Ratings, materials.Refunds, materials.NextExam);
        if (UpdatedByName == "") (UpdatedAt, UpdatedByName) = (stamp.At, stamp.By.Name);
    }
}
