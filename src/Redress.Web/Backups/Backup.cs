using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;

namespace Redress.Web.Backups;

/// <summary>
/// Copies the embedded database and its documents while the server runs: first the database as of one moment, then the documents, which are written before
/// the database knows of them. The keys go into a folder apart: the data part alone opens nothing.
/// </summary>
public sealed class Backup(RedressDb db, Site site, TimeProvider clock)
{
    /// <param name="data">Folder of the data part: empty, or an earlier backup, of which only what is new is copied.</param>
    /// <param name="keys">Folder of the keys part; outside of the data part.</param>
    /// <param name="say">Told of each step.</param>
    /// <exception cref="SettingException">It cannot be done here; the message says what to do.</exception>
    public async Task<BackupManifest> Make(string data, string keys, Action<string> say, CancellationToken stop)
    {
        (data, keys) = (Path.GetFullPath(data), Path.GetFullPath(keys));
        Check(data, keys);
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(keys);
        // Until the new one is whole there is none.
        File.Delete(Path.Combine(data, BackupManifest.Name));
        var id = Guid.CreateVersion7();
        var at = clock.GetUtcNow().UtcDateTime;
        say("Copying the database ...");
        await Database(data, keys, stop);
        say("Copying documents ...");
        var (files, bytes) = Documents(data, stop);
        Keys(keys);
        var copy = new FileInfo(Path.Combine(data, BackupManifest.Database));
        await using var read = copy.OpenRead();
        var manifest = new BackupManifest(BackupManifest.Known, id, at, Convert.ToHexStringLower(await SHA256.HashDataAsync(read, stop)), copy.Length, files, bytes);
        manifest.Write(Path.Combine(keys, BackupManifest.Name));
        manifest.Write(Path.Combine(data, BackupManifest.Name));
        manifest.Write(Path.Combine(site.Data, BackupManifest.Last));
        return manifest;
    }

    void Check(string data, string keys)
    {
        if (site.Postgres is not null) throw new SettingException("PostgreSQL is backed up by its own tools: see \"Backup\" in docs/operating.md.");
        if (site.S3 is not null) throw new SettingException("The documents lie in an S3 store, which has its own copies. Back up the database by stopping the server and copying it, or use PostgreSQL.");
        if (Within(data, keys) || Within(keys, data)) throw new SettingException("Give the keys a folder apart from the data: whoever has both reads everything.");
        if (Within(data, site.Data) || Within(keys, site.Data)) throw new SettingException("Give folders outside of REDRESS_DATA, best on another disk.");
        foreach (var folder in new[] { data, keys })
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && BackupManifest.In(folder) is null && !File.Exists(Path.Combine(folder, BackupManifest.Name + ".begun")))
                throw new SettingException($"{folder} has something else in it. Give an empty folder, or that of an earlier backup.");
        foreach (var folder in new[] { data, keys })
        {
            Directory.CreateDirectory(folder);
            // So that a backup that broke off can be begun again here.
            File.WriteAllText(Path.Combine(folder, BackupManifest.Name + ".begun"), "");
        }
    }

    async Task Database(string data, string keys, CancellationToken stop)
    {
        var (copy, apart) = (Path.Combine(data, BackupManifest.Database + ".new"), Path.Combine(keys, BackupManifest.StoredKeys + ".new"));
        File.Delete(copy);
        File.Delete(apart);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", stop);
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString()))
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.Parameters.AddWithValue("$apart", apart);
            // What is deleted is overwritten, so the copy does not keep the keys in free pages.
            command.CommandText = "PRAGMA secure_delete = ON; ATTACH $apart AS apart; CREATE TABLE apart.stored_keys AS SELECT * FROM stored_keys; DELETE FROM stored_keys; DETACH apart;";
            await command.ExecuteNonQueryAsync(stop);
        }
        File.Move(copy, Path.Combine(data, BackupManifest.Database), overwrite: true);
        File.Move(apart, Path.Combine(keys, BackupManifest.StoredKeys), overwrite: true);
    }

    // What is there in the same size and of the same moment is the same. What was destroyed goes from the copy too.
    (int Files, long Bytes) Documents(string data, CancellationToken stop)
    {
        var (from, to) = (Path.Combine(site.Data, BackupManifest.Documents), Path.Combine(data, BackupManifest.Documents));
        Directory.CreateDirectory(from);
        Directory.CreateDirectory(to);
        var there = Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".new", StringComparison.Ordinal)).Select(path => Path.GetRelativePath(from, path)).ToHashSet();
        foreach (var gone in Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories).Where(path => !there.Contains(Path.GetRelativePath(to, path))).ToList()) File.Delete(gone);
        var (files, bytes) = (0, 0L);
        foreach (var name in there)
        {
            stop.ThrowIfCancellationRequested();
            var (source, target) = (new FileInfo(Path.Combine(from, name)), new FileInfo(Path.Combine(to, name)));
            try
            {
                if (!target.Exists || target.Length != source.Length || target.LastWriteTimeUtc != source.LastWriteTimeUtc)
                {
                    target.Directory!.Create();
                    source.CopyTo(target.FullName + ".new", overwrite: true);
                    File.Move(target.FullName + ".new", target.FullName, overwrite: true);
                }
                (files, bytes) = (files + 1, bytes + source.Length);
            }
            catch (FileNotFoundException)
            {
                // Taken off a draft meanwhile.
            }
        }
        return (files, bytes);
    }

    void Keys(string keys)
    {
        foreach (var source in Directory.EnumerateFiles(site.Keys, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".new", StringComparison.Ordinal)))
        {
            var target = Path.Combine(keys, BackupManifest.Keys, Path.GetRelativePath(site.Keys, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
    }

    internal static bool Within(string inner, string outer) => (inner + Path.DirectorySeparatorChar).StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
