using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>What the file said that an imported complaint came from; null for complaints entered here.</summary>
    public Published? Published { get; private set; }

    /// <summary>ID of the ordinary complaint that was made of this imported one; null: none so far.</summary>
    public string? TakenUpAs { get; private set; }

    /// <summary>An imported complaint: open or closed as the file says, without clock, contact or lock.</summary>
    /// <param name="subject">The company of the registry; null where the published name matches none.</param>
    public static Complaint Import(string number, Agency agency, MatchedCompany? subject, ImportedFacts facts, Stamp stamp)
    {
        var complaint = new Complaint
        {
            Number = number, AgencyId = agency.Id, CompanyId = subject?.CompanyId, SubjectName = subject?.Name ?? facts.Published.Company,
            CreatedAt = stamp.At, IsImported = true, Status = ComplaintStatus.Open,
        };
        complaint.Published = facts.Published;
        complaint.Published.RecordId = complaint.Id;
        complaint.Take(facts);
        complaint.Happened(Act.Imported, stamp, "Imported from a published file.");
        return complaint;
    }

    /// <summary>The columns in which a later file says something else. An empty value says nothing.</summary>
    public IReadOnlyList<string> DifferencesFrom(ImportedFacts facts, MatchedCompany? subject)
    {
        var (said, now) = (facts.Published, Published!);
        (string Column, object? Said, object? Now)[] columns =
        [
            ("Date received", facts.ReceivedOn, ReceivedOn),
            ("Product", said.Product, now.Product), ("Sub-product", said.SubProduct, now.SubProduct),
            ("Issue", said.Issue, now.Issue), ("Sub-issue", said.SubIssue, now.SubIssue),
            ("Consumer complaint narrative", facts.Account, Account),
            ("Company public response", said.PublicResponse, now.PublicResponse),
            ("Company", said.Company, now.Company), ("Company in the registry", StaysWith(subject) ? CompanyId : subject?.CompanyId, CompanyId),
            ("State", facts.State, TransactionState), ("ZIP code", facts.Zip, FirstComplainant?.Zip),
            ("Tags", said.Tags, now.Tags), ("Consumer consent provided?", said.Consent, now.Consent),
            ("Submitted via", said.SubmittedVia, now.SubmittedVia), ("Date sent to company", said.SentToCompanyOn, now.SentToCompanyOn),
            ("Company response to consumer", said.Response, now.Response),
            ("Timely response?", said.WasTimely, now.WasTimely), ("Consumer disputed?", said.WasDisputed, now.WasDisputed),
        ];
        return [.. columns.Where(column => column.Said is not null && !column.Said.Equals(column.Now)).Select(column => column.Column)];
    }

    /// <summary>A later file says something else. What it leaves empty stays.</summary>
    public void ImportAgain(Agency agency, MatchedCompany? subject, ImportedFacts facts, Stamp stamp)
    {
        if (!IsImported) throw new BrokenRuleException($"{Number} was not imported.");
        var columns = DifferencesFrom(facts, subject);
        AgencyId = agency.Id;
        if (subject is not null && !StaysWith(subject)) (CompanyId, SubjectName) = (subject.CompanyId, subject.Name);
        Published!.Take(facts.Published);
        Take(facts);
        Happened(Act.ImportChanged, stamp, $"Updated from a later file: {string.Join(", ", columns)}.");
    }

    // What was imported about a company before it merged stays about it.
    bool StaysWith(MatchedCompany? subject) => CompanyId is { } before && subject?.Predecessors?.Contains(before) == true;

    void Take(ImportedFacts facts)
    {
        ReceivedOn = facts.ReceivedOn;
        HowReceived = facts.HowReceived ?? HowReceived;
        if (facts.CategoryId is not null) (CategoryId, IssueId) = (facts.CategoryId, facts.IssueId);
        Account = facts.Account ?? Account;
        CfpbId = facts.CfpbId ?? CfpbId;
        TransactionState = facts.State ?? TransactionState;
        if (facts.Published.Tags is not null) Flags = facts.Flags;
        if (facts.IsClosed is { } closed) Status = closed ? ComplaintStatus.Closed : ComplaintStatus.Open;
        if (facts.Zip is null && facts.State is null) return;
        var person = FirstComplainant;
        if (person is null) Complainants.Add(person = new Complainant { RecordId = Id });
        (person.Zip, person.State) = (facts.Zip ?? person.Zip, facts.State ?? person.State);
    }
}

/// <summary>The registered company a published name was matched to.</summary>
/// <param name="Predecessors">Companies that were merged into it.</param>
public sealed record MatchedCompany(Guid CompanyId, string Name, IReadOnlySet<Guid>? Predecessors = null);

/// <summary>What was made of a row of a published file. Null: the row says nothing.</summary>
public sealed record ImportedFacts(
    DateOnly ReceivedOn, HowReceived? HowReceived, int? CategoryId, int? IssueId, string? Account, string? CfpbId,
    string? State, string? Zip, CareFlags Flags, bool? IsClosed, Published Published);
