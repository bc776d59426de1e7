using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Retention;

/// <summary>Looks for a mark in everything that an installation keeps: every column of every table, and the bytes of its files.</summary>
static class Scan
{
    /// <returns>Where it stands: "records.account" or the name of a file.</returns>
    public static async Task<IReadOnlyList<string>> For(Installation installation, params string[] marks)
    {
        var found = new List<string>();
        await using DbConnection connection = installation.Database == "" ? new SqliteConnection($"Data Source={Path.Combine(installation.Data, "redress.db")};Pooling=False") : new NpgsqlConnection(installation.Database + ";Pooling=false");
        await connection.OpenAsync();
        foreach (var table in await Column(connection, installation.Database == "" ? "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'" : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var text = reader.IsDBNull(i) ? "" : reader.GetDataTypeName(i) == "tsvector" ? reader.GetFieldValue<NpgsqlTypes.NpgsqlTsVector>(i).ToString() : reader.GetValue(i) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : reader.GetValue(i).ToString()!;
                    if (marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase))) found.Add($"{table}.{reader.GetName(i)}");
                }
        }
        found.AddRange(await InFiles(installation.Folder, marks));
        return [.. found.Distinct()];
    }

    // By another process: whoever closes a file of the embedded database takes away the locks that its own process holds on it.
    static async Task<List<string>> InFiles(string folder, string[] marks)
    {
        var start = new ProcessStartInfo("grep", ["--recursive", "--text", "--ignore-case", "--only-matching", "--fixed-strings", .. marks.SelectMany(mark => new[] { "-e", mark }), folder]) { RedirectStandardOutput = true };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        return [.. lines.Select(line => Path.GetFileName(line[..line.IndexOf(':')]) + line[line.IndexOf(':')..])];
    }

    static async Task<List<string>> Column(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync()) values.Add(reader.GetString(0));
        return values;
    }
}
