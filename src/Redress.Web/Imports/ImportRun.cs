using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Imports;

/// <summary>
/// Rehearses an import, or does it: block by block, each kept in one transaction with how far it has come. A process that dies leaves the rest
/// to the next one; two that run at once do no block twice, since each takes the line from which it goes on.
/// </summary>
public sealed class ImportRun(IServiceScopeFactory scopes, DocumentStore store, Changes changes, TimeProvider clock, ILogger<ImportRun> log)
{
    /// <summary>Bytes that are read while their giver waits; more go on behind the page.</summary>
    public const long AtOnce = 200_000;

    /// <summary>Whoever did nothing for so long has died.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Small ones are done when this returns.</summary>
    public async Task Begin(Guid id, long size)
    {
        var run = Task.Run(() => Run(id, CancellationToken.None));
        if (size <= AtOnce) await run;
        else _ = run.ContinueWith(failed => log.LogWarning("An import waits for the next round: {Kind}", failed.Exception!.InnerException?.GetType().Name), TaskContinuationOptions.OnlyOnFaulted);
    }

    public async Task Run(Guid id, CancellationToken stop)
    {
        while (await Once(id, stop)) { }
    }

    /// <returns>True: it goes on from here, from the rehearsal to the import.</returns>
    async Task<bool> Once(Guid id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var import = await db.Set<ComplaintImport>().FirstAsync(one => one.Id == id, stop);
        if (!import.IsRunning) return false;
        var (stage, cursor, keeper) = (import.Stage, import.Cursor, new ImportKeeper(db, import, clock));
        string? remarks;
        try
        {
            var person = await db.People.Include(one => one.Roles).FirstAsync(one => one.Id == import.ById, stop);
            var viewer = person.AsViewer();
            if (person.RemovedAt is not null || person.AsleepSince is not null || !viewer.May(Right.ImportComplaints)) throw new UnreadableFileException($"{person.Name} may not import any more.");
            var agency = await db.Agencies.AsNoTracking().FirstAsync(one => one.Id == import.AgencyId, stop);
            var document = await db.Set<Document>().FirstOrDefaultAsync(one => one.Id == import.DocumentId, stop) ?? throw new UnreadableFileException("The file is gone.");
            if (document.State == ScanState.Quarantined) throw new UnreadableFileException($"The file is quarantined: the scanner found {document.LatestScan!.Finding}.");
            // The next round looks again.
            if (document.State == ScanState.Waiting) return false;
            var file = new ComplaintCsv(new InputFile(import.FileName, await store.Opener(db, document, stop), import.Size));
            await new ComplaintFileImport(db, agency, new Stamp(viewer, Now, agency.DayOf(Now)), import.FileName, rows => keeper.Keep(rows, stop)).Run(file, stage == ImportStage.Rehearsing, cursor, stop);
            remarks = file.Remarks();
        }
        catch (OvertakenException)
        {
            return false;
        }
        catch (Exception unreadable) when (unreadable is UnreadableFileException or InvalidDataException)
        {
            return await End(db, id, stage, one => one.CannotBeRead(unreadable is InvalidDataException ? "The file is damaged: it cannot be unpacked." : unreadable.Message, Now), stop);
        }
        changes.Happened(import.AgencyId);
        return await End(db, id, stage, one => one.Finish(remarks, Now), stop);
    }

    static async Task<bool> End(RedressDb db, Guid id, ImportStage stage, Action<ComplaintImport> verb, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var import = await db.Set<ComplaintImport>().FirstAsync(one => one.Id == id, stop);
        if (import.Stage != stage) return false;
        verb(import);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another process ended it.
            return false;
        }
        return import.IsRunning;
    }
}
