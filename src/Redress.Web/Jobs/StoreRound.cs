using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Jobs;

/// <summary>Takes away what nobody comes back for: uploads that were given up, files of forms that were never sent, blocks that a killed process left. Goes on with a rotation of the master key that broke off.</summary>
public sealed class StoreRound(IServiceScopeFactory scopes, IByteStore bytes, DocumentStore store, TimeProvider clock, ILogger<StoreRound> log) : ClockJob(TimeSpan.FromMinutes(20), clock, log)
{
    /// <summary>A form is not open longer than this, by far.</summary>
    public static readonly TimeSpan FormsAreSent = TimeSpan.FromDays(30), BlocksAreKnown = TimeSpan.FromDays(2);

    static readonly TimeSpan Whole = TimeSpan.FromHours(12);
    // The first look at all blocks comes when the server has run for a while, not with each start.
    DateTime? lookedAtAll;

    protected override async Task Look(CancellationToken stop)
    {
        await EndUploads(stop);
        await DropUnsent(stop);
        await Rewrap(stop);
        lookedAtAll ??= Now;
        if (Now - lookedAtAll < Whole) return;
        await DropUnknown(stop);
        lookedAtAll = Now;
    }

    internal async Task EndUploads(CancellationToken stop)
    {
        var now = Now;
        await Each(scopes, await Ids(db => db.Set<BegunUpload>().Where(one => one.KeptUntil < now).OrderBy(one => one.KeptUntil).Select(one => one.Id)), async (db, id) =>
        {
            var upload = await db.Set<BegunUpload>().FirstAsync(one => one.Id == id, stop);
            db.Remove(upload);
            if (upload.FinishedAt is null && await db.StoredKeys.FindAsync([id], stop) is { } key) db.Remove(key);
            await db.SaveChangesAsync(stop);
            if (upload.FinishedAt is not null) return;
            await store.Delete(id, upload.Length, stop);
            await bytes.Delete(SealedBlocks.Tail(id, upload.Offset), stop);
        }, stop);
    }

    internal async Task DropUnsent(CancellationToken stop)
    {
        var before = Now - FormsAreSent;
        await Each(scopes, await Ids(db => db.Set<Document>().Where(one => one.RecordId == null && one.DraftId != null && one.Part != DocumentPart.Import && one.UploadedAt < before
                && !db.IntakeDrafts.Any(draft => draft.Id == one.DraftId) && !db.Set<AnswerDraft>().Any(draft => draft.Id == one.DraftId))
            .OrderBy(one => one.UploadedAt).Select(one => one.Id)), async (db, id) =>
        {
            var document = await db.Set<Document>().FirstAsync(one => one.Id == id, stop);
            db.Remove(document);
            if (await db.StoredKeys.FindAsync([id], stop) is { } key) db.Remove(key);
            await db.SaveChangesAsync(stop);
            await store.Delete(id, document.Size, stop);
        }, stop);
    }

    internal async Task DropUnknown(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, before) = (scope.ServiceProvider.GetRequiredService<RedressDb>(), Now - BlocksAreKnown);
        await foreach (var some in bytes.List(stop).Where(block => block.At < before && block.DocumentId is not null).Chunk(500).WithCancellation(stop))
        {
            var ids = some.Select(block => block.DocumentId!.Value).Distinct().ToList();
            var known = (await db.Set<Document>().Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(stop)).Concat(await db.Set<SealedPackage>().Where(one => ids.Contains(one.Id) && one.EndedAt == null).Select(one => one.Id).ToListAsync(stop)).Concat(await db.Set<BegunUpload>().Where(one => ids.Contains(one.Id)).Select(one => one.Id).ToListAsync(stop)).ToHashSet();
            var begun = (await db.Set<BegunUpload>().Where(one => ids.Contains(one.Id) && one.FinishedAt == null).Select(one => new { one.Id, one.Offset }).ToListAsync(stop)).Select(one => SealedBlocks.Tail(one.Id, one.Offset)).ToHashSet();
            foreach (var block in some.Where(block => !known.Contains(block.DocumentId!.Value) || block.IsTail && !begun.Contains(block.Name))) await bytes.Delete(block.Name, stop);
        }
    }

    async Task Rewrap(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<RedressDb>().Needs.Master.OlderIds.Count > 0) await scope.ServiceProvider.GetRequiredService<Rewrapping>().All(null, stop);
    }

    async Task<List<Guid>> Ids(Func<RedressDb, IQueryable<Guid>> which)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await which(scope.ServiceProvider.GetRequiredService<RedressDb>()).Take(200).ToListAsync();
    }
}
