using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;
using Redress.Web.Data.History;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.Data;

/// <summary>Somebody with all rights on the database who changes it by SQL, at random. Triggers are gone already.</summary>
sealed class Tamperer(RedressDb db, Random random)
{
    static readonly string[] Chain = ["event_count", "chain_head", "state_digest"];

    readonly List<Table> tables = [];
    readonly List<Row> rows = [];

    public async Task Load()
    {
        foreach (var entity in RecordRows.Tables(db.Model).Append(db.Model.FindEntityType(typeof(Record))!).Append(db.Model.FindEntityType(typeof(RecordEvent))!))
        {
            var all = await (Task<List<object>>)typeof(Tamperer).GetMethod(nameof(All), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(entity.ClrType).Invoke(this, [])!;
            var own = all.Where(row => RecordOf(row) is not null).Select(row => new Row(TableColumns.Of(db, row.GetType()), row)).ToList();
            if (own.Count > 0) tables.Add(new(entity.GetTableName()!, own));
            rows.AddRange(own);
        }
    }

    /// <summary>Tables of which there is at least one row to change.</summary>
    public IEnumerable<string> Tables => tables.Select(table => table.Name);

    /// <summary>One change. Says what was done, and which records it touches.</summary>
    public async Task<(string What, Guid[] Records)> Once()
    {
        while (true)
        {
            if (db.Database.CurrentTransaction is null) await db.Database.BeginTransactionAsync();
            try
            {
                if (await Try(random.Next(100)) is { } done) return done;
            }
            catch (DbException refused) when (refused.Message.Contains("UNIQUE", StringComparison.OrdinalIgnoreCase) || refused.Message.Contains("duplicate", StringComparison.OrdinalIgnoreCase) || refused.Message.Contains("null", StringComparison.OrdinalIgnoreCase))
            {
                // The table itself does not take it: something else is tried.
            }
            await db.Database.RollbackTransactionAsync();
        }
    }

    Task<(string, Guid[])?> Try(int dice) => dice switch
    {
        < 62 => Change(),
        < 72 => Delete(),
        < 80 => Copy(),
        < 86 => Swap(),
        < 90 => SwapEvents(),
        < 94 => Move(),
        < 97 => CutOff(),
        _ => Remove(),
    };

    async Task<(string, Guid[])?> Change()
    {
        var row = Any();
        var columns = row.Table.Columns.Where(column => column.IsInProof || row.Entity is Record && Chain.Contains(column.Name)).ToList();
        var column = columns[random.Next(columns.Count)];
        var (before, after) = (column.ValueIn(row.Entity), OtherValue.Than(column, row.Entity, random));
        if (Domain.Records.Chain.Canonical(before) == Domain.Records.Chain.Canonical(after)) return null;
        await Run($"UPDATE {row.Table.Table} SET \"{column.Name}\" = {{0}} WHERE {Key(row)}", [(column, after), .. Keys(row)]);
        return ($"{row.Table.Table}.{column.Name} from {Domain.Records.Chain.Canonical(before) ?? "null"} to {Domain.Records.Chain.Canonical(after) ?? "null"}", [RecordOf(row.Entity)!.Value]);
    }

    async Task<(string, Guid[])?> Delete()
    {
        var row = Any();
        if (row.Entity is Record) return null;
        await Run($"DELETE FROM {row.Table.Table} WHERE {Key(row, 0)}", Keys(row));
        return ($"a row of {row.Table.Table} deleted", [RecordOf(row.Entity)!.Value]);
    }

    async Task<(string, Guid[])?> Copy()
    {
        var row = Any();
        if (row.Entity is Record || row.Table.Columns.All(column => column.Name != "id")) return null;
        var last = row.Entity is RecordEvent ? rows.Count(one => one.Entity is RecordEvent && RecordOf(one.Entity) == RecordOf(row.Entity)) : 0;
        var values = row.Table.Columns.Select(column => (column, column.Name == "id" ? Guid.CreateVersion7() : column.Name == "no" && last > 0 ? last + 1 : column.ValueIn(row.Entity))).ToList();
        await Run($"INSERT INTO {row.Table.Table} ({row.Table.Names}) VALUES ({string.Join(", ", values.Select((_, no) => $"{{{no}}}"))})", values);
        return ($"a row of {row.Table.Table} inserted", [RecordOf(row.Entity)!.Value]);
    }

    /// <summary>Two rows of one table take each other's value.</summary>
    async Task<(string, Guid[])?> Swap()
    {
        var table = tables[random.Next(tables.Count)];
        var (one, other) = (table.Rows[random.Next(table.Rows.Count)], table.Rows[random.Next(table.Rows.Count)]);
        if (one.Table != other.Table) return null;
        var columns = one.Table.Columns.Where(column => column.IsInProof && column.Name != "id").ToList();
        var column = columns[random.Next(columns.Count)];
        var (a, b) = (column.ValueIn(one.Entity), column.ValueIn(other.Entity));
        if (Domain.Records.Chain.Canonical(a) == Domain.Records.Chain.Canonical(b)) return null;
        await Run($"UPDATE {one.Table.Table} SET \"{column.Name}\" = {{0}} WHERE {Key(one)}", [(column, b), .. Keys(one)]);
        await Run($"UPDATE {one.Table.Table} SET \"{column.Name}\" = {{0}} WHERE {Key(other)}", [(column, a), .. Keys(other)]);
        return ($"{table.Name}.{column.Name} swapped between two rows", [.. new[] { RecordOf(one.Entity)!.Value, RecordOf(other.Entity)!.Value }.Distinct()]);
    }

    async Task<(string, Guid[])?> SwapEvents()
    {
        var events = rows.Where(row => row.Entity is RecordEvent).ToList();
        var one = events[random.Next(events.Count)];
        var other = events.FirstOrDefault(row => row != one && RecordOf(row.Entity) == RecordOf(one.Entity));
        if (other is null) return null;
        var no = one.Table.Columns.First(column => column.Name == "no");
        await Run($"UPDATE record_events SET no = {{0}} WHERE {Key(one)}", [(no, 100_000), .. Keys(one)]);
        await Run($"UPDATE record_events SET no = {{0}} WHERE {Key(other)}", [(no, no.ValueIn(one.Entity)), .. Keys(other)]);
        await Run($"UPDATE record_events SET no = {{0}} WHERE {Key(one)}", [(no, no.ValueIn(other.Entity)), .. Keys(one)]);
        return ("two events took each other's place", [RecordOf(one.Entity)!.Value]);
    }

    async Task<(string, Guid[])?> Move()
    {
        var (row, record) = (Any(), rows.Last(one => one.Entity is Record));
        if (row.Entity is Record || RecordOf(row.Entity) == RecordOf(record.Entity)) return null;
        var column = row.Table.Columns.First(one => one.Name == "record_id");
        await Run($"UPDATE {row.Table.Table} SET record_id = {{0}} WHERE {Key(row)}", [(column, RecordOf(record.Entity)), .. Keys(row)]);
        return ($"a row of {row.Table.Table} moved to another record", [RecordOf(row.Entity)!.Value, RecordOf(record.Entity)!.Value]);
    }

    /// <summary>The last event goes, and the record is made to end with the one before it.</summary>
    async Task<(string, Guid[])?> CutOff()
    {
        var records = rows.Where(row => row.Entity is Record).ToList();
        var row = records[random.Next(records.Count)];
        var events = rows.Where(one => one.Entity is RecordEvent e && e.RecordId == ((Record)row.Entity).Id).OrderBy(one => ((RecordEvent)one.Entity).No).ToList();
        if (events.Count < 2) return null;
        var end = (RecordEvent)events[^2].Entity;
        await Run($"DELETE FROM record_events WHERE {Key(events[^1], 0)}", Keys(events[^1]));
        Column Named(string name) => row.Table.Columns.First(column => column.Name == name);
        await Run($"UPDATE records SET event_count = {{0}}, chain_head = {{1}}, state_digest = {{2}} WHERE id = {{3}}", [(Named("event_count"), end.No), (Named("chain_head"), end.Hash), (Named("state_digest"), end.StateDigest), (Named("id"), end.RecordId)]);
        return ("the last event was cut off", [end.RecordId]);
    }

    /// <summary>A record with all that hangs on it and its key, as if it had never been.</summary>
    async Task<(string, Guid[])?> Remove()
    {
        var records = rows.Where(row => row.Entity is Record).ToList();
        var record = records[random.Next(records.Count)];
        var id = record.Table.Columns.First(column => column.Name == "id");
        foreach (var table in tables.Where(table => table.Name != "records")) await Run($"DELETE FROM {table.Name} WHERE record_id = {{0}}", [(id, RecordOf(record.Entity))]);
        await Run("DELETE FROM stored_keys WHERE id = {0}", [(id, RecordOf(record.Entity))]);
        await Run("DELETE FROM records WHERE id = {0}", [(id, RecordOf(record.Entity))]);
        return ("a whole record was removed", [RecordOf(record.Entity)!.Value]);
    }

    Row Any()
    {
        // Each table as often as any other, however few rows it has.
        var table = tables[random.Next(tables.Count)];
        return table.Rows[random.Next(table.Rows.Count)];
    }

    async Task Run(string sql, IReadOnlyList<(Column Column, object? Value)> values)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var no = 0; no < values.Count; no++) command.Parameters.Add(values[no].Column.Mapping.CreateParameter(command, $"@p{no}", values[no].Value, nullable: true));
        command.CommandText = string.Format(sql, [.. values.Select((_, no) => (object)$"@p{no}")]);
        await command.ExecuteNonQueryAsync();
    }

    /// <param name="from">How many values stand before those of the key.</param>
    static string Key(Row row, int from = 1) => string.Join(" AND ", Keys(row).Select((key, no) => $"\"{key.Column.Name}\" = {{{from + no}}}"));

    static IReadOnlyList<(Column Column, object? Value)> Keys(Row row)
        => [.. row.Table.Columns.Where(column => column.Property.IsPrimaryKey()).Select(column => (column, column.ValueIn(row.Entity)))];

    static Guid? RecordOf(object row) => row is Record record ? record.Id : (Guid?)row.GetType().GetProperty("RecordId")!.GetValue(row);

    async Task<List<object>> All<T>() where T : class => [.. await db.Set<T>().AsNoTracking().ToListAsync()];

    sealed record Table(string Name, IReadOnlyList<Row> Rows);

    sealed record Row(TableColumns Table, object Entity);
}
