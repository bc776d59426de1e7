using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision.Escalations;

/// <summary>What of a complaint can go along, and which of it was chosen. Load the complaint with its parts, documents, violations and relations.</summary>
public sealed class EscalationPlan
{
    /// <param name="choice">Null: all that can go.</param>
    public EscalationPlan(Complaint complaint, EscalationChoice? choice = null)
    {
        Complaint = complaint;
        AllRequests = [.. complaint.Requests.Where(request => request.SentAt is not null).OrderBy(request => request.No)];
        AllViolations = [.. complaint.Violations.Where(violation => !violation.IsRemoved).OrderBy(violation => violation.No)];
        // What agencies write among themselves stays on their board.
        var documents = complaint.Documents.Where(document => document.Part != DocumentPart.Discussion && !IsOfUnsent(document)).OrderBy(document => document.UploadedAt).ThenBy(document => document.Id).ToList();
        Loose = [.. documents.Where(document => RequestOf(document) is null)];
        Choice = choice ?? new("", AllRequests.Select(request => request.No).ToHashSet(), AllViolations.Select(violation => violation.No).ToHashSet(), Loose.Select(document => document.Id).ToHashSet());
        Requests = [.. AllRequests.Where(request => Choice.Requests.Contains(request.No))];
        Violations = [.. AllViolations.Where(violation => Choice.Violations.Contains(violation.No))];
        var wanted = documents.Where(document => RequestOf(document) is { } request ? Choice.Requests.Contains(request.No) : Choice.Documents.Contains(document.Id)).ToList();
        Documents = [.. wanted.Where(document => WhyNot(document) is null)];
        LeftOut = [.. wanted.Select(document => new LeftOut(document, WhyNot(document)!)).Where(one => one.Why is not null)];
    }

    public Complaint Complaint { get; }
    public EscalationChoice Choice { get; }
    public IReadOnlyList<InformationRequest> AllRequests { get; }
    public IReadOnlyList<AllegedViolation> AllViolations { get; }
    /// <summary>Documents that hang on no request.</summary>
    public IReadOnlyList<Document> Loose { get; }
    public IReadOnlyList<InformationRequest> Requests { get; }
    public IReadOnlyList<AllegedViolation> Violations { get; }
    /// <summary>Those that are copied.</summary>
    public IReadOnlyList<Document> Documents { get; }
    /// <summary>Chosen, or of a chosen request, and not copied all the same.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; }

    public long Bytes => Documents.Sum(document => document.Size);

    /// <summary>The request that a document was put to, or that it answers.</summary>
    public InformationRequest? RequestOf(Document document)
        => document.PartId is not { } part ? null : AllRequests.FirstOrDefault(request => request.Id == part || request.Rounds.Any(round => round.Id == part));

    public Round? RoundOf(Document document) => RequestOf(document)?.Rounds.FirstOrDefault(round => round.Id == document.PartId);

    /// <summary>Why it cannot be copied now; null: it can.</summary>
    public string? WhyNot(Document document) => document.State switch
    {
        ScanState.Quarantined => "It is quarantined.",
        ScanState.Waiting => "It waits for its scan.",
        _ => document.IdentifiesComplainant && !Choice.IncludesComplainant ? "It names the complainant." : null,
    };

    /// <exception cref="BrokenRuleException">Something chosen is not there any more, the reason is missing, or only a Supervisor may.</exception>
    public void MustHold(Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(Choice.Reason)) throw new BrokenRuleException("Say why the complaint is escalated.");
        Room.MustFit(Choice.Reason, Escalation.MostReason, "The reason");
        if (Choice.IncludesComplainant && !stamp.By.May(Right.CarryComplainants)) throw new BrokenRuleException("Only a Supervisor carries the complainant along.");
        if (Choice.Requests.FirstOrDefault(no => Requests.All(request => request.No != no)) is var none and not 0) throw new BrokenRuleException($"{Complaint.Number} has no request {none} that was sent.");
        if (Choice.Violations.FirstOrDefault(no => Violations.All(violation => violation.No != no)) is var gone and not 0) throw new BrokenRuleException($"{Complaint.Number} has no alleged violation {gone}, or it was removed meanwhile.");
        if (Choice.Documents.Any(id => Loose.All(document => document.Id != id))) throw new BrokenRuleException("One of the documents was removed meanwhile. Look at the list again.");
    }

    bool IsOfUnsent(Document document) => Complaint.Requests.Any(request => request.SentAt is null && request.Id == document.PartId);
}

/// <summary>A document that does not go along.</summary>
public sealed record LeftOut(Document Document, string Why);
