namespace Redress.Domain.Complaints;

public enum ClosureReason
{
    ClosedWithExplanation, ClosedWithMonetaryRelief, ClosedWithNonMonetaryRelief,
    NoViolationFound, CanceledByComplainant, ComplainantCeasedCommunication, Duplicate, Invalid,
    ReferredToFederalAgency, ReferredToOtherStateAgency, ReferredToStateAttorneyGeneral, ReferredToInvestigation,
}

/// <summary>One group of reasons on the closing page, with what each asks for.</summary>
public sealed record ReasonRow(ClosureReason Reason, string Group, string Words, string? AsksFor);

public static class ClosureReasons
{
    public static readonly IReadOnlyList<ReasonRow> Rows =
    [
        new(ClosureReason.ClosedWithExplanation, "Settled", "Closed with explanation", null),
        new(ClosureReason.ClosedWithMonetaryRelief, "Settled", "Closed with monetary relief", "Amount, payment date"),
        new(ClosureReason.ClosedWithNonMonetaryRelief, "Settled", "Closed with non-monetary relief", "What was done"),
        new(ClosureReason.NoViolationFound, "Ended", "No violation found", null),
        new(ClosureReason.CanceledByComplainant, "Ended", "Canceled by complainant", null),
        new(ClosureReason.ComplainantCeasedCommunication, "Ended", "Complainant ceased communication", null),
        new(ClosureReason.Duplicate, "Ended", "Duplicate", "Of which complaint"),
        new(ClosureReason.Invalid, "Ended", "Invalid", null),
        new(ClosureReason.ReferredToFederalAgency, "Passed on", "Referred to federal agency", null),
        new(ClosureReason.ReferredToOtherStateAgency, "Passed on", "Referred to other state agency", "Which agency"),
        new(ClosureReason.ReferredToStateAttorneyGeneral, "Passed on", "Referred to state attorney general", null),
        new(ClosureReason.ReferredToInvestigation, "Passed on", "Referred to investigation", null),
    ];

    /// <summary>For which a complaint is closed at its preliminary review: it is somebody else's, there already, or none.</summary>
    public static bool IsOfReview(this ClosureReason reason) => reason is ClosureReason.Duplicate or ClosureReason.Invalid || Rows.First(row => row.Reason == reason).Group == "Passed on";

    public static string Words(this ClosureReason reason) => Rows.First(row => row.Reason == reason).Words;
}

/// <summary>A payment to the consumer, in US dollars.</summary>
public sealed class Relief
{
    Relief() { }
    internal Relief(Closure closure, decimal amount, DateOnly paidOn) => (RecordId, ClosureId, Amount, PaidOn) = (closure.RecordId, closure.Id, amount, paidOn);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid ClosureId { get; private set; }
    public decimal Amount { get; private set; }
    public DateOnly PaidOn { get; private set; }
}

/// <summary>What the closing page says.</summary>
/// <param name="CancelsOpenRequests">The one confirmation without which a complaint with open requests is not closed.</param>
/// <param name="SharedDocuments">IDs of the record's documents that become closure materials.</param>
public sealed record Closing(
    ClosureReason Reason,
    string? InternalNotes = null,
    IReadOnlyList<(decimal Amount, DateOnly PaidOn)>? Payments = null,
    string? NonMonetaryRelief = null,
    string? DuplicateOf = null,
    string? OtherAgency = null,
    string? SharedComment = null,
    IReadOnlySet<Guid>? SharedDocuments = null,
    bool CancelsOpenRequests = false);

/// <summary>A dated fact: the complaint was closed for a reason. A complaint closed again keeps all of them.</summary>
public sealed class Closure
{
    Closure() { }

    internal Closure(Guid recordId, int no, Closing closing, Stamp stamp)
    {
        (RecordId, No, At, On, ById, Reason) = (recordId, no, stamp.At, stamp.Today, stamp.By.PersonId, closing.Reason);
        (InternalNotes, SharedComment) = (Trimmed(closing.InternalNotes), Trimmed(closing.SharedComment));
        (NonMonetaryRelief, DuplicateOf, OtherAgency) = (Trimmed(closing.NonMonetaryRelief), Trimmed(closing.DuplicateOf), Trimmed(closing.OtherAgency));
        foreach (var (amount, paidOn) in closing.Payments ?? []) Payments.Add(new Relief(this, amount, paidOn));
    }

    /// <summary>Of an imported complaint: closed elsewhere, on the day that the file says.</summary>
    internal Closure(Guid recordId, FiledFacts facts, Stamp stamp)
    {
        (RecordId, No, At) = (recordId, 1, stamp.At);
        Take(facts);
    }

    /// <summary>What the file leaves empty stays. Payments are taken as a whole.</summary>
    internal void Take(FiledFacts facts)
    {
        (Reason, On) = (facts.ClosingReason ?? Reason, facts.ClosedOn ?? On);
        (InternalNotes, NonMonetaryRelief) = (facts.ClosingNotes ?? InternalNotes, facts.NonMonetaryRelief ?? NonMonetaryRelief);
        (DuplicateOf, OtherAgency) = (facts.DuplicateOf ?? DuplicateOf, facts.ReferredTo ?? OtherAgency);
        if (facts.Relief is not { } payments || PaymentWords == facts.ReliefWords) return;
        Payments.Clear();
        foreach (var (amount, paidOn) in payments) Payments.Add(new Relief(this, amount, paidOn));
    }

    internal string PaymentWords => FiledFacts.Words(Payments.Select(payment => (payment.Amount, payment.PaidOn)));

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    public DateTime At { get; private set; }
    public DateOnly On { get; private set; }
    public Guid? ById { get; private set; }
    public ClosureReason Reason { get; private set; }
    public string? InternalNotes { get; private set; }
    /// <summary>What the company reads of the closing.</summary>
    public string? SharedComment { get; private set; }
    public string? NonMonetaryRelief { get; private set; }
    public string? DuplicateOf { get; private set; }
    public string? OtherAgency { get; private set; }
    public List<Relief> Payments { get; } = [];

    /// <summary>The last day on which a complaint closed on a day can be reopened without a Supervisor's written reason.</summary>
    public static DateOnly ReopenableUntil(DateOnly closedOn) => closedOn.AddYears(1);

    /// <summary>The day until which the documents of a complaint closed on a day are kept.</summary>
    public static DateOnly KeptUntil(DateOnly closedOn) => closedOn.AddYears(6);

    static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
