using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Jobs;

/// <summary>Goes on with imports that a process began and died over, and lets go of files that were kept long enough.</summary>
public sealed class ImportRound(IServiceScopeFactory scopes, ImportRun run, DocumentStore store, TimeProvider clock, ILogger<ImportRound> log) : ClockJob(TimeSpan.FromSeconds(20), clock, log)
{
    protected override async Task Look(CancellationToken stop)
    {
        foreach (var import in await Left(stop)) await run.Run(import, stop);
        await LetGo(stop);
    }

    async Task<List<Guid>> Left(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var silent = Now - ImportRun.Silence;
        return await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<ComplaintImport>()
            .Where(one => (one.Stage == ImportStage.Rehearsing || one.Stage == ImportStage.Importing) && one.TouchedAt < silent).OrderBy(one => one.UploadedAt).Select(one => one.Id).ToListAsync(stop);
    }

    async Task LetGo(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var before = Now - ComplaintImport.KeepsFile;
        foreach (var import in await db.Set<ComplaintImport>().Where(one => one.DocumentId != null && one.UploadedAt < before && one.Stage != ImportStage.Rehearsing && one.Stage != ImportStage.Importing).Take(100).ToListAsync(stop))
        {
            var file = await db.Set<Document>().FirstOrDefaultAsync(one => one.Id == import.DocumentId, stop);
            if (file is not null) db.RemoveRange(file, (object?)await db.StoredKeys.FindAsync([file.Id], stop) ?? file);
            import.LosesFile();
            await db.SaveChangesAsync(stop);
            if (file is not null) store.Remove(file);
        }
    }
}
