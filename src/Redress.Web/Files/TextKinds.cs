using System.Text;
using System.Text.RegularExpressions;

namespace Redress.Web.Files;

/// <summary>Tells texts from each other by their first lines, and how their letters are written.</summary>
public static partial class TextKinds
{
    static TextKinds() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Null: it is no text.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> start, string name)
    {
        if (EncodingOf(start) is not { } encoding) return null;
        var text = encoding.GetString(start).TrimStart('\uFEFF');
        if (text.StartsWith("#!", StringComparison.Ordinal) && text.Length > 2 && text[2] is '/' or ' ') return FileKinds.Script;
        var head = text.TrimStart();
        head = head.Length > 4096 ? head[..4096] : head;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (MarkupOf(head) is { } markup) return markup;
        if (IsMail(head)) return FileKinds.Eml;
        if (extension is ".csv" or ".tsv") return FileKinds.Csv;
        if (extension == ".json" && head.StartsWith('{') || extension == ".json" && head.StartsWith('[')) return FileKinds.Json;
        return FileKinds.Text;
    }

    static string? MarkupOf(string head)
    {
        if (!head.StartsWith('<')) return null;
        var first = Skipped().Replace(head, "");
        if (first.StartsWith("<svg", StringComparison.OrdinalIgnoreCase)) return FileKinds.Svg;
        if (Page().IsMatch(first)) return FileKinds.Html;
        return head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileKinds.Xml : null;
    }

    // The head of a mail: several fields, one of them of a mail.
    static bool IsMail(string head)
    {
        var lines = head.Split('\n').Take(40).Select(line => line.TrimEnd('\r')).ToList();
        if (lines.Count > 0 && lines[0].StartsWith("From ", StringComparison.Ordinal)) lines.RemoveAt(0);
        var fields = lines.TakeWhile(line => line.Length > 0 && (char.IsWhiteSpace(line[0]) || Field().IsMatch(line))).Where(line => !char.IsWhiteSpace(line[0])).Select(line => line[..line.IndexOf(':')].ToLowerInvariant()).ToHashSet();
        return fields.Count >= 3 && fields.Contains("from") && (fields.Contains("received") || fields.Contains("message-id") || fields.Contains("mime-version") || fields.Contains("date") && (fields.Contains("to") || fields.Contains("subject")));
    }

    /// <summary>By a mark at the beginning, else UTF-8 where it is that, else that of Windows. Null: these bytes are no letters.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Encoding.UTF32;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        foreach (var one in start)
            if (one < 32 && one is not (9 or 10 or 12 or 13 or 27)) return null;
        if (IsUtf8(start)) return Encoding.UTF8;
        // Letters of one byte: five of them are none, and a text has words.
        return start.IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]) < 0 && start.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0 ? Encoding.GetEncoding(1252) : null;
    }

    // A letter may be cut at the end of what was looked at.
    static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut <= 3 && cut <= bytes.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut])) return cut == 0 || bytes[^cut] >= 0xC2 && bytes[^(cut - 1)..].IndexOfAnyExceptInRange((byte)0x80, (byte)0xBF) < 0;
        return false;
    }

    [GeneratedRegex(@"^(\s*(<\?[^>]*>|<!--.*?-->|<!DOCTYPE\s+svg[^>]*>))*\s*", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^<(!doctype\s+html|html|head|body|script|iframe|table|div|p|h1|meta|title)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9\-]{0,60}:", RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
