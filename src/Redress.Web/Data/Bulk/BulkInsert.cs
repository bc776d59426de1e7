using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Redress.Web.Data.Bulk;

/// <summary>
/// Writes many new rows at once, past the change tracker: by COPY on PostgreSQL, by one prepared statement on SQLite.
/// Needs an open transaction. For imports and measuring, and for what must stand before a lock goes; all else goes through the save.
/// </summary>
static class BulkInsert
{
    /// <param name="without">A column that is left to be filled later.</param>
    public static async Task Insert<T>(this RedressDb db, IReadOnlyCollection<T> rows, CancellationToken stop = default, string? without = null) where T : class
    {
        if (rows.Count == 0) return;
        var table = TableColumns.Of(db, rows.First().GetType()).Without(without);
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await Copy(postgres, table, rows, stop);
        else
            await Prepared(db, table, rows, stop);
    }

    static async Task Copy<T>(NpgsqlConnection connection, TableColumns table, IEnumerable<T> rows, CancellationToken stop) where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Table} ({table.Names}) FROM STDIN (FORMAT BINARY)", stop);
        // Triggers run for each row: on a slow server a block takes longer than a question may.
        copy.Timeout = TimeSpan.FromMinutes(10);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var column in table.Columns)
            {
                if (column.Stored(row) is { } value) await copy.WriteAsync(value, stop);
                else await copy.WriteNullAsync(stop);
            }
        }
        await copy.CompleteAsync(stop);
    }

    static async Task Prepared<T>(RedressDb db, TableColumns table, IEnumerable<T> rows, CancellationToken stop) where T : class
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var values = new List<(Column Column, DbParameter Parameter)>();
        foreach (var column in table.Columns)
        {
            var parameter = column.Mapping.CreateParameter(command, $"@p{values.Count}", null, nullable: true);
            command.Parameters.Add(parameter);
            values.Add((column, parameter));
        }
        command.CommandText = $"INSERT INTO {table.Table} ({table.Names}) VALUES ({string.Join(", ", values.Select(value => value.Parameter.ParameterName))})";
        await command.PrepareAsync(stop);
        foreach (var row in rows)
        {
            foreach (var (column, parameter) in values) parameter.Value = column.Stored(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}
