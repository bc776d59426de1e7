using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Redress.Web.Files;

namespace Redress.Web.Backups;

/// <summary>Puts a backup of the embedded database back where there is none. What was destroyed since is destroyed again at the next start: its list lies with the keys, and a newer one stays.</summary>
public static class Restore
{
    /// <exception cref="SettingException">Nothing was restored; the message says why.</exception>
    public static async Task<BackupManifest> From(string data, string keys, Site site, Action<string> say, CancellationToken stop)
    {
        (data, keys) = (Path.GetFullPath(data), Path.GetFullPath(keys));
        var manifest = await Check(data, keys, site, stop);
        Directory.CreateDirectory(site.Data);
        say("Copying documents ...");
        Copy(Path.Combine(data, BackupManifest.Documents), Path.Combine(site.Data, BackupManifest.Documents), stop);
        say("Copying keys and database ...");
        KeepOlder(Path.Combine(keys, BackupManifest.Keys), site.Keys);
        Copy(Path.Combine(keys, BackupManifest.Keys), site.Keys, stop);
        await Database(data, keys, site, stop);
        return manifest;
    }

    static async Task<BackupManifest> Check(string data, string keys, Site site, CancellationToken stop)
    {
        if (site.Postgres is not null) throw new SettingException("PostgreSQL is restored by its own tools: see \"Backup\" in docs/operating.md.");
        if (BackupManifest.In(data) is not { } manifest) throw new SettingException($"{data} holds no whole backup.");
        if (BackupManifest.In(keys)?.Id != manifest.Id) throw new SettingException($"{keys} holds no keys of this backup.");
        if (File.Exists(Path.Combine(site.Data, BackupManifest.Database))) throw new SettingException($"{site.Data} has a database. Move it away first, or give another REDRESS_DATA.");
        await using var database = File.OpenRead(Path.Combine(data, BackupManifest.Database));
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(database, stop)) != manifest.DatabaseSha256) throw new SettingException("The database of this backup is not as it was written. Take another backup.");
        return manifest;
    }

    // Since the backup the master key was changed: what lies under that of the backup is opened by it, until `redress keys rotate` goes on.
    static void KeepOlder(string backup, string own)
    {
        var (then, now) = (Path.Combine(backup, MasterKey.FileName), Path.Combine(own, MasterKey.FileName));
        if (!File.Exists(then) || !File.Exists(now) || File.ReadAllBytes(then).SequenceEqual(File.ReadAllBytes(now))) return;
        var older = Path.Combine(own, MasterKey.OlderName(MasterKey.In(backup).CurrentId));
        if (!File.Exists(older)) File.Copy(then, older);
    }

    // What is there stays: the keys folder may know of later roots and destructions.
    static void Copy(string from, string to, CancellationToken stop)
    {
        if (!Directory.Exists(from)) return;
        foreach (var source in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            stop.ThrowIfCancellationRequested();
            var target = Path.Combine(to, Path.GetRelativePath(from, source));
            if (File.Exists(target)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }
    }

    // Named last, so that a restore that broke off can be begun again.
    static async Task Database(string data, string keys, Site site, CancellationToken stop)
    {
        var begun = Path.Combine(site.Data, BackupManifest.Database + ".new");
        File.Copy(Path.Combine(data, BackupManifest.Database), begun, overwrite: true);
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = begun, Pooling = false }.ToString()))
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.Parameters.AddWithValue("$apart", Path.Combine(keys, BackupManifest.StoredKeys));
            command.CommandText = "ATTACH $apart AS apart; INSERT INTO main.stored_keys SELECT * FROM apart.stored_keys; DETACH apart;";
            await command.ExecuteNonQueryAsync(stop);
        }
        File.Move(begun, Path.Combine(site.Data, BackupManifest.Database));
    }
}
