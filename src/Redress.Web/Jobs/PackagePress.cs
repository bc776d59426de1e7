using System.IO.Pipelines;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.CaseFiles;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Jobs;

/// <summary>Makes the sealed packages that were asked for, one after the other, and ends those that expired.</summary>
public sealed class PackagePress(IServiceScopeFactory scopes, IByteStore bytes, DocumentStore store, TimeProvider clock, ILogger<PackagePress> log) : ClockJob(TimeSpan.FromSeconds(5), clock, log)
{
    protected override async Task Look(CancellationToken stop)
    {
        while (await MakeNext(stop)) { }
        await EndExpired(stop);
    }

    /// <summary>Makes one that is due; false: there is none.</summary>
    public async Task<bool> MakeNext(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<RedressDb>(), Now);
        var package = await db.Set<SealedPackage>().Where(one => one.MadeAt == null && one.EndedAt == null && one.NextTryAt <= now).OrderBy(one => one.NextTryAt).FirstOrDefaultAsync(stop);
        if (package is null) return false;
        // Two servers do not make the same: whoever puts off the next try makes it.
        var waits = now.AddMinutes(30);
        if (await db.Set<SealedPackage>().Where(one => one.Id == package.Id && one.NextTryAt == package.NextTryAt).ExecuteUpdateAsync(set => set.SetProperty(one => one.NextTryAt, waits), stop) == 0) return true;
        try
        {
            var size = await Make(scope.ServiceProvider, db, package, stop);
            await Finish(db, package.Id, size, stop);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or CryptographicException or BrokenRuleException)
        {
            log.LogWarning("A sealed package could not be made: {Kind}", failure.GetType().Name);
            await Fail(scope.ServiceProvider, db, package.Id, stop);
        }
        return true;
    }

    async Task<long> Make(IServiceProvider services, RedressDb db, SealedPackage package, CancellationToken stop)
    {
        var key = (await db.StoredKeys.FindAsync([package.Id], stop) ?? throw new CryptographicException("The key of this package is not there.")).Open(db.Needs.Master);
        var number = await db.Set<Record>().Where(one => one.Id == package.RecordId).Select(one => one.Number).FirstAsync(stop);
        var cases = services.GetRequiredService<CaseFile>();
        var told = (await cases.Read(Viewer.CommandLine with { Name = "Redress" }, number, stop))!;
        var pipe = new Pipe();
        var written = Write(cases, told, pipe.Writer, stop);
        using var writer = new BlockWriter(bytes, package.Id, key);
        await using (var source = pipe.Reader.AsStream())
        {
            var part = new byte[SealedBlocks.Piece];
            for (int read; (read = await source.ReadAsync(part, stop)) > 0;) await writer.Append(part.AsMemory(0, read), stop);
        }
        await written;
        await writer.Finish(stop);
        return writer.Position;
    }

    static async Task Write(CaseFile cases, ToldCase told, PipeWriter writer, CancellationToken stop)
    {
        try
        {
            await cases.Write(told, writer.AsStream(leaveOpen: true), stop);
            await writer.CompleteAsync();
        }
        catch (Exception failure)
        {
            // The reader gets it.
            await writer.CompleteAsync(failure);
        }
    }

    async Task Finish(RedressDb db, Guid id, long size, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var package = await db.Set<SealedPackage>().FirstAsync(one => one.Id == id, stop);
        if (package.EndedAt is not null)
        {
            await store.Delete(id, size, stop);
            return;
        }
        package.Made(size, Now);
        if (await db.StoredKeys.FindAsync([id], stop) is { } key) db.Remove(key);
        await db.SaveChangesAsync(stop);
    }

    async Task Fail(IServiceProvider services, RedressDb db, Guid id, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var isLast = (await db.Set<SealedPackage>().FirstAsync(one => one.Id == id, stop)).Failed(Now);
        await db.SaveChangesAsync(stop);
        if (isLast) await services.GetRequiredService<Packages>().End(id, PackageEnd.Failed, Viewer.System, stop);
    }

    internal async Task EndExpired(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Now;
        foreach (var id in await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<SealedPackage>().Where(one => one.EndedAt == null && one.MadeAt != null && one.ExpiresAt <= now).Select(one => one.Id).Take(100).ToListAsync(stop))
            await scope.ServiceProvider.GetRequiredService<Packages>().End(id, PackageEnd.Expired, Viewer.System, stop);
    }
}
