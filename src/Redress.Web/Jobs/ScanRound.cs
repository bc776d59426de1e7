using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;
using Redress.Web.Files;
using Redress.Web.Files.Scanning;

namespace Redress.Web.Jobs;

/// <summary>Has each document scanned before others open it. While the scanner is away files wait, and it is asked again after growing pauses.</summary>
public sealed class ScanRound(IServiceScopeFactory scopes, IScanner scanner, TimeProvider clock, ILogger<ScanRound> log) : ClockJob(TimeSpan.FromSeconds(2), clock, log)
{
    const int AtOnce = 2;
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    bool hasCaughtUp;
    int failures;

    /// <summary>Until then the scanner is left alone, because it did not answer.</summary>
    public DateTime? RestsUntil { get; private set; }

    protected override async Task Look(CancellationToken stop)
    {
        if (!hasCaughtUp) await CatchUp(stop);
        if (scanner.IsSet) await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ => { while (await ScanNext(stop)) { } }));
    }

    /// <summary>A scanner was set or taken away since the last start: what waits in vain goes on, and what was never scanned is scanned.</summary>
    public async Task CatchUp(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var now = Now;
        if (scanner.IsSet)
        {
            var unscanned = db.Set<DocumentScan>().Where(scan => scan.Outcome == ScanOutcome.NotScanned && !db.Set<DocumentScan>().Any(other => other.DocumentId == scan.DocumentId && other.Outcome != ScanOutcome.NotScanned)).Select(scan => scan.DocumentId);
            await db.Set<DocumentWork>().Where(work => work.Step != DocumentStep.Scan && unscanned.Contains(work.DocumentId))
                .ExecuteUpdateAsync(set => set.SetProperty(work => work.Step, DocumentStep.Scan).SetProperty(work => work.NextTryAt, now).SetProperty(work => work.Tries, 0), stop);
        }
        else
            foreach (var work in await db.Set<DocumentWork>().Where(work => work.Step == DocumentStep.Scan).Take(1000).ToListAsync(stop))
            {
                var document = await db.Set<Document>().FirstAsync(one => one.Id == work.DocumentId, stop);
                if (document.State == ScanState.Waiting) document.Scanned(ScanOutcome.NotScanned, null, null, now);
                work.GoesOn(document.State == ScanState.Quarantined ? DocumentStep.Done : DocumentStep.Text, now);
                await db.SaveChangesAsync(stop);
            }
        hasCaughtUp = true;
    }

    /// <summary>Has one document scanned that is due; false: there is none, or the scanner is away.</summary>
    public async Task<bool> ScanNext(CancellationToken stop)
    {
        if (RestsUntil > Now) return false;
        await using var scope = scopes.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<RedressDb>(), scope.ServiceProvider.GetRequiredService<DocumentStore>());
        if (await DocumentQueue.Next(db, DocumentStep.Scan, Now, stop) is not { } work) return false;
        // Removed at this moment.
        if (await db.Set<Document>().FirstOrDefaultAsync(one => one.Id == work.DocumentId, stop) is not { } document) return true;
        try
        {
            var answer = await scanner.Scan((target, late) => store.Read(db, document, target, late), stop);
            (failures, RestsUntil) = (0, null);
            await Keep(db, document, work, answer, stop);
        }
        catch (ScannerException away)
        {
            failures++;
            RestsUntil = Now + TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 5 * Math.Pow(2, Math.Min(failures, 10) - 1)));
            work.Waits(RestsUntil.Value);
            await db.SaveChangesAsync(stop);
            log.LogWarning("The scanner did not answer, {Waiting} tries in a row: {Why}", failures, away.Message);
            return false;
        }
        catch (DbUpdateException)
        {
            // Somebody acted on the record, or removed the document, at the same moment; the next look scans it.
            db.ChangeTracker.Clear();
            await db.Set<DocumentWork>().Where(one => one.DocumentId == work.DocumentId).ExecuteUpdateAsync(set => set.SetProperty(one => one.LeasedUntil, (DateTime?)null), stop);
        }
        catch (Exception unreadable) when (!stop.IsCancellationRequested)
        {
            // The bytes are damaged, or away for a while: nobody else opens it until it was scanned.
            db.ChangeTracker.Clear();
            var kept = await db.Set<DocumentWork>().FirstOrDefaultAsync(one => one.DocumentId == work.DocumentId, stop);
            kept?.Failed($"The file cannot be read: {unreadable.GetType().Name}.", Now);
            await db.SaveChangesAsync(stop);
            log.LogWarning("A document cannot be read for its scan: {Kind}", unreadable.GetType().Name);
        }
        return true;
    }

    async Task Keep(RedressDb db, Document document, DocumentWork work, ScanAnswer answer, CancellationToken stop)
    {
        var (before, now) = (document.State, Now);
        document.Scanned(answer.Outcome, answer.Version, answer.Finding, now);
        work.GoesOn(document.State == ScanState.Quarantined ? DocumentStep.Done : DocumentStep.Text, now);
        if (document.State == ScanState.Quarantined)
        {
            if (await db.Set<DocumentText>().FirstOrDefaultAsync(text => text.DocumentId == document.Id, stop) is { } text) db.Remove(text);
            if (before != ScanState.Quarantined) await Tell(db, document, (record, stamp) => record.Quarantine(document, answer.Finding!, stamp), now, stop);
        }
        else if (before == ScanState.Quarantined) await Tell(db, document, (record, stamp) => record.Release(document, stamp), now, stop);
        await db.SaveChangesAsync(stop);
    }

    static async Task Tell(RedressDb db, Document document, Action<Record, Stamp> verb, DateTime now, CancellationToken stop)
    {
        if (document.RecordId is { } id)
        {
            Record? record = await db.ReadParts(await db.Complaints(Viewer.CommandLine, Depth.Full).WithParties().FirstOrDefaultAsync(c => c.Id == id, stop), Viewer.CommandLine);
            record ??= await db.Entities(Viewer.CommandLine).Whole().FirstAsync(entity => entity.Id == id, stop);
            verb(record, new Stamp(Viewer.System, now, record.Agency.DayOf(now)));
        }
        else if (document.State == ScanState.Quarantined && await db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == document.UploadedById && person.RemovedAt == null, stop) is { } uploader)
            await db.Tell(uploader, Occasions.FileQuarantined, "A file that you added was quarantined. Remove it, and ask where it came from", $"/documents/{document.Id}/view", now);
    }
}
