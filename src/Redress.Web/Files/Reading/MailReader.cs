using System.Text;

namespace Redress.Web.Files.Reading;

/// <summary>An e-mail as it was sent (.eml): who, when, about what, its words, and the names of what was attached. HTML is read as words.</summary>
static class MailReader
{
    const int MostDepth = 8, MostParts = 200;

    static readonly string[] Shown = ["From", "To", "Cc", "Date", "Subject"];

    public static IEnumerable<Readable> Read(byte[] bytes)
    {
        var left = MostParts;
        return Part(bytes.AsMemory(), 0, isMail: true);

        IEnumerable<Readable> Part(ReadOnlyMemory<byte> whole, int depth, bool isMail)
        {
            if (depth > MostDepth || --left < 0) yield break;
            var (fields, body) = MailHead.Of(whole);
            if (isMail)
                foreach (var name in Shown)
                    if (fields.TryGetValue(name, out var value) && value.Length > 0) yield return Readable.Field(name, MailHead.Decoded(value));
            var (type, settings) = MailHead.Value(fields.GetValueOrDefault("Content-Type", "text/plain"));
            var (disposition, named) = MailHead.Value(fields.GetValueOrDefault("Content-Disposition", ""));
            var name2 = MailHead.Decoded(named.GetValueOrDefault("filename") ?? settings.GetValueOrDefault("name") ?? "");
            if (type.StartsWith("multipart/", StringComparison.Ordinal) && settings.TryGetValue("boundary", out var boundary) && boundary.Length > 0)
            {
                var parts = Between(body, boundary).Take(MostParts).ToList();
                // Of the same words in several forms the plain ones are read.
                if (type == "multipart/alternative" && parts.FirstOrDefault(part => MailHead.TypeOf(part) == "text/plain") is { Length: > 0 } plain) parts = [plain];
                foreach (var part in parts)
                    foreach (var readable in Part(part, depth + 1, isMail: false)) yield return readable;
            }
            else if (type == "message/rfc822" && disposition != "attachment")
            {
                yield return Readable.Heading("Forwarded e-mail");
                foreach (var readable in Part(MailBody.Decoded(body, fields), depth + 1, isMail: true)) yield return readable;
            }
            else if (type.StartsWith("text/", StringComparison.Ordinal) && disposition != "attachment")
            {
                var text = MailBody.Text(body, fields, settings.GetValueOrDefault("charset"));
                foreach (var readable in type == "text/html" ? HtmlReader.Read(text) : Lines(text)) yield return readable;
            }
            else yield return Readable.Field("Attached", name2.Length > 0 ? name2 : type);
        }
    }

    static IEnumerable<Readable> Lines(string text)
    {
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line) yield return Readable.Line(line);
    }

    static IEnumerable<ReadOnlyMemory<byte>> Between(ReadOnlyMemory<byte> body, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var at = Next(body.Span, mark, 0);
        while (at >= 0)
        {
            var from = at + mark.Length;
            if (body.Length >= from + 2 && body.Span[from] == '-' && body.Span[from + 1] == '-') yield break;
            var line = body.Span[from..].IndexOf((byte)'\n');
            if (line < 0) yield break;
            from += line + 1;
            var next = Next(body.Span, mark, from);
            yield return body[from..(next < 0 ? body.Length : next)];
            at = next;
        }
    }

    // Boundaries stand at the beginning of a line.
    static int Next(ReadOnlySpan<byte> body, byte[] mark, int from)
    {
        while (from < body.Length)
        {
            var found = body[from..].IndexOf(mark);
            if (found < 0) return -1;
            if (from + found == 0 || body[from + found - 1] == '\n') return from + found;
            from += found + mark.Length;
        }
        return -1;
    }
}
