using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>What the check of one record found; no faults: it is as its acts left it.</summary>
/// <param name="Root">The last signed root that has the record; null: none has it yet.</param>
public sealed record Finding(string Number, IReadOnlyList<string> Faults, SignedRoot? Root = null);

/// <summary>Checks records against their chains and the last signed root, reading everything anew from the database.</summary>
public static class Verifier
{
    const int Block = 1000;

    // So much may the clocks of machines that make IDs differ.
    static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    static readonly Guid Greatest = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /// <summary>Every record, and those that the last root has and the database has not.</summary>
    public static async IAsyncEnumerable<Finding> All(RedressDb db, MasterKey master, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var list = RootFiles.Of(db.Needs.Site).LatestList();
        var newest = list?.Newest;
        using var ends = (list?.All() ?? []).GetEnumerator();
        var hasEnd = ends.MoveNext();
        for (var last = Guid.Empty; ;)
        {
            // A thousand at a time: the questions are few, and memory does not grow.
            var after = last;
            var ids = await db.Set<Record>().Where(record => record.Id > after).OrderBy(record => record.Id).Select(record => record.Id).Take(Block).ToListAsync(stop);
            last = ids.Count < Block ? Greatest : ids[^1];
            var (found, had, gone) = (new Finding[ids.Count], new ChainEnd?[ids.Count], new List<Finding>());
            for (var i = 0; i < ids.Count; i++)
            {
                for (; hasEnd && ends.Current.RecordId.CompareTo(ids[i]) < 0; hasEnd = ends.MoveNext()) gone.Add(Gone(ends.Current, list!.Root));
                if (!hasEnd || ends.Current.RecordId != ids[i]) continue;
                had[i] = ends.Current;
                hasEnd = ends.MoveNext();
            }
            for (; ids.Count < Block && hasEnd; hasEnd = ends.MoveNext()) gone.Add(Gone(ends.Current, list!.Root));
            var rows = await RecordRows.Read(db, after, last, stop);
            if (rows.Unreadable.Count == 0 && rows.Records.Count == ids.Count)
                Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = stop }, i => found[i] = Check(db, master, rows, rows.Records[i], had[i], list?.Root, newest));
            else
                // Of a thousand, those in which it lies are found one by one.
                for (var i = 0; i < found.Length; i++) found[i] = await One(db, master, ids[i], stop);
            foreach (var finding in found.Concat(gone)) yield return finding;
            if (ids.Count < Block) yield break;
        }
    }

    public static async Task<Finding> One(RedressDb db, MasterKey master, Guid recordId, CancellationToken stop = default)
    {
        var list = RootFiles.Of(db.Needs.Site).LatestList();
        var end = list?.Of(recordId);
        var rows = await RecordRows.Read(db, Before(recordId), recordId, stop);
        if (rows.Records is [var record]) return Check(db, master, rows, record, end, list?.Root, list?.Newest);
        var number = end?.Number ?? await db.Set<Record>().Where(one => one.Id == recordId).Select(one => one.Number).FirstOrDefaultAsync(stop) ?? $"Record {recordId}";
        return rows.Unreadable.Count > 0 ? new Finding(number, rows.Unreadable) : end is not null ? Gone(end, list!.Root) : new Finding(number, ["it is not there"]);
    }

    static Finding Check(RedressDb db, MasterKey master, RecordRows rows, Record record, ChainEnd? end, SignedRoot? root, Guid? newest)
    {
        var events = rows.Events[record.Id].ToList();
        var faults = rows.Unreadable.Concat(ChainCheck.Chain(record, events)).ToList();
        if (end is not null) faults.AddRange(ChainCheck.Since(end, root!, events));
        else if (newest is { } known && MomentOf(record.Id) < MomentOf(known) - Apart) faults.Add($"it was not there at signed root {root!.No}, which has newer ones");
        rows.Keys.TryGetValue(record.Id, out var stored);
        faults.AddRange(ChainCheck.Values(record, stored, master, events, key => rows.StateOf(db, key, record)));
        return new Finding(record.Number, faults, end is null ? null : root);
    }

    static Finding Gone(ChainEnd end, SignedRoot root) => new(end.Number, [$"it was there at signed root {root.No} of {root.At:yyyy-MM-dd} with {end.Events} events, and is gone"], root);

    /// <summary>An ID of version 7 begins with the milliseconds since 1970.</summary>
    static DateTime MomentOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        long milliseconds = 0;
        foreach (var one in bytes[..6]) milliseconds = milliseconds << 8 | one;
        return DateTime.UnixEpoch.AddMilliseconds(Math.Min(milliseconds, 253_402_300_799_000));
    }

    static Guid Before(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        for (var i = 15; i >= 0 && bytes[i]-- == 0; i--)
        {
        }
        return new Guid(bytes, bigEndian: true);
    }
}
