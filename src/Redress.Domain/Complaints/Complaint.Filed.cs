using Redress.Domain.Agencies;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// Imported from a file of the agency's own: the same kind as those from CFPB, known again by the key of its row.
public sealed partial class Complaint
{
    /// <param name="from">Where the row stood, such as "old-system.csv, line 12".</param>
    public static Complaint Import(string number, Agency agency, FiledFacts facts, string from, Stamp stamp)
    {
        var complaint = new Complaint { Number = number, AgencyId = agency.Id, SubjectName = facts.Subject ?? "", CreatedAt = stamp.At, CreatedById = stamp.By.PersonId, IsImported = true, Status = ComplaintStatus.Open };
        complaint.Published = new Published { RecordId = complaint.Id, Key = facts.Key, IsOwnFile = true };
        complaint.Take(facts, stamp);
        complaint.Happened(Act.Imported, stamp, $"Imported from {from}.");
        return complaint;
    }

    /// <summary>What a later file says otherwise, column by column. An empty value says nothing.</summary>
    public IReadOnlyList<FiledChange> DifferencesFrom(FiledFacts facts)
    {
        var changes = FiledColumns.Select(column => (column.Name, Said: column.Said(facts, this), Now: column.Now(this)))
            .Where(column => column.Said is not null && !column.Said.Equals(column.Now))
            .Select(column => new FiledChange(column.Name, Words(column.Now), Words(column.Said))).ToList();
        if (NewlyRelated(facts).Count is > 0 and var more) changes.Add(new("related", $"{Related.Count}", $"{Related.Count + more}"));
        return changes;
    }

    /// <summary>A later file says something else. What it leaves empty stays.</summary>
    public void ImportAgain(FiledFacts facts, string from, Stamp stamp)
    {
        if (!IsImported) throw new BrokenRuleException($"{Number} was not imported.");
        var changes = DifferencesFrom(facts);
        Take(facts, stamp);
        Happened(Act.ImportChanged, stamp, $"Updated from {from}: {string.Join(", ", changes.Select(change => change.Column).Take(12))}{(changes.Count > 12 ? " and more" : "")}.");
    }

    void Take(FiledFacts facts, Stamp stamp)
    {
        foreach (var column in FiledColumns)
            if (column.Said(facts, this) is { } said && !said.Equals(column.Now(this))) column.Take(this, facts);
        (CategoryId, IssueId) = facts.CategoryId is null ? (CategoryId, IssueId) : (facts.CategoryId, facts.IssueId);
        foreach (var related in NewlyRelated(facts))
        {
            related.RecordId = Id;
            Related.Add(related);
        }
        TakeClosing(facts, stamp);
    }

    // A complaint that a later file opens again was not closed after all.
    void TakeClosing(FiledFacts facts, Stamp stamp)
    {
        if (Status != ComplaintStatus.Closed)
        {
            ClosedOn = null;
            Closures.Clear();
            return;
        }
        if (facts.ClosingReason is not null && Closures.Count == 0) Closures.Add(new Closure(Id, facts, stamp));
        else if (LatestClosure is { } closure) closure.Take(facts);
    }

    List<Related> NewlyRelated(FiledFacts facts) => [.. facts.Related.Where(related => !Related.Any(related.IsSameAs))];

    Complainant PersonAt(int position)
    {
        if (Complainants.Find(person => person.Position == position) is { } there) return there;
        var person = new Complainant { RecordId = Id, Position = position };
        Complainants.Add(person);
        return person;
    }
}
