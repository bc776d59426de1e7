using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Redress.Domain.Records;
using Redress.Web.Data.History;
using Redress.Web.Files;

namespace Redress.Web.Data.Bulk;

/// <summary>Writes many new records at once, each with its parts, its key and its sealed history: as the save would, past the change tracker.</summary>
static class NewRecords
{
    public static async Task InsertRecords<T>(this RedressDb db, IReadOnlyList<T> records, CancellationToken stop = default) where T : Record
        => await db.Write(db.SealRecords(records, stop), stop);

    /// <summary>The half of it that does not touch the database, and may go on beside the writing of others.</summary>
    public static SealedRecords<T> SealRecords<T>(this RedressDb db, IReadOnlyList<T> records, CancellationToken stop = default) where T : Record
    {
        var made = new Made[records.Count];
        Parallel.For(0, records.Count, new ParallelOptions { CancellationToken = stop }, i => made[i] = Make(db, records[i]));
        return new(records, made);
    }

    public static async Task Write<T>(this RedressDb db, SealedRecords<T> block, CancellationToken stop = default) where T : Record
    {
        var (records, made) = block;
        if (records.Count == 0) return;
        // The triggers refuse every part of a locked record, so the locks are the last thing that is written.
        await db.Insert(records, stop, without: "locked_at");
        var parts = made.SelectMany(one => one.Parts).ToLookup(part => db.Model.FindEntityType(part.GetType())!);
        foreach (var type in Ordered([.. parts.Select(table => table.Key)])) await db.Insert([.. parts[type]], stop);
        await db.Insert([.. made.Select(one => one.Key)], stop);
        await db.Insert([.. made.SelectMany(one => one.Events)], stop);
        await Lock(db, records, stop);
    }

    /// <summary>What is pointed at goes before what points at it.</summary>
    static IEnumerable<IEntityType> Ordered(List<IEntityType> types)
    {
        while (types.Count > 0)
        {
            var next = types.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || !types.Contains(key.PrincipalEntityType)));
            types.Remove(next);
            yield return next;
        }
    }

    static async Task Lock<T>(RedressDb db, IEnumerable<T> records, CancellationToken stop) where T : Record
    {
        var locked = records.Where(record => record.IsLocked).ToList();
        if (locked.Count == 0) return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var columns = TableColumns.Of(db, typeof(T)).Columns;
        var (at, id) = (columns.First(column => column.Name == "locked_at"), columns.First(column => column.Name == "id"));
        if (command is NpgsqlCommand postgres)
        {
            postgres.CommandText = "UPDATE records SET locked_at = l.at FROM unnest(@ids, @ats) AS l (id, at) WHERE records.id = l.id";
            postgres.Parameters.AddWithValue("@ids", locked.Select(record => record.Id).ToArray());
            postgres.Parameters.AddWithValue("@ats", locked.Select(record => (DateTime)at.Stored(record)!).ToArray());
            await postgres.ExecuteNonQueryAsync(stop);
            return;
        }
        command.CommandText = "UPDATE records SET locked_at = @at WHERE id = @id";
        foreach (var record in locked)
        {
            command.Parameters.Clear();
            command.Parameters.Add(at.Mapping.CreateParameter(command, "@at", record.LockedAt));
            command.Parameters.Add(id.Mapping.CreateParameter(command, "@id", record.Id));
            await command.ExecuteNonQueryAsync(stop);
        }
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

    /// <summary>What hangs on it, and what hangs on that.</summary>
    static IEnumerable<object> PartsOf(IEntityType type, object owner)
    {
        foreach (var navigation in type.GetNavigations().Where(navigation => !navigation.IsOnDependent))
        {
            var value = navigation.GetGetter().GetClrValue(owner);
            foreach (var part in navigation.IsCollection ? ((System.Collections.IEnumerable?)value ?? Array.Empty<object>()).Cast<object>() : value is null ? [] : [value])
            {
                // As the change tracker would: a part knows its owner even where the verb did not say so.
                navigation.ForeignKey.Properties[0].PropertyInfo!.SetValue(part, navigation.ForeignKey.PrincipalKey.Properties[0].GetGetter().GetClrValue(owner));
                yield return part;
                foreach (var inner in PartsOf(navigation.TargetEntityType, part)) yield return inner;
            }
        }
    }

}

/// <summary>New records with what is written beside each: its parts, its key, its events.</summary>
sealed record SealedRecords<T>(IReadOnlyList<T> Records, IReadOnlyList<Made> Parts) where T : Record;

sealed record Made(List<object> Parts, StoredKey Key, List<RecordEvent> Events);
