using System.Text.Json;
using System.Text.Json.Serialization;
using Redress.Web.Files;

namespace Redress.Web.CaseFiles;

/// <summary>What a case file is made of. Its bytes are what is signed.</summary>
/// <param name="Format">"redress case file 1".</param>
/// <param name="MadeBy">Person and agency, or the command line.</param>
/// <param name="Events">How many events the history had.</param>
/// <param name="ChainHead">Hash of the last one; hexadecimal.</param>
/// <param name="LeftOut">Documents that are not in the file, each with the reason.</param>
public sealed record CaseManifest(string Format, string Record, Guid RecordId, string Subject, string Agency, DateTime MadeAt, string MadeBy, int Events, string ChainHead, IReadOnlyList<CaseEntry> Files, IReadOnlyList<LeftOutDocument> LeftOut)
{
    public const string Known = "redress case file 1";
    public const string Name = "manifest.json", SignatureName = "manifest.sig", RecordName = "record.json", HistoryName = "history.json", ReadMeName = "README.txt";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
        // For people too: letters stay letters. The file is never part of a page.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Base64, as `openssl dgst -verify` reads it after decoding: a DER sequence would be of varying length, so r and s stand side by side.</summary>
    public static string Signature(SigningKey key, byte[] manifest) => Convert.ToBase64String(key.Sign(manifest));
}

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hexadecimal.</param>
/// <param name="Document">ID of the document, where it is one.</param>
public sealed record CaseEntry(string Path, long Size, string Sha256, Guid? Document = null);

/// <param name="Why">Such as: destroyed on a day, quarantined.</param>
public sealed record LeftOutDocument(Guid Document, string FileName, string Sha256, string Why);
