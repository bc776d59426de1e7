using System.Text.Encodings.Web;
using System.Text.Json;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Files;

namespace Redress.Web.Data.Destroying;

/// <summary>
/// A certificate of destruction as a file: the certificate word for word, its signature, and the public key. `redress verify FILE` checks it with nothing else.
/// </summary>
public static class CertificateText
{
    public const string Kind = "redress/certificate-of-destruction/1";

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record Line(int No, long Size, string Sha256);

    public sealed record Person(string Name, DateTime? At);

    public sealed record Body(string Kind, string Number, string Agency, string AgencyCode, string Record, string Destroyed, string What, DateTime DestroyedAt, string Rule, DateOnly CountedFrom, DateOnly DueOn,
        Person Proposed, Person Confirmed, IReadOnlyList<Line> Documents, int Keys, string Backups);

    public const string OfBackups = "Backups made before this day may still hold it until they expire by the operator’s rule. One that is restored loses it again when the system starts.";

    public static string Write(string number, Complaint complaint, Destruction destruction, IReadOnlyList<Document> documents, DateTime at)
        => JsonSerializer.Serialize(new Body(Kind, number, complaint.Agency.FullName, complaint.Agency.Code, complaint.Number, destruction.Part.Words(), destruction.Part.What(), at, destruction.Rule,
            destruction.EndedOn, destruction.DueOn, new(destruction.ProposedByName, destruction.ProposedAt), new(destruction.ConfirmedByName ?? "", destruction.ConfirmedAt),
            [.. documents.Select((document, index) => new Line(index + 1, document.Size, document.Sha256))], documents.Count + (destruction.Part == DestroyedPart.Documents ? 0 : 1), OfBackups), Readable);

    public static Body Read(string json) => JsonSerializer.Deserialize<Body>(json)!;

    /// <summary>What is downloaded. The certificate stands in it as one text, so that not a blank of what was signed changes.</summary>
    public static string File(DestructionCertificate certificate) => JsonSerializer.Serialize(new Envelope(Kind, certificate.Json, Convert.ToBase64String(certificate.Signature), certificate.PublicKey), Readable);

    sealed record Envelope(string Kind, string Certificate, string Signature, string PublicKey);

    /// <summary>Is this text such a file?</summary>
    public static bool IsOne(string text) => text.Length < 10_000_000 && text.Contains(Kind, StringComparison.Ordinal) && Open(text) is not null;

    /// <summary>Checks a downloaded file.</summary>
    /// <param name="publicPem">The key of the installation, got otherwise; null: the one in the file, which proves only that the file is whole.</param>
    /// <returns>What it certifies, in one line; null: it is no certificate, was changed, or another key signed it.</returns>
    public static string? VerifyFile(string text, string? publicPem = null)
    {
        if (Open(text) is not { } file) return null;
        return Verify(file.Certificate, file.Signature, publicPem ?? file.PublicKey) ? Summary(Read(file.Certificate)) : null;
    }

    /// <summary>Needs nothing but the public key.</summary>
    public static bool Verify(string json, byte[] signature, string publicPem) => SigningKey.IsSignedBy(publicPem, System.Text.Encoding.UTF8.GetBytes(json), signature);

    static string Summary(Body body) => $"{body.Number}: {body.Destroyed.ToLowerInvariant()} of {body.Record} ({body.Agency}) destroyed on {body.DestroyedAt:yyyy-MM-dd HH:mm} UTC, {body.Documents.Count} documents.";

    static (string Certificate, byte[] Signature, string PublicKey)? Open(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Envelope>(text) is { Kind: Kind, Certificate: { } certificate, Signature: { } signature, PublicKey: { } key } ? (certificate, Convert.FromBase64String(signature), key) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return null;
        }
    }
}
