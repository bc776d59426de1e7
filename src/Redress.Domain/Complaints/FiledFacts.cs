using System.Globalization;

namespace Redress.Domain.Complaints;

/// <summary>What a row of an agency's own file says of a complaint (docs/import.md). Null: it says nothing, and nothing is overwritten.</summary>
public sealed record FiledFacts
{
    public const int MostPeople = 5;

    /// <summary>Knows the complaint again in a later file.</summary>
    public required string Key { get; init; }
    /// <summary>Name of the subject as the file has it.</summary>
    public string? Subject { get; init; }
    /// <summary>What the subject was found to be; null: not in the registry.</summary>
    public MatchedCompany? Company { get; init; }
    public (Guid Id, string Name)? Entity { get; init; }
    public Guid? BranchId { get; init; }
    public Guid? IndividualId { get; init; }
    public string? IndividualName { get; init; }
    public string? AgencyReference { get; init; }
    public string? CfpbId { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public HowReceived? HowReceived { get; init; }
    public BusinessType? BusinessType { get; init; }
    public string? BusinessActivities { get; init; }
    /// <summary>Category and issue in the file's words, and as they were found in the lists.</summary>
    public string? Category { get; init; }
    public string? Issue { get; init; }
    public int? CategoryId { get; init; }
    public int? IssueId { get; init; }
    public string? Account { get; init; }
    public string? DesiredOutcome { get; init; }
    public decimal? AmountInDispute { get; init; }
    public Priority? Priority { get; init; }
    public CareFlags? Flags { get; init; }
    public DateOnly? AcknowledgedOn { get; init; }
    public DateOnly? TransactionOn { get; init; }
    public string? TransactionCity { get; init; }
    public string? TransactionState { get; init; }
    /// <summary>In the order of the file; up to <see cref="MostPeople"/>.</summary>
    public IReadOnlyList<FiledPerson> People { get; init; } = [];
    public string? RepresentativeName { get; init; }
    public string? RepresentativeRelation { get; init; }
    public string? RepresentativeContact { get; init; }
    public bool? IsRestricted { get; init; }
    public bool? IsAnonymous { get; init; }
    /// <summary>Added to what is there.</summary>
    public IReadOnlyList<Related> Related { get; init; } = [];
    public bool? IsClosed { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public ClosureReason? ClosingReason { get; init; }
    public string? ClosingNotes { get; init; }
    public IReadOnlyList<(decimal Amount, DateOnly PaidOn)>? Relief { get; init; }
    public string? NonMonetaryRelief { get; init; }
    public string? DuplicateOf { get; init; }
    public string? ReferredTo { get; init; }

    internal string? ReliefWords => Relief is { } payments ? Words(payments) : null;

    internal static string Words(IEnumerable<(decimal Amount, DateOnly PaidOn)> payments)
        => string.Join("; ", payments.OrderBy(one => one.PaidOn).ThenBy(one => one.Amount).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Amount:0.00} on {one.PaidOn:yyyy-MM-dd}")));
}

/// <summary>One who complains, as a file says. Null: it says nothing.</summary>
public sealed record FiledPerson(
    string? FirstName = null, string? LastName = null, string? Street = null, string? City = null, string? State = null, string? Zip = null,
    string? Phone = null, string? Email = null, string? PreferredLanguage = null, PreferredContact? PreferredContact = null, bool? AgreesToEmail = null)
{
    public bool IsEmpty => this == new FiledPerson();
}

/// <summary>A value that a later file changes, in words.</summary>
public sealed record FiledChange(string Column, string Old, string New);
