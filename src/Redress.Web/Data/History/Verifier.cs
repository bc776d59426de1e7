using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>What the check of one record found; no faults: it is as its acts left it.</summary>
public sealed record Finding(string Number, IReadOnlyList<string> Faults);

/// <summary>Checks records against their chains, reading everything anew from the database.</summary>
public static class Verifier
{
    public static async IAsyncEnumerable<Finding> All(RedressDb db, MasterKey master, [EnumeratorCancellation] CancellationToken stop = default)
    {
        // A thousand at a time: PostgreSQL answers one question at a time on a connection.
        for (var last = Guid.Empty; ;)
        {
            var after = last;
            var ids = await db.Set<Record>().Where(record => record.Id > after).OrderBy(record => record.Id).Select(record => record.Id).Take(1000).ToListAsync(stop);
            foreach (var id in ids) yield return await One(db, master, id, stop);
            if (ids.Count == 0) yield break;
            last = ids[^1];
        }
    }

    public static async Task<Finding> One(RedressDb db, MasterKey master, Guid recordId, CancellationToken stop = default)
    {
        var record = await db.Set<Record>().AsNoTracking().FirstAsync(r => r.Id == recordId, stop);
        var events = await db.Set<RecordEvent>().AsNoTracking().Where(e => e.RecordId == recordId).OrderBy(e => e.No).ToListAsync(stop);
        var faults = Chain(record, events).ToList();
        var stored = await db.StoredKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Id == recordId, stop);
        if (stored is null) return new Finding(record.Number, [.. faults, "its key is not there"]);
        var key = new RecordKey(stored.Open(master));
        faults.AddRange(events.SelectMany(sealedEvent => Values(key, sealedEvent)));
        if (events.Count > 0 && !(await StateNow(db, key, record, stop)).AsSpan().SequenceEqual(events[^1].StateDigest))
            faults.Add("its rows are not as the last act left them");
        return new Finding(record.Number, faults);
    }

    static IEnumerable<string> Chain(Record record, List<RecordEvent> events)
    {
        if (events.Count == 0) yield return "it has no history";
        var head = new byte[32];
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            if (e.No != i + 1) yield return $"event {i + 1} is missing before event {e.No}";
            if (!e.PreviousHash.AsSpan().SequenceEqual(head)) yield return $"event {e.No} does not follow event {e.No - 1}";
            if (!Redress.Domain.Records.Chain.HashOf(e).AsSpan().SequenceEqual(e.Hash)) yield return $"event {e.No} was changed";
            head = e.Hash;
        }
        if (record.EventCount != events.Count) yield return $"it has {events.Count} events and should have {record.EventCount}";
        else if (!record.ChainHead.AsSpan().SequenceEqual(head)) yield return "its last event is not the one it ends with";
    }

    static IEnumerable<string> Values(RecordKey key, RecordEvent sealedEvent)
    {
        string? fault = null;
        try
        {
            if (SealedPayload.Open(key, sealedEvent).Digests() != sealedEvent.Digests) fault = $"the values of event {sealedEvent.No} do not fit their digests";
        }
        catch (CryptographicException)
        {
            fault = $"the values of event {sealedEvent.No} were changed";
        }
        if (fault is not null) yield return fault;
    }

    static async Task<byte[]> StateNow(RedressDb db, RecordKey key, Record record, CancellationToken stop)
    {
        var sum = StateDigest.Plus(new byte[32], Rows.Digest(key, db.Entry(record).CurrentValues));
        db.Entry(record).State = EntityState.Detached;
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.BaseType is null && entity.ClrType != typeof(Record) && Locks.IsInProof(entity)))
        {
            var rows = (Task<List<object>>)RowsOf.MakeGenericMethod(entity.ClrType).Invoke(null, [db, record.Id, stop])!;
            foreach (var row in await rows)
            {
                sum = StateDigest.Plus(sum, Rows.Digest(key, db.Entry(row).CurrentValues));
                db.Entry(row).State = EntityState.Detached;
            }
        }
        return sum;
    }

    static readonly MethodInfo RowsOf = typeof(Verifier).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    static async Task<List<object>> Read<T>(RedressDb db, Guid recordId, CancellationToken stop) where T : class
        => [.. await db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid?>(row, "RecordId") == recordId).ToListAsync(stop)];
}
