using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Data.History;
using Redress.Web.Files;

namespace Redress.Web.Data.Bulk;

/// <summary>Writes many new records at once, each with its parts, its key and its sealed history: as the save would, past the change tracker.</summary>
static class NewRecords
{
    public static async Task InsertRecords<T>(this RedressDb db, IReadOnlyList<T> records, CancellationToken stop = default) where T : Record
    {
        if (records.Count == 0) return;
        var made = new Made[records.Count];
        Parallel.For(0, records.Count, new ParallelOptions { CancellationToken = stop }, i => made[i] = Make(db, records[i]));
        await db.Insert(records, stop);
        foreach (var table in made.SelectMany(one => one.Parts).GroupBy(part => part.GetType())) await db.Insert([.. table], stop);
        await db.Insert([.. made.Select(one => one.Key)], stop);
        await db.Insert([.. made.SelectMany(one => one.Events)], stop);
    }

    static Made Make(RedressDb db, Record record)
    {
        var stored = StoredKey.Make(record.Id, db.Needs.Master);
        var key = new RecordKey(stored.Open(db.Needs.Master));
        var parts = PartsOf(db.Model.FindEntityType(record.GetType())!, record).ToList();
        var state = new byte[32];
        var changes = new List<FieldChange>();
        foreach (var row in parts.Prepend(record))
        {
            var table = TableColumns.Of(db, row.GetType());
            if (!table.IsInProof) continue;
            state = StateDigest.Plus(state, Rows.Digest(key, table, row));
            changes.AddRange(FieldChange.OfNew(table, row));
        }
        return new(parts, stored, [.. Sealer.Events(record, key, state, changes).Select(act => act.Event)]);
    }

    /// <summary>What hangs on it, each before what hangs on that.</summary>
    static IEnumerable<object> PartsOf(IEntityType type, object owner)
    {
        foreach (var navigation in type.GetNavigations().Where(navigation => !navigation.IsOnDependent))
        {
            var value = navigation.GetGetter().GetClrValue(owner);
            foreach (var part in navigation.IsCollection ? ((System.Collections.IEnumerable?)value ?? Array.Empty<object>()).Cast<object>() : value is null ? [] : [value])
            {
                yield return part;
                foreach (var inner in PartsOf(navigation.TargetEntityType, part)) yield return inner;
            }
        }
    }

    sealed record Made(List<object> Parts, StoredKey Key, List<RecordEvent> Events);
}
