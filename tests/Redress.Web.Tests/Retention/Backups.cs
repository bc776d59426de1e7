using Microsoft.Data.Sqlite;
using Npgsql;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Retention;

/// <summary>A backup of a running office, as an operator makes one: database and documents, without the keys.</summary>
static class Backups
{
    public static async Task<Installation> Take(Office office)
    {
        var from = office.Installation;
        var to = new Installation(from.Folder + "backup", from.Database == "" ? "" : new NpgsqlConnectionStringBuilder(from.Database) { Database = Path.GetFileName(from.Folder) + "backup" }.ConnectionString);
        Directory.CreateDirectory(to.Data);
        Directory.CreateDirectory(to.Keys);
        if (Directory.Exists(Path.Combine(from.Data, "documents"))) Copy(Path.Combine(from.Data, "documents"), Path.Combine(to.Data, "documents"));
        if (from.Database == "")
        {
            await using var live = new SqliteConnection($"Data Source={Path.Combine(from.Data, "redress.db")};Pooling=False");
            await live.OpenAsync();
            await using var copy = live.CreateCommand();
            copy.CommandText = $"VACUUM INTO '{Path.Combine(to.Data, "redress.db")}'";
            await copy.ExecuteNonQueryAsync();
        }
        else await CopyDatabase(from.Database, Path.GetFileName(from.Folder));
        return to;
    }

    public static async Task Remove(Installation backup)
    {
        Directory.Delete(backup.Folder, recursive: true);
        if (backup.Database != "") await Do(backup.Database, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(backup.Database).Database} WITH (FORCE)");
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    // A database that somebody is connected to is no template: the pool is emptied, and whoever connects again at this moment is sent away.
    static async Task CopyDatabase(string connection, string name)
    {
        for (var tried = 0; ; tried++)
        {
            NpgsqlConnection.ClearAllPools();
            try
            {
                await Do(connection, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
                await Do(connection, $"CREATE DATABASE {name}backup TEMPLATE {name}");
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == "55006" && tried < 20)
            {
                await Task.Delay(100);
            }
        }
    }

    static async Task Do(string connection, string sql)
    {
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ConnectionString);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
