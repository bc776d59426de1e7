using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files;
using Redress.Web.Files.Reading;
using Redress.Web.Files.Scanning;

namespace Redress.Web.Jobs;

/// <summary>Takes the text out of documents, one after the other, so that words inside of them are found. Only of what was scanned, or where nothing scans.</summary>
public sealed class ReadingRound(IServiceScopeFactory scopes, Poppler poppler, TimeProvider clock, ILogger<ReadingRound> log) : ClockJob(TimeSpan.FromSeconds(3), clock, log)
{
    protected override async Task Look(CancellationToken stop)
    {
        while (await ReadNext(stop)) { }
    }

    /// <summary>Reads one document that is due; false: there is none.</summary>
    public async Task<bool> ReadNext(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store) = (scope.ServiceProvider.GetRequiredService<RedressDb>(), scope.ServiceProvider.GetRequiredService<DocumentStore>());
        if (await DocumentQueue.Next(db, DocumentStep.Text, Now, stop) is not { } work) return false;
        if (await db.Set<Document>().FirstOrDefaultAsync(one => one.Id == work.DocumentId, stop) is not { RecordId: not null } document) return true;
        try
        {
            if (document.State is ScanState.Waiting or ScanState.Quarantined) work.GoesOn(document.State == ScanState.Waiting ? DocumentStep.Scan : DocumentStep.Done, Now);
            else
            {
                if (!await db.Set<DocumentText>().AnyAsync(text => text.DocumentId == document.Id, stop))
                {
                    var taken = await DocumentReader.Read(poppler, document.ContentType, document.FileName, (target, late) => store.Read(db, document, target, late), stop);
                    db.Add(new DocumentText(document, taken.Outcome, taken.Text, taken.IsCut, taken.By, Now));
                }
                work.GoesOn(DocumentStep.Done, Now);
            }
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Removed, or to be scanned again: another look finds what is to be done.
            db.ChangeTracker.Clear();
            await db.Set<DocumentWork>().Where(one => one.DocumentId == work.DocumentId).ExecuteUpdateAsync(set => set.SetProperty(one => one.LeasedUntil, (DateTime?)null).SetProperty(one => one.NextTryAt, Now.AddMinutes(1)), stop);
        }
        catch (Exception unreadable) when (!stop.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            await Fail(db, document.Id, unreadable, stop);
        }
        return true;
    }

    // The bytes are damaged, or the store is away for a while: after some tries the document counts as one that cannot be read.
    async Task Fail(RedressDb db, Guid id, Exception failure, CancellationToken stop)
    {
        log.LogWarning("A document could not be read: {Kind}", failure.GetType().Name);
        if (await db.Set<DocumentWork>().FirstOrDefaultAsync(one => one.DocumentId == id, stop) is not { } work || await db.Set<Document>().FirstOrDefaultAsync(one => one.Id == id, stop) is not { } document) return;
        work.Failed($"The file cannot be read: {failure.GetType().Name}.", Now);
        if (work.Tries >= DocumentWork.MostTries)
        {
            db.Add(new DocumentText(document, TextOutcome.NotReadable, "", false, null, Now));
            work.GoesOn(DocumentStep.Done, Now);
        }
        await db.SaveChangesAsync(stop);
    }
}
