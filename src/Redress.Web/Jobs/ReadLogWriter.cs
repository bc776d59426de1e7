using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;
using Redress.Web.Data.History;

namespace Redress.Web.Jobs;

/// <summary>Writes what was opened, in batches: each second, and what is left at a stop. A process that is killed loses at most the last second.</summary>
public sealed class ReadLogWriter(ReadLog reads, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReadLogWriter> log) : BackgroundService
{
    const int Most = 500, Tries = 5;
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim writing = new(1, 1);
    readonly List<RecordRead> inHand = [];

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (inHand.Count == 0) await ((Task)reads.Waiting.WaitToReadAsync(stop).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (reads.Waiting.Count < Most) await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested) await TryWrite(stop);
        }
    }

    public override async Task StopAsync(CancellationToken stop)
    {
        await base.StopAsync(stop);
        // The server takes no more requests by now.
        await TryWrite(CancellationToken.None);
    }

    async Task TryWrite(CancellationToken stop)
    {
        try
        {
            await Write(stop);
            reads.Forget();
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The database is away, or busy: what is in hand waits for the next second.
            log.LogWarning("The log of reads could not be written: {Kind}", failure.GetType().Name);
        }
    }

    /// <summary>Writes all that has gathered.</summary>
    internal async Task Write(CancellationToken stop = default)
    {
        await writing.WaitAsync(stop);
        try
        {
            do
            {
                while (inHand.Count < Most && reads.Waiting.TryRead(out var read)) inHand.Add(read);
                if (inHand.Count == 0) return;
                await WriteInHand(stop);
                inHand.Clear();
            }
            while (true);
        }
        finally
        {
            writing.Release();
        }
    }

    async Task WriteInHand(CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            try
            {
                await using var all = await db.Database.BeginTransactionAsync(stop);
                var before = await db.Set<ReadBatch>().AsNoTracking().OrderByDescending(batch => batch.No).FirstOrDefaultAsync(stop);
                var next = new ReadBatch(before, clock.GetUtcNow().UtcDateTime, inHand);
                await db.Insert([next], stop);
                await db.Insert(inHand, stop);
                await all.CommitAsync(stop);
                return;
            }
            catch (System.Data.Common.DbException) when (tries < Tries)
            {
                // Another process took this number at the same moment.
            }
        }
    }
}
