using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Data.Bulk;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>All rows of the records within a range of IDs that the proof covers, a question for each table, as the database holds them now.</summary>
sealed class RecordRows
{
    readonly List<(TableColumns Table, ILookup<Guid, object> Rows)> parts = [];

    public List<Record> Records { get; private set; } = [];
    public ILookup<Guid, RecordEvent> Events { get; private set; } = null!;
    public Dictionary<Guid, StoredKey> Keys { get; private set; } = [];
    /// <summary>What could not be read at all: a value was put there that no column of its kind takes.</summary>
    public List<string> Unreadable { get; } = [];

    /// <param name="after">Only records with a greater ID.</param>
    public static async Task<RecordRows> Read(RedressDb db, Guid after, Guid upTo, CancellationToken stop)
    {
        var rows = new RecordRows();
        rows.Records = await rows.Try("records", () => db.Set<Record>().AsNoTracking().Where(record => record.Id > after && record.Id <= upTo).OrderBy(record => record.Id).ToListAsync(stop));
        rows.Events = (await rows.Try("record_events", () => db.Set<RecordEvent>().AsNoTracking().Where(e => e.RecordId > after && e.RecordId <= upTo).OrderBy(e => e.RecordId).ThenBy(e => e.No).ToListAsync(stop))).ToLookup(e => e.RecordId);
        rows.Keys = (await db.StoredKeys.AsNoTracking().Where(key => key.Id > after && key.Id <= upTo && db.Set<Record>().Any(record => record.Id == key.Id)).ToListAsync(stop)).ToDictionary(key => key.Id);
        foreach (var entity in Tables(db.Model))
        {
            var (table, recordId) = (TableColumns.Of(db, entity.ClrType), entity.FindProperty("RecordId")!.GetGetter());
            var read = (Func<RedressDb, Guid, Guid, CancellationToken, Task<List<object>>>)Reader.MakeGenericMethod(entity.ClrType).CreateDelegate(typeof(Func<RedressDb, Guid, Guid, CancellationToken, Task<List<object>>>));
            rows.parts.Add((table, (await rows.Try(table.Table, () => read(db, after, upTo, stop))).ToLookup(row => (Guid)recordId.GetClrValue(row)!)));
        }
        return rows;
    }

    /// <summary>Tables whose rows hang on a record and count in its state.</summary>
    public static IEnumerable<IEntityType> Tables(IModel model) => model.GetEntityTypes().Where(entity => entity.BaseType is null && entity.ClrType != typeof(Record) && Locks.IsInProof(entity));

    public byte[] StateOf(RedressDb db, RecordKey key, Record record)
    {
        var sum = Rows.Digest(key, TableColumns.Of(db, record.GetType()), record);
        foreach (var (table, rows) in parts)
            foreach (var row in rows[record.Id]) sum = StateDigest.Plus(sum, Rows.Digest(key, table, row));
        return sum;
    }

    async Task<List<T>> Try<T>(string table, Func<Task<List<T>>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
        {
            Unreadable.Add($"{table} holds what cannot be read");
            return [];
        }
    }

    static readonly MethodInfo Reader = typeof(RecordRows).GetMethod(nameof(Part), BindingFlags.NonPublic | BindingFlags.Static)!;

    static async Task<List<object>> Part<T>(RedressDb db, Guid after, Guid upTo, CancellationToken stop) where T : class
        => [.. await db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid?>(row, "RecordId") > (Guid?)after && EF.Property<Guid?>(row, "RecordId") <= (Guid?)upTo).ToListAsync(stop)];
}
