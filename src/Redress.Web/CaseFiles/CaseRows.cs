using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;

namespace Redress.Web.CaseFiles;

/// <summary>Every row of a record that its proof covers, table by table, as the database holds them: a case file that leaves nothing out, also of tables yet to come.</summary>
static class CaseRows
{
    public static async IAsyncEnumerable<(string Table, List<Dictionary<string, object?>> Rows)> Of(RedressDb db, Record record, [EnumeratorCancellation] CancellationToken stop)
    {
        var own = TableColumns.Of(db, record.GetType());
        yield return (own.Table, [Row(own, record)]);
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.BaseType is null && entity.ClrType != typeof(Record) && Locks.IsInProof(entity)).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
        {
            var table = TableColumns.Of(db, entity.ClrType);
            var rows = await (Task<List<object>>)RowsOf.MakeGenericMethod(entity.ClrType).Invoke(null, [db, record.Id, stop])!;
            if (rows.Count > 0) yield return (table.Table, [.. rows.Select(row => Row(table, row))]);
        }
    }

    // Digests and keys for lists say nothing to a reader.
    static Dictionary<string, object?> Row(TableColumns table, object row)
        => table.Columns.Where(column => column.IsInProof).ToDictionary(column => column.Name, column => column.ValueIn(row) switch { byte[] bytes => Convert.ToHexStringLower(bytes), var value => value });

    static readonly MethodInfo RowsOf = typeof(CaseRows).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    static async Task<List<object>> Read<T>(RedressDb db, Guid recordId, CancellationToken stop) where T : class
        => [.. await db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid?>(row, "RecordId") == recordId).ToListAsync(stop)];
}
