using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Bulk;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Files;

namespace Redress.Web.Data.Destroying;

/// <summary>What became of one destruction.</summary>
/// <param name="Why">Why nothing was destroyed; null: it was.</param>
public sealed record DestroyOutcome(string Number, string? Certificate, string? Why);

/// <summary>
/// Carries out a confirmed destruction, in one transaction: asks once more whether it may be, writes the event, then destroys keys, rows and texts.
/// The list of destroyed keys is written before the commit, the files go after it; a process that dies in between leaves the rest to the next run.
/// </summary>
public sealed class Destroyer(IServiceScopeFactory scopes, SigningKey signing, DestroyedList list, DocumentStore store)
{
    /// <returns>Null: it was not to be done any more, because it is done, refused or not confirmed.</returns>
    public async Task<DestroyOutcome?> CarryOut(Guid destructionId, Viewer by, DateTime now, CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var outcome = await Destroy(db, destructionId, by, now, stop);
        if (outcome?.Certificate is null) return outcome;
        list.Finish(destructionId);
        await RemoveFiles(db, destructionId, now, stop);
        await Wipe(db, stop);
        return outcome;
    }

    async Task<DestroyOutcome?> Destroy(RedressDb db, Guid destructionId, Viewer by, DateTime now, CancellationToken stop)
    {
        await using var all = await db.Database.BeginTransactionAsync(stop);
        var agencyId = await db.Set<Destruction>().Where(one => one.Id == destructionId).Select(one => one.AgencyId).FirstAsync(stop);
        await db.TakeRetentionTurn(agencyId, stop);
        var destruction = await db.Set<Destruction>().FirstAsync(one => one.Id == destructionId, stop);
        if (destruction.State != DestructionState.Confirmed) return null;
        var complaint = await db.Set<Complaint>().AsNoTracking().Include(c => c.Agency.Facts).FirstAsync(c => c.Id == destruction.RecordId, stop);
        if (await WhyNot(db, complaint, destruction, complaint.Agency.DayOf(now), stop) is { } why)
        {
            destruction.Lapse(why, now);
            await db.SaveChangesAsync(stop);
            await all.CommitAsync(stop);
            list.Forget(destructionId);
            return new(destruction.Number, null, why);
        }
        var documents = await Documents(db, complaint.Id, stop);
        var number = $"{complaint.Number}-D{await db.Set<DestructionCertificate>().CountAsync(one => one.RecordId == complaint.Id, stop) + 1}";
        var (lockedAt, version) = (complaint.LockedAt!.Value, complaint.Version);
        complaint.Destroy(destruction, number, documents.Count, new Stamp(by, now, complaint.Agency.DayOf(now)));
        var json = CertificateText.Write(number, complaint, destruction, documents, now);
        var certificate = new DestructionCertificate(number, destruction, json, signing.Sign(System.Text.Encoding.UTF8.GetBytes(json)), signing.PublicPem, documents.Count, now);
        var old = await Remove(db, complaint, destruction, certificate, documents, version, now, stop);
        list.Begin(new(destruction.Id, complaint.Id, complaint.Number, destruction.Part, now, number, json, Convert.ToBase64String(certificate.Signature), certificate.PublicKey,
            destruction.Part == DestroyedPart.Documents ? null : old, [.. documents.Select(document => document.Id)], destruction.EndedOn, complaint.Status == ComplaintStatus.Canceled, lockedAt,
            destruction.DueOn, destruction.Rule, destruction.ProposedAt, destruction.ProposedByName, destruction.ConfirmedAt, destruction.ConfirmedByName));
        await all.CommitAsync(stop);
        return new(complaint.Number, number, null);
    }

    /// <summary>Asked once more inside of the transaction: it may have been held, kept, reopened or closed anew since somebody confirmed.</summary>
    internal static async Task<string?> WhyNot(RedressDb db, Complaint complaint, Destruction destruction, DateOnly today, CancellationToken stop)
    {
        if (complaint.WhyNotDestroyed(destruction.Part) is { } why) return why;
        if (complaint.AgencyId != destruction.AgencyId) return $"{complaint.Number} belongs to {complaint.Agency.Name} now.";
        if (complaint.EndedOn != destruction.EndedOn) return $"{complaint.Number} was closed anew on {complaint.EndedOn:MMM d, yyyy}.";
        if (await db.HoldsOn(complaint.Id).AnyAsync(stop)) return $"{complaint.Number} is held.";
        if (complaint.Agency.Retention(destruction.Part).DueOn(complaint.EndedOn!.Value) is not { } due) return "The schedule keeps it.";
        if (due > today) return $"By the schedule it falls due on {due:MMM d, yyyy}.";
        if (await db.KeptLonger(complaint.Id, stop) is { } kept && kept.Until > today) return $"{complaint.Number} is kept until {kept.Until:MMM d, yyyy}.";
        return null;
    }

    /// <summary>Those of the record that are not destroyed yet, and of drafts of answers that were never sent. In the order in which they came.</summary>
    internal static Task<List<Document>> Documents(RedressDb db, Guid recordId, CancellationToken stop)
        => db.Set<Document>().AsNoTracking().Where(document => (document.RecordId == recordId || db.Set<AnswerDraft>().Any(draft => draft.RecordId == recordId && draft.Id == document.DraftId))
            && !db.Set<DestroyedDocument>().Any(gone => gone.DocumentId == document.Id)).OrderBy(document => document.UploadedAt).ThenBy(document => document.Sha256).ToListAsync(stop);

    /// <summary>The event first, which opens the locks; then all that goes; the record last, which closes them.</summary>
    /// <returns>Digest of the key that the record had.</returns>
    internal static async Task<string> Remove(RedressDb db, Complaint complaint, Destruction destruction, DestructionCertificate certificate, List<Document> documents, int version, DateTime now, CancellationToken stop)
    {
        var master = db.Needs.Master;
        var stored = await db.StoredKeys.AsNoTracking().FirstAsync(one => one.Id == complaint.Id, stop);
        var isNew = complaint.Destroyed != DestroyedPart.Documents;
        var next = isNew ? StoredKey.Make(complaint.Id, master) : stored;
        var key = new RecordKey(next.Open(master));
        var (part, old) = (complaint.Destroyed!.Value, DestroyedList.Fingerprint(stored.Open(master)));
        var state = await StateAfter.Sum(db, key, complaint, part, stop);
        var acts = Sealer.Events(complaint, key, state, [new("Complaint.Destroyed", null, part.ToString())]);
        await db.Insert([.. acts.Select(act => act.Event)], stop);
        await db.Insert([.. documents.Select((document, index) => new DestroyedDocument(document, complaint.Id, destruction.Id, index + 1, now))], stop);
        var ids = documents.Select(document => document.Id).ToList();
        foreach (var some in ids.Chunk(500)) await db.StoredKeys.Where(one => some.Contains(one.Id)).ExecuteDeleteAsync(stop);
        if (isNew) await db.StoredKeys.Where(one => one.Id == complaint.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Wrapped, next.Wrapped).SetProperty(one => one.MasterId, next.MasterId), stop);
        db.Add(certificate);
        destruction.Done(certificate.Number, now);
        await db.SaveChangesAsync(stop);
        await StateAfter.Write(db, complaint, part, stop);
        if (!await StateAfter.WriteRecord(db, complaint, part, version, stop)) throw new DbUpdateConcurrencyException("The record was changed meanwhile.");
        // What is left is read anew: had anything stayed that was to go, or gone that was to stay, nothing of this would be kept.
        db.ChangeTracker.Clear();
        var left = await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.Id == complaint.Id, stop);
        if (!(await StateAfter.Sum(db, key, left, null, stop)).AsSpan().SequenceEqual(state)) throw new InvalidOperationException($"{complaint.Number} would not be as its destruction says.");
        return old;
    }

    /// <summary>Once more harmless: without their keys they are noise.</summary>
    public async Task RemoveFiles(RedressDb db, Guid destructionId, DateTime now, CancellationToken stop)
    {
        foreach (var gone in await db.Set<DestroyedDocument>().AsNoTracking().Where(gone => gone.DestructionId == destructionId).Select(gone => new { gone.DocumentId, gone.Size }).ToListAsync(stop)) await store.Delete(gone.DocumentId, gone.Size, stop);
        await db.Set<Destruction>().Where(one => one.Id == destructionId && one.DoneAt != null).ExecuteUpdateAsync(set => set.SetProperty(one => one.FilesGoneAt, now), stop);
    }

    /// <summary>What the embedded engine moved between its pages it leaves behind in their gaps, which wiping does not reach: the file is written anew. Where somebody writes all the while, the next night does it.</summary>
    internal static async Task WipeGaps(RedressDb db, CancellationToken stop)
    {
        if (db is not SqliteRedressDb) return;
        try
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM", stop);
        }
        catch (Microsoft.Data.Sqlite.SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
        }
        await Wipe(db, stop);
    }

    /// <summary>The log of the embedded engine still has the pages as they were: it is taken into the database, where they are wiped, and cut to nothing.</summary>
    internal static async Task Wipe(RedressDb db, CancellationToken stop)
    {
        if (db is SqliteRedressDb) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
    }
}
