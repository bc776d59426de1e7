using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Redress.Web.Data;
using Redress.Web.Data.History;

namespace Redress.Web.Files;

/// <summary>
/// A database remembers which key signed for it and how far its roots have come. In production it starts only on the key folder that fits:
/// new keys made in an empty folder would open nothing, and would hide that the old ones are lost.
/// </summary>
static class KeyFolder
{
    /// <exception cref="SettingException">The folder is not the one that this database needs.</exception>
    public static async Task MustFit(Site site)
    {
        if (!site.IsProduction || await Remembered(site) is not { } known) return;
        string PutBack(string what) => $"REDRESS_KEYS ({site.Keys}) {what}, and this database needs it. Put back the copy of the key folder, then start again.";
        foreach (var name in site.GivenKeys is null ? [MasterKey.FileName, SigningKey.PrivateName] : (string[])[SigningKey.PrivateName])
            if (!File.Exists(Path.Combine(site.Keys, name))) throw new SettingException(PutBack($"has no {name}"));
        using var key = SigningKey.In(site.Keys);
        if (SigningKey.FingerprintOf(key.PublicPem) is var here && here != known.Fingerprint)
            throw new SettingException(PutBack($"has the signing key {here} and not {known.Fingerprint}"));
        var roots = RootFiles.Of(site).Numbers().ToHashSet();
        if (Enumerable.Range(1, known.LastRoot).Where(no => !roots.Contains(no)).Take(1).ToList() is [var missing])
            throw new SettingException(PutBack($"has no signed root {missing} in its folder {RootFiles.FolderName}"));
    }

    /// <summary>At the first start: from now on the database is this key's.</summary>
    public static async Task Remember(RedressDb db, SigningKey key, CancellationToken stop = default)
    {
        var fingerprint = SigningKey.FingerprintOf(key.PublicPem);
        if (await db.Installations.AnyAsync(one => one.KeyFingerprint == null || !db.Needs.Site.IsProduction && one.KeyFingerprint != fingerprint, stop))
            await db.Installations.ExecuteUpdateAsync(set => set.SetProperty(one => one.KeyFingerprint, fingerprint), stop);
    }

    // Asked before anything is made: past the context, which would make a master key.
    static async Task<(string Fingerprint, int LastRoot)?> Remembered(Site site)
    {
        var file = Engine.SqliteFile(site);
        if (site.Postgres is null && !File.Exists(file)) return null;
        await using DbConnection connection = site.Postgres is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 30 }.ToString());
        try
        {
            await connection.OpenAsync();
            await using var question = connection.CreateCommand();
            question.CommandText = "SELECT key_fingerprint, last_root_no FROM installation";
            await using var answer = await question.ExecuteReaderAsync();
            return await answer.ReadAsync() && !await answer.IsDBNullAsync(0) ? (answer.GetString(0), answer.GetInt32(1)) : null;
        }
        catch (Exception first) when (first is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName } or SqliteException { SqliteErrorCode: 1 })
        {
            // There is no such table yet: the first start.
            return null;
        }
    }
}
