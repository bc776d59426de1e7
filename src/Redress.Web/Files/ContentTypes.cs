using System.Text;
using Redress.Domain;

namespace Redress.Web.Files;

/// <summary>Tells the type of a file from its content; the name only helps where the content allows several.</summary>
public static class ContentTypes
{
    static readonly (string Type, byte[] Start)[] Known =
    [
        (FileKinds.Pdf, "%PDF-"u8.ToArray()),
        ("image/png", [0x89, 0x50, 0x4E, 0x47]), ("image/jpeg", [0xFF, 0xD8, 0xFF]), ("image/gif", "GIF8"u8.ToArray()),
        ("image/tiff", [0x49, 0x49, 0x2A, 0x00]), ("image/tiff", [0x4D, 0x4D, 0x00, 0x2A]),
        (FileKinds.Elf, [0x7F, 0x45, 0x4C, 0x46]), (FileKinds.Mac, [0xFE, 0xED, 0xFA, 0xCE]), (FileKinds.Mac, [0xFE, 0xED, 0xFA, 0xCF]), (FileKinds.Mac, [0xCE, 0xFA, 0xED, 0xFE]), (FileKinds.Mac, [0xCF, 0xFA, 0xED, 0xFE]),
        (FileKinds.Shortcut, [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0]),
        ("application/gzip", [0x1F, 0x8B]), ("application/x-7z-compressed", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("application/vnd.rar", "Rar!\x1A\x07"u8.ToArray()), ("application/x-xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
        ("audio/mpeg", "ID3"u8.ToArray()), ("audio/ogg", "OggS"u8.ToArray()), ("audio/flac", "fLaC"u8.ToArray()), ("video/webm", [0x1A, 0x45, 0xDF, 0xA3]),
        ("application/x-sqlite3", "SQLite format 3\0"u8.ToArray()),
        (FileKinds.Rtf, "{\\rtf"u8.ToArray()),
    ];

    /// <param name="start">The first bytes, some tens of thousands where there are so many.</param>
    /// <param name="tail">The last ones: the parts of a ZIP are listed there.</param>
    /// <param name="oleMarks">Which names of streams passed by, where it is an OLE file.</param>
    public static string Of(ReadOnlyMemory<byte> start, string name, ReadOnlyMemory<byte> tail = default, OleMarks oleMarks = OleMarks.None)
    {
        var bytes = start.Span;
        if (bytes.IsEmpty) return FileKinds.Empty;
        foreach (var (type, magic) in Known)
            if (bytes.StartsWith(magic)) return type;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) return ZipNames.TypeOf(bytes, tail.IsEmpty ? bytes : tail.Span);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return OfOle(oleMarks, name);
        if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12) return OfRiff(bytes[8..12]);
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return OfBoxes(bytes[8..12]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]) && bytes.Length >= 8) return bytes[7] < 30 && bytes[6] == 0 ? FileKinds.Mac : FileKinds.Java;
        if (bytes.StartsWith("MZ"u8) && bytes.Contains((byte)0)) return FileKinds.Windows;
        if (bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6..10].SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0, 0])) return "image/bmp";
        if (bytes.StartsWith("BZh"u8) && bytes.Length > 10 && bytes[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59])) return "application/x-bzip2";
        if (bytes.Length > 262 && bytes[257..262].SequenceEqual("ustar"u8)) return "application/x-tar";
        if (bytes.Length > 2 && bytes[0] == 0xFF && bytes[1] is 0xFB or 0xF3 or 0xF2 or 0xFA) return "audio/mpeg";
        // Some programs put a line or two before the head of a PDF, and readers take it.
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) > 0) return FileKinds.Pdf;
        return TextKinds.TypeOf(bytes, name) ?? FileKinds.Unknown;
    }

    static string OfOle(OleMarks marks, string name)
        => marks.HasFlag(OleMarks.Mail) ? FileKinds.Msg
        : marks.HasFlag(OleMarks.Word) ? "application/msword"
        : marks.HasFlag(OleMarks.Excel) ? "application/vnd.ms-excel"
        : marks.HasFlag(OleMarks.PowerPoint) ? "application/vnd.ms-powerpoint"
        : Path.GetExtension(name).Equals(".msi", StringComparison.OrdinalIgnoreCase) ? FileKinds.Windows : FileKinds.Ole;

    static string OfRiff(ReadOnlySpan<byte> form)
        => form.SequenceEqual("WEBP"u8) ? "image/webp" : form.SequenceEqual("WAVE"u8) ? "audio/wav" : form.SequenceEqual("AVI "u8) ? "video/x-msvideo" : FileKinds.Unknown;

    static string OfBoxes(ReadOnlySpan<byte> brand) => Encoding.ASCII.GetString(brand) switch
    {
        "heic" or "heix" or "hevc" or "mif1" or "msf1" => "image/heic",
        "avif" or "avis" => "image/avif",
        "qt  " => "video/quicktime",
        "M4A " or "M4B " => "audio/mp4",
        _ => "video/mp4",
    };
}

/// <summary>What kinds of streams an OLE file has.</summary>
[Flags]
public enum OleMarks { None = 0, Word = 1, Excel = 2, PowerPoint = 4, Mail = 8 }

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
