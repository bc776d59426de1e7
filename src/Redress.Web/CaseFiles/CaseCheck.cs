using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Redress.Web.Files;

namespace Redress.Web.CaseFiles;

/// <summary>What the check of a case file found.</summary>
/// <param name="Key">Fingerprint of the key that signed it; null: unreadable.</param>
public sealed record CaseFinding(CaseManifest? Manifest, string? Key, IReadOnlyList<string> Faults);

/// <summary>Checks a case file with nothing but a public key: signature, every byte of every file, and the chain of the history.</summary>
public static class CaseCheck
{
    /// <summary>Such parts are held in memory, so they are bounded: a file that lies about its size is refused.</summary>
    const int MostPart = 512 * 1024 * 1024;

    sealed record HistoryFile(string Number, Guid RecordId, List<CaseEvent> Events);

    /// <param name="trusted">The public key as PEM; null: the one in the file, which says only that the file is whole.</param>
    /// <exception cref="InvalidDataException">It is no case file.</exception>
    public static async Task<CaseFinding> Of(string path, string? trusted, CancellationToken stop = default)
    {
        await using var zip = await ZipFile.OpenReadAsync(path, stop);
        var parts = zip.Entries.GroupBy(entry => entry.FullName).ToDictionary(group => group.Key, group => group.ToList());
        if (!parts.ContainsKey(CaseManifest.Name)) throw new InvalidDataException("This is no case file: it has no manifest.");
        var faults = new List<string>(parts.Where(part => part.Value.Count > 1).Select(part => $"{part.Key} stands twice"));
        var bytes = await Whole(parts[CaseManifest.Name][0], stop);
        var pem = trusted ?? (parts.TryGetValue(SigningKey.PublicName, out var own) ? Encoding.ASCII.GetString(await Whole(own[0], stop)) : "");
        if (!await IsSigned(parts, pem, bytes, stop)) faults.Add(trusted is null ? "the signature is not of the key in the file" : "the signature is not of this key");
        if (Read(bytes) is not { } manifest) return new(null, Print(pem), [.. faults, "the manifest cannot be read"]);
        await Files(parts, manifest, faults, stop);
        if (parts.TryGetValue(CaseManifest.HistoryName, out var history)) faults.AddRange(await History(history[0], manifest, stop));
        return new(manifest, Print(pem), faults);
    }

    static async Task<bool> IsSigned(Dictionary<string, List<ZipArchiveEntry>> parts, string pem, byte[] manifest, CancellationToken stop)
    {
        if (!parts.TryGetValue(CaseManifest.SignatureName, out var signature)) return false;
        var raw = new byte[128];
        return Convert.TryFromBase64String(Encoding.ASCII.GetString(await Whole(signature[0], stop)).Trim(), raw, out var length) && SigningKey.IsSignedBy(pem, manifest, raw[..length]);
    }

    static async Task Files(Dictionary<string, List<ZipArchiveEntry>> parts, CaseManifest manifest, List<string> faults, CancellationToken stop)
    {
        foreach (var file in manifest.Files)
        {
            if (!parts.TryGetValue(file.Path, out var entries)) faults.Add($"{file.Path} is missing");
            else if (await Hash(entries[0], file.Size, stop) != file.Sha256) faults.Add($"{file.Path} was changed");
        }
        var named = manifest.Files.Select(file => file.Path).Concat([CaseManifest.Name, CaseManifest.SignatureName, SigningKey.PublicName]).ToHashSet();
        faults.AddRange(parts.Keys.Where(name => !named.Contains(name)).Select(name => $"{name} was added"));
    }

    static async Task<string?> Hash(ZipArchiveEntry entry, long size, CancellationToken stop)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var content = await entry.OpenAsync(stop);
            var buffer = new byte[1 << 17];
            long read = 0;
            for (int length; (length = await content.ReadAsync(buffer, stop)) > 0; hash.AppendData(buffer, 0, length))
                if ((read += length) > size) return null;
            return read == size ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    static async Task<IEnumerable<string>> History(ZipArchiveEntry entry, CaseManifest manifest, CancellationToken stop)
    {
        try
        {
            var history = JsonSerializer.Deserialize<HistoryFile>(await Whole(entry, stop), CaseManifest.Json);
            if (history?.Events is null || history.RecordId != manifest.RecordId) return ["history: it is of another record"];
            return [.. history.Events.Count == manifest.Events ? [] : (string[])[$"history: it has {history.Events.Count} events, and the manifest says {manifest.Events}"], .. CaseEvent.Faults(manifest.RecordId, history.Events, manifest.ChainHead)];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException or FormatException)
        {
            return ["history: it cannot be read"];
        }
    }

    static async Task<byte[]> Whole(ZipArchiveEntry entry, CancellationToken stop)
    {
        if (entry.Length > MostPart) throw new InvalidDataException($"{entry.FullName} is too large to be part of a case file.");
        await using var content = await entry.OpenAsync(stop);
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int length; (length = await content.ReadAsync(buffer, stop)) > 0; kept.Write(buffer, 0, length))
            if (kept.Length > MostPart) throw new InvalidDataException($"{entry.FullName} is larger than it says.");
        return kept.ToArray();
    }

    static CaseManifest? Read(byte[] manifest)
    {
        try
        {
            return JsonSerializer.Deserialize<CaseManifest>(manifest, CaseManifest.Json) is { Files: not null, Format: CaseManifest.Known } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Print(string pem)
    {
        try
        {
            return SigningKey.FingerprintOf(pem);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
