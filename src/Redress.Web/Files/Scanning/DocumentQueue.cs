using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Data;

namespace Redress.Web.Files.Scanning;

/// <summary>The queue of the scanner and of the readers. A document is put into it by the save that adds it, so that none is forgotten.</summary>
static class DocumentQueue
{
    /// <summary>How long a process may have one document in hand; whoever died over it loses it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Called by every save.</summary>
    public static void Begin(RedressDb db)
    {
        var (now, isScanned) = (db.Needs.Clock.GetUtcNow().UtcDateTime, db.Needs.Site.Clamd is not null);
        var added = db.ChangeTracker.Entries<Document>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        foreach (var document in added)
        {
            if (db.Set<DocumentWork>().Local.Any(work => work.DocumentId == document.Id)) continue;
            if (!isScanned && document.Scans.Count == 0) document.Scanned(ScanOutcome.NotScanned, null, null, document.UploadedAt);
            db.Add(new DocumentWork(document.Id, document.State switch { ScanState.Waiting => DocumentStep.Scan, ScanState.Quarantined => DocumentStep.Done, _ => DocumentStep.Text }, now));
        }
        // A scan that was noted just now is a row of the proof.
        if (added.Count > 0) db.ChangeTracker.DetectChanges();
    }

    /// <summary>Takes the document that is due longest, for this process alone. Null: none is due.</summary>
    public static async Task<DocumentWork?> Next(RedressDb db, DocumentStep step, DateTime now, CancellationToken stop)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            var due = db.Set<DocumentWork>().Where(work => work.Step == step && work.NextTryAt <= now && (work.LeasedUntil == null || work.LeasedUntil <= now));
            // The text of drafts is searched by nobody, so it is taken once they are sent.
            if (step == DocumentStep.Text) due = due.Where(work => db.Set<Document>().Any(document => document.Id == work.DocumentId && document.RecordId != null));
            if (await due.OrderBy(work => work.NextTryAt).Select(work => (Guid?)work.DocumentId).FirstOrDefaultAsync(stop) is not { } id) return null;
            var taken = await db.Set<DocumentWork>().Where(work => work.DocumentId == id && work.Step == step && (work.LeasedUntil == null || work.LeasedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(work => work.LeasedUntil, now + Lease), stop);
            if (taken == 1) return await db.Set<DocumentWork>().FirstOrDefaultAsync(work => work.DocumentId == id, stop);
        }
        return null;
    }
}
