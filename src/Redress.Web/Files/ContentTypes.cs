using System.Text;
using Redress.Domain;

namespace Redress.Web.Files;

/// <summary>Tells the type of a file from its content; the name only helps where the content allows several.</summary>
public static class ContentTypes
{
    static readonly (string Type, byte[] Start)[] Known =
    [
        ("application/pdf", "%PDF-"u8.ToArray()),
        ("image/png", [0x89, 0x50, 0x4E, 0x47]),
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        ("image/gif", "GIF8"u8.ToArray()),
        ("image/tiff", [0x49, 0x49, 0x2A, 0x00]),
        ("application/vnd.microsoft.portable-executable", "MZ"u8.ToArray()),
        ("application/x-executable", [0x7F, 0x45, 0x4C, 0x46]),
        ("application/gzip", [0x1F, 0x8B]),
        ("application/x-ole-storage", [0xD0, 0xCF, 0x11, 0xE0]),
        ("audio/wav", "RIFF"u8.ToArray()),
    ];

    public static string Of(ReadOnlyMemory<byte> start, string name)
    {
        var bytes = start.Span;
        foreach (var (type, magic) in Known)
            if (bytes.StartsWith(magic)) return type;
        if (bytes.StartsWith("PK"u8)) return OfZip(name);
        return LooksLikeText(bytes) ? "text/plain" : "application/octet-stream";
    }

    static string OfZip(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "application/zip",
    };

    static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) return false;
        // A letter may be cut at the end of what was looked at.
        return !Encoding.UTF8.GetString(bytes).AsSpan().TrimEnd('\uFFFD').Contains('\uFFFD');
    }
}

public static class FileNames
{
    /// <summary>Keeps the spelling; takes away folders, control characters and marks that turn the reading direction.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)]).Trim();
        if (clean.Trim('.').Length == 0) clean = "document";
        return clean.Length <= 200 ? clean : throw new BrokenRuleException("A file name may have up to 200 characters.");
    }
}
