using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision.Escalations;

/// <summary>
/// A dated fact: the matter of a complaint goes on in this activity. With what went along, as it was on that day, and where each piece comes from.
/// It is the activity's own: it stays when the complaint changes, and is kept as long as the activity.
/// </summary>
public sealed class Escalation
{
    public const int MostReason = 4_000;

    Escalation() { }

    internal Escalation(Guid recordId, int no, EscalationPlan plan, IReadOnlyDictionary<Guid, Document> copies, IReadOnlyDictionary<Guid, string> people, Stamp stamp, Guid? id)
    {
        var (complaint, choice) = (plan.Complaint, plan.Choice);
        if (id is { } given) Id = given;
        (RecordId, No, ComplaintId, ComplaintNumber, SubjectName) = (recordId, no, complaint.Id, complaint.Number, complaint.SubjectName);
        (At, On, ById, ByName, Reason) = (stamp.At, stamp.Today, stamp.By.PersonId, stamp.By.Name, choice.Reason.Trim());
        (Status, ClosesComplaint, IncludesComplainant) = (complaint.Status, choice.Closes, choice.IncludesComplainant);
        (ReceivedOn, BusinessType, Category, Issue) = (complaint.ReceivedOn, complaint.BusinessType, complaint.Category?.Name, complaint.Issue?.FullName);
        (AmountInDispute, DesiredOutcome, TransactionOn, TransactionPlace) = (complaint.AmountInDispute, complaint.DesiredOutcome, complaint.TransactionOn, Joined(", ", complaint.TransactionCity, complaint.TransactionState));
        Account = complaint.IsRestricted && !choice.IncludesComplainant ? complaint.RedactedAccount : complaint.Account;
        IsRedacted = Account is not null && Account != complaint.Account;
        Complainant = !choice.IncludesComplainant ? null : complaint.IsAnonymous ? "Anonymous"
            : string.Join('\n', complaint.Complainants.OrderBy(person => person.Position).Select(person => Joined(", ", person.Name, person.Address, person.Phone, person.Email)));
        foreach (var violation in plan.Violations) Violations.Add(new CarriedViolation(this, violation, people));
        foreach (var request in plan.Requests) Requests.Add(new CarriedRequest(this, request, people));
        foreach (var document in plan.Documents) Documents.Add(new CarriedDocument(this, Documents.Count + 1, document, copies[document.Id], plan, people));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first of the activity.</summary>
    public int No { get; private set; }
    public Guid ComplaintId { get; private set; }
    public string ComplaintNumber { get; private set; } = "";
    public string SubjectName { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateOnly On { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
    public string Reason { get; private set; } = "";
    /// <summary>Of the complaint, before the act.</summary>
    public ComplaintStatus Status { get; private set; }
    public bool ClosesComplaint { get; private set; }
    public bool IncludesComplainant { get; private set; }
    public DateOnly ReceivedOn { get; private set; }
    public BusinessType? BusinessType { get; private set; }
    public string? Category { get; private set; }
    public string? Issue { get; private set; }
    public decimal? AmountInDispute { get; private set; }
    public string? DesiredOutcome { get; private set; }
    public DateOnly? TransactionOn { get; private set; }
    public string TransactionPlace { get; private set; } = "";
    /// <summary>Null: the complainant is restricted and no redacted account was written.</summary>
    public string? Account { get; private set; }
    public bool IsRedacted { get; private set; }
    /// <summary>Name, address and contact, a line each; null: left out.</summary>
    public string? Complainant { get; private set; }
    public List<CarriedViolation> Violations { get; } = [];
    public List<CarriedRequest> Requests { get; } = [];
    public List<CarriedDocument> Documents { get; } = [];

    /// <summary>Those that hang on no request.</summary>
    public IEnumerable<CarriedDocument> LooseDocuments() => Documents.Where(document => document.RequestNo is null).OrderBy(document => document.No);

    public IEnumerable<CarriedDocument> DocumentsOf(int requestNo, int? roundNo = null) => Documents.Where(document => document.RequestNo == requestNo && document.RoundNo == roundNo).OrderBy(document => document.No);

    /// <summary>"2 requests, 1 alleged violation and 5 documents".</summary>
    public string Words => Phrase(Requests.Count, Violations.Count, Documents.Count);

    public static string Phrase(int requests, int violations, int documents)
    {
        var parts = new[] { Count(requests, "request"), Count(violations, "alleged violation"), Count(documents, "document") }.OfType<string>().ToList();
        return parts.Count switch { 0 => "the facts alone", 1 => parts[0], _ => $"{string.Join(", ", parts[..^1])} and {parts[^1]}" };
    }

    static string? Count(int number, string noun) => number == 0 ? null : $"{number} {noun}{(number == 1 ? "" : "s")}";

    static string Joined(string separator, params string?[] parts) => string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));
}
