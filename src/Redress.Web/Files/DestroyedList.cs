using System.Security.Cryptography;
using System.Text.Json;
using Redress.Domain.Records.Retention;

namespace Redress.Web.Files;

/// <summary>One destruction as the list of destroyed keys tells it: enough to destroy the same again in a backup, and the certificate word for word. It holds no personal data.</summary>
/// <param name="RecordKey">Digest of the key that was replaced; null: it was kept.</param>
/// <param name="Documents">ID of each document.</param>
public sealed record DestroyedEntry(Guid Destruction, Guid Record, string Number, DestroyedPart Part, DateTime At, string Certificate, string Json, string Signature, string PublicKey,
    string? RecordKey, IReadOnlyList<Guid> Documents, DateOnly EndedOn, bool WasCanceled, DateTime LockedAt, DateOnly DueOn, string Rule, DateTime ProposedAt, string ProposedBy, DateTime? ConfirmedAt, string? ConfirmedBy);

/// <summary>
/// The list of destroyed keys: a file for each destruction, in the folder REDRESS_KEYS/destroyed, apart from database and store. It is only added to.
/// A file is there whole or not at all, and each has a name of its own, so that several machines write at once.
/// It is written as begun before the destruction commits, and takes its last name afterwards.
/// </summary>
public sealed class DestroyedList(string keys)
{
    const string Begun = ".begun", Done = ".json";

    public string Folder { get; } = Path.Combine(keys, "destroyed");

    public int CountDone() => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*" + Done).Count() : 0;

    /// <summary>Digest by which a key is known without being told.</summary>
    public static string Fingerprint(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "destroyed"u8));

    public void Begin(DestroyedEntry entry)
    {
        Directory.CreateDirectory(Folder);
        var (path, made) = (PathOf(entry.Destruction, Begun), Path.Combine(Folder, $"{entry.Destruction:N}.{Guid.NewGuid():N}.new"));
        using (var file = new FileStream(made, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, entry);
            // The list is on the disk before what it tells of is gone.
            file.Flush(flushToDisk: true);
        }
        File.Move(made, path, overwrite: true);
    }

    public void Finish(Guid destruction)
    {
        if (File.Exists(PathOf(destruction, Begun))) File.Move(PathOf(destruction, Begun), PathOf(destruction, Done), overwrite: true);
    }

    /// <summary>What was begun and did not happen after all.</summary>
    public void Forget(Guid destruction) => File.Delete(PathOf(destruction, Begun));

    /// <summary>The destructions of the list, by the names of its files alone.</summary>
    public IReadOnlyList<(Guid Destruction, bool IsDone)> Names()
        => !Directory.Exists(Folder) ? [] : [.. from file in Directory.EnumerateFiles(Folder)
                                               let ending = Path.GetExtension(file)
                                               where ending is Begun or Done && Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out _)
                                               select (Guid.ParseExact(Path.GetFileNameWithoutExtension(file), "N"), ending == Done)];

    public DestroyedEntry? Read(Guid destruction)
    {
        var path = File.Exists(PathOf(destruction, Done)) ? PathOf(destruction, Done) : PathOf(destruction, Begun);
        if (!File.Exists(path)) return null;
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<DestroyedEntry>(file);
    }

    string PathOf(Guid destruction, string ending) => Path.Combine(Folder, destruction.ToString("N") + ending);
}
