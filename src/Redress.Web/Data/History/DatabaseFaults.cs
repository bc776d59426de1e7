using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>What can be wrong with a database beside its records: triggers, rows that hang on nothing, signed roots, the log of reads.</summary>
static class DatabaseFaults
{
    public static async IAsyncEnumerable<string> Find(RedressDb db, SigningKey key, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var fault in await TriggerCheck.Faults(db, stop)) yield return fault;
        await foreach (var fault in Loose(db, stop)) yield return fault;
        var roots = await db.Set<SignedRoot>().AsNoTracking().OrderBy(root => root.No).ToListAsync(stop);
        foreach (var fault in Roots(db.Needs.Site, key, roots)) yield return fault;
        await foreach (var fault in Reads(db, roots, stop)) yield return fault;
    }

    /// <summary>Rows that hang on no record: the record was taken away beneath them, or they were put there.</summary>
    static async IAsyncEnumerable<string> Loose(RedressDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var table in RecordRows.Tables(db.Model).Select(entity => entity.GetTableName()!).Append("record_events"))
        {
            var text = db is SqliteRedressDb ? "CAST(t.record_id AS TEXT)" : "t.record_id::text";
            var question = $"SELECT DISTINCT {text} AS \"Value\" FROM {table} t WHERE t.record_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM records r WHERE r.id = t.record_id) LIMIT 20";
            foreach (var id in await db.Database.SqlQueryRaw<string>(question).ToListAsync(stop)) yield return $"{NameOf(db, id)}: rows of {table} hang on a record that is not there";
        }
    }

    static string NameOf(RedressDb db, string id) => Guid.TryParse(id, out var record) && RootFiles.Of(db.Needs.Site).LatestList()?.Of(record) is { } end ? end.Number : $"Record {id.ToLowerInvariant()}";

    public static IEnumerable<string> Roots(Site site, SigningKey key, IReadOnlyList<SignedRoot> roots)
    {
        var (files, fingerprint) = (RootFiles.Of(site), SigningKey.FingerprintOf(key.PublicPem));
        SignedRoot? before = null;
        foreach (var root in roots)
        {
            if (root.No != (before?.No ?? 0) + 1) yield return $"Signed root {(before?.No ?? 0) + 1} is not in the database";
            else if (!root.Previous.AsSpan().SequenceEqual(before?.Hash ?? new byte[32])) yield return $"Signed root {root.No} does not follow the one before it";
            if (root.Key != fingerprint) yield return $"Signed root {root.No} is signed by the key {root.Key}, and the key here is {fingerprint}";
            else if (!SigningKey.IsSignedBy(key.PublicPem, System.Text.Encoding.UTF8.GetBytes(root.Statement()), root.Signature)) yield return $"Signed root {root.No} was changed: the signature does not fit";
            if (!File.Exists(files.PathOf(root.No))) yield return $"Signed root {root.No} has no file {files.PathOf(root.No)}";
            else if (files.Read(root.No)?.Text() != root.Text()) yield return $"Signed root {root.No} is another in its file than in the database";
            before = root;
        }
        foreach (var no in files.Numbers().Where(no => roots.All(root => root.No != no))) yield return $"Signed root {no} is in its file and not in the database";
        if (before is null) yield break;
        if (files.List(before.No) is not { } list) yield return $"The list of records under signed root {before.No} is not there: what is gone since cannot be found";
        else if (!list.IsWhole()) yield return $"The list of records under signed root {before.No} is not the one that was signed";
        if (DestroyedKeys.Count(site) < before.DestroyedKeys) yield return $"The list of destroyed keys is shorter than signed root {before.No} says";
    }

    /// <summary>The log of reads, batch by batch, against itself and against the roots that stand over it.</summary>
    static async IAsyncEnumerable<string> Reads(RedressDb db, List<SignedRoot> roots, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        const int block = 500;
        var (head, no, signed) = (new byte[32], 0, roots.GroupBy(root => root.ReadBatches).ToDictionary(group => group.Key, group => group.First()));
        for (List<ReadBatch> batches; ; )
        {
            var from = no;
            batches = await db.Set<ReadBatch>().AsNoTracking().Where(batch => batch.No > from).OrderBy(batch => batch.No).Take(block).ToListAsync(stop);
            if (batches.Count == 0) break;
            var upTo = batches[^1].No;
            var reads = (await db.Set<RecordRead>().AsNoTracking().Where(read => read.BatchNo > from && read.BatchNo <= upTo).OrderBy(read => read.BatchNo).ThenBy(read => read.No).ToListAsync(stop)).ToLookup(read => read.BatchNo);
            foreach (var batch in batches)
            {
                if (batch.No != no + 1 || !batch.Previous.AsSpan().SequenceEqual(head)) yield return $"Reads: batch {batch.No} does not follow batch {batch.No - 1}";
                if (!batch.HashOf(reads[batch.No]).AsSpan().SequenceEqual(batch.Hash)) yield return $"Reads: batch {batch.No} was changed";
                (no, head) = (batch.No, batch.Hash);
                if (signed.TryGetValue(no, out var root) && !root.Reads.AsSpan().SequenceEqual(head)) yield return $"Reads: batch {no} is not the one that signed root {root.No} has";
            }
        }
        if (roots.Count > 0 && roots[^1].ReadBatches > no) yield return $"Reads: {roots[^1].ReadBatches} batches stood under signed root {roots[^1].No}, and {no} are there";
        if (await db.Set<RecordRead>().AnyAsync(read => !db.Set<ReadBatch>().Any(batch => batch.No == read.BatchNo), stop)) yield return "Reads: some stand in no batch";
    }
}
