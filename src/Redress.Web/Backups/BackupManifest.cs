using System.Text.Json;

namespace Redress.Web.Backups;

/// <summary>What a backup holds. Lies in the data part as backup.json; the keys part has the same ID.</summary>
/// <param name="Format">"redress backup 1".</param>
/// <param name="Id">Ties the two parts.</param>
/// <param name="DatabaseSha256">Of redress.db; hexadecimal.</param>
/// <param name="DocumentBytes">Bytes of the encrypted documents.</param>
public sealed record BackupManifest(string Format, Guid Id, DateTime At, string DatabaseSha256, long DatabaseBytes, int DocumentFiles, long DocumentBytes)
{
    public const string Known = "redress backup 1", Name = "backup.json", Database = "redress.db", Documents = "documents", StoredKeys = "stored-keys.db", Keys = "keys", Last = "last-backup.json";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public void Write(string path)
    {
        var begun = path + ".new";
        File.WriteAllBytes(begun, JsonSerializer.SerializeToUtf8Bytes(this, Json));
        File.Move(begun, path, overwrite: true);
    }

    /// <summary>Null: there is none, or it cannot be read.</summary>
    public static BackupManifest? In(string folder, string name = Name)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(Path.Combine(folder, name)), Json) is { Format: Known } read ? read : null;
        }
        catch (Exception none) when (none is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
