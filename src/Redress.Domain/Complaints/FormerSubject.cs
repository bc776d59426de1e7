using Redress.Domain.Companies;

namespace Redress.Domain.Complaints;

/// <summary>Who a complaint turns out to be about: a company, and perhaps its branch or person; or a party that is in no registry.</summary>
public sealed record NewSubject(Company? Company, Branch? Branch = null, Individual? Individual = null, NonNmlsEntity? Entity = null)
{
    public string Name => Company?.Name ?? Entity!.Name;
    public bool CanBeAsked => Company is { CanBeAsked: true };

    internal bool IsSubjectOf(Complaint complaint) => Company?.Id == complaint.CompanyId && (Company is not null || Entity!.Id == complaint.EntityId);
}

/// <summary>
/// A dated fact: until then the complaint was about this company, and requests were sent to it. With what it could read of the complaint on that day;
/// its requests, which no act changes any more, bear the same number. The company reads nothing else, and nothing that came later.
/// </summary>
public sealed class FormerSubject
{
    FormerSubject() { }

    internal FormerSubject(Complaint complaint, string reason, Stamp stamp)
    {
        (RecordId, No, CompanyId, SubjectName) = (complaint.Id, complaint.SubjectNo, complaint.CompanyId!.Value, complaint.SubjectName);
        (FirstSentAt, UntilAt, UntilOn, ChangedById, Reason) = (complaint.FirstSentAt!.Value, stamp.At, stamp.Today, stamp.By.PersonId, reason);
        // A company that had not enrolled never knew of it.
        IsKept = complaint.Company!.IsEnrolled || complaint.Company.DisenrolledAt is not null;
        (CompanyPocId, AgencyName, CategoryId) = (complaint.CompanyPocId, complaint.Agency.FullName, complaint.CategoryId);
        (TransactionOn, TransactionPlace) = (complaint.TransactionOn, Joined(complaint.TransactionCity, complaint.TransactionState));
        Account = complaint.AccountFor(Standing.Company);
        Complainant = !Shows(Part.ComplainantNameAndAddress, complaint) ? null : complaint.IsAnonymous ? "Anonymous"
            : string.Join('\n', complaint.Complainants.OrderBy(person => person.Position).Select(person => Joined(person.Name, person.Address)));
        Documents = string.Join(',', complaint.Documents.Where(document => document.SharedAt is not null).Select(document => document.Id.ToString("N")).Order(StringComparer.Ordinal));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>The number that its requests bear.</summary>
    public int No { get; private set; }
    public Guid CompanyId { get; private set; }
    public Company Company { get; private set; } = null!;
    public string SubjectName { get; private set; } = "";
    public DateTime FirstSentAt { get; private set; }
    public DateTime UntilAt { get; private set; }
    public DateOnly UntilOn { get; private set; }
    public Guid? ChangedById { get; private set; }
    public string Reason { get; private set; } = "";
    /// <summary>The company could read it, and reads it on as it was.</summary>
    public bool IsKept { get; private set; }
    /// <summary>Its point of contact of that day, who alone reads answers restricted to the point of contact.</summary>
    public Guid? CompanyPocId { get; private set; }
    public string AgencyName { get; private set; } = "";
    public int? CategoryId { get; private set; }
    public Category? Category { get; private set; }
    public DateOnly? TransactionOn { get; private set; }
    public string TransactionPlace { get; private set; } = "";
    /// <summary>As the company read it; null: it was not shared.</summary>
    public string? Account { get; private set; }
    /// <summary>Name and address, a line each; null: not shown.</summary>
    public string? Complainant { get; private set; }
    /// <summary>IDs of the documents that it could read, separated by commas.</summary>
    public string Documents { get; private set; } = "";

    public bool Had(Guid documentId) => Documents.Contains(documentId.ToString("N"), StringComparison.Ordinal);

    private static bool Shows(Part part, Complaint complaint) => WhoSeesWhat.Shows(part, Standing.Company, complaint.IsRestricted);

    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
