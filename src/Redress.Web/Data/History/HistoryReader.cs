using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>An event as people read it. A value that the reader may not know is <see cref="HistoryReader.NotShown"/>.</summary>
public sealed record HistoryLine(RecordEvent Event, string Sentence, string? Why, IReadOnlyList<FieldChange> Values)
{
    public string? After(string field) => Values.FirstOrDefault(change => change.Field == field)?.After;
}

/// <summary>Opens the events of a complaint for somebody who may read its history.</summary>
public static class HistoryReader
{
    public const string NotShown = "Not shown";

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<RecordEvent>> Events = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<RecordEvent>().AsNoTracking().Where(e => e.RecordId == record).OrderBy(e => e.No).AsQueryable());

    static readonly Func<RedressDb, Guid, Task<StoredKey?>> KeyOf = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.StoredKeys.AsNoTracking().FirstOrDefault(key => key.Id == record));

    static readonly string[] OfTheComplainant =
    [
        "Complaint.RepresentativeName", "Complaint.RepresentativeRelation", "Complaint.RepresentativeContact",
        "Complaint.Account", "Complaint.DesiredOutcome", "FormerSubject.Account", "FormerSubject.Complainant",
        // An earlier version may have said what the present one does not; that one stands on the complaint.
        "Complaint.RedactedAccount",
    ];

    /// <summary>Oldest first. Of a restricted complaint, other agencies read nothing that says who complained.</summary>
    public static async Task<List<HistoryLine>> History(this RedressDb db, Complaint complaint, Standing standing, CancellationToken stop = default)
    {
        var lines = await db.History(complaint, stop);
        if (standing != Standing.WithAccess || !complaint.IsRestricted) return lines;
        var texts = await TextsThatIdentify(db, complaint.Id, stop);
        return [.. lines.Select(line => Without(line, complaint, texts))];
    }

    /// <summary>All of a record's, for those who may know all of it.</summary>
    public static async Task<List<HistoryLine>> History(this RedressDb db, Record record, CancellationToken stop = default)
    {
        var stored = await KeyOf(db, record.Id);
        var key = stored is null ? null : new RecordKey(stored.Open(db.Needs.Master));
        var lines = new List<HistoryLine>();
        await foreach (var sealedEvent in Events(db, record.Id).WithCancellation(stop)) lines.Add(Open(key, sealedEvent));
        return lines;
    }

    // A note or post may have got its mark after the event that wrote it.
    static async Task<HashSet<string>> TextsThatIdentify(RedressDb db, Guid record, CancellationToken stop)
        => [.. await db.Set<ResearchNote>().Where(note => note.RecordId == record && note.IdentifiesComplainant).Select(note => note.Text).ToListAsync(stop),
            .. await db.Set<Post>().Where(post => post.RecordId == record && post.IdentifiesComplainant).Select(post => post.Text).ToListAsync(stop),
            .. await db.Set<PostChange>().Where(change => change.RecordId == record && change.CorrectedText != null && db.Set<Post>().Any(post => post.Id == change.PostId && post.IdentifiesComplainant)).Select(change => change.CorrectedText!).ToListAsync(stop)];

    static HistoryLine Open(RecordKey? key, RecordEvent sealedEvent)
    {
        try
        {
            if (key is not null)
            {
                var payload = SealedPayload.Open(key, sealedEvent);
                return new HistoryLine(sealedEvent, payload.Sentence, payload.Why, payload.Values);
            }
        }
        catch (CryptographicException)
        {
            // What cannot be opened is told as such; the check above the list says why.
        }
        return new HistoryLine(sealedEvent, "The words of this event cannot be read.", null, []);
    }

    static HistoryLine Without(HistoryLine line, Complaint complaint, HashSet<string> texts)
    {
        var names = complaint.Documents.Where(document => document.IdentifiesComplainant).Select(document => document.FileName).ToHashSet();
        var identifies = line.Values.Any(change => change.Field.EndsWith(".IdentifiesComplainant") && change.After == "true");
        bool IsHidden(FieldChange change)
            => change.Field.StartsWith("Complainant.") || change.Field is "ComplaintLetter.Subject" or "ComplaintLetter.Text" or "ComplaintLetter.Address" or "ComplaintLetter.Email" || OfTheComplainant.Contains(change.Field)
            || change.Field == "Document.FileName" && (identifies || names.Contains(change.After ?? "") || names.Contains(change.Before ?? ""))
            || change.Field is "ResearchNote.Text" or "Post.Text" or "PostChange.CorrectedText" && (identifies || texts.Contains(change.After ?? "") || texts.Contains(change.Before ?? ""));
        return line with
        {
            Sentence = line.Event.Act == Act.DocumentAdded && (identifies || names.Any(line.Sentence.Contains)) ? "Added a document." : line.Sentence,
            Values = [.. line.Values.Select(change => IsHidden(change) ? new FieldChange(change.Field, change.Before is null ? null : NotShown, change.After is null ? null : NotShown) : change)],
        };
    }
}
