using System.Text;
using System.Text.RegularExpressions;

namespace Redress.Web.Files.Reading;

/// <summary>The fields above a mail or one of its parts.</summary>
static partial class MailHead
{
    const int MostHead = 200_000;

    public static (Dictionary<string, string> Fields, ReadOnlyMemory<byte> Body) Of(ReadOnlyMemory<byte> whole)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var span = whole.Span;
        var at = 0;
        string? name = null;
        while (at < span.Length && at < MostHead)
        {
            var end = span[at..].IndexOf((byte)'\n');
            var line = TextOf(span[at..(end < 0 ? span.Length : at + end)]).TrimEnd('\r');
            at = end < 0 ? span.Length : at + end + 1;
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t') { if (name is not null && fields[name].Length < 20_000) fields[name] += " " + line.Trim(); continue; }
            var colon = line.IndexOf(':');
            if (colon <= 0) { if (fields.Count > 0 || !line.StartsWith("From ", StringComparison.Ordinal)) break; continue; }
            name = line[..colon].Trim();
            // The first of a kind counts: what was added below does not change who sent it.
            if (fields.ContainsKey(name)) name = null;
            else fields[name] = line[(colon + 1)..].Trim();
        }
        return (fields, whole[Math.Min(at, whole.Length)..]);
    }

    public static string TypeOf(ReadOnlyMemory<byte> part) => Value(Of(part).Fields.GetValueOrDefault("Content-Type", "text/plain")).Type;

    /// <summary>"text/plain; charset=utf-8" taken apart.</summary>
    public static (string Type, Dictionary<string, string> Settings) Value(string field)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var parts = Split(field);
        foreach (var part in parts.Skip(1).Take(50))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0) continue;
            var (name, value) = (part[..equals].Trim(), part[(equals + 1)..].Trim().Trim('"'));
            // A name with letters of all kinds: filename*=utf-8''caf%C3%A9.pdf
            if (name.EndsWith('*') && value.Split('\'', 3) is [_, _, var escaped]) (name, value) = (name[..^1], Uri.UnescapeDataString(escaped));
            settings.TryAdd(name, value);
        }
        return (parts[0].Trim().ToLowerInvariant(), settings);
    }

    /// <summary>Words such as =?utf-8?B?…?= as they read.</summary>
    public static string Decoded(string value)
        => Between().Replace(Word().Replace(value.Length > 20_000 ? value[..20_000] : value, found =>
        {
            try
            {
                var bytes = found.Groups[2].Value is "B" or "b" ? Convert.FromBase64String(found.Groups[3].Value) : MailBody.Quoted(Encoding.Latin1.GetBytes(found.Groups[3].Value.Replace('_', ' ')));
                return "\u0001" + MailBody.EncodingOf(found.Groups[1].Value, bytes).GetString(bytes) + "\u0001";
            }
            catch (FormatException)
            {
                return found.Value;
            }
        }), "").Replace("\u0001", "");

    static List<string> Split(string field)
    {
        List<string> parts = [];
        var (from, isQuoted) = (0, false);
        for (var at = 0; at < field.Length; at++)
            if (field[at] == '"') isQuoted = !isQuoted;
            else if (field[at] == ';' && !isQuoted) { parts.Add(field[from..at]); from = at + 1; }
        parts.Add(field[from..]);
        return parts;
    }

    static string TextOf(ReadOnlySpan<byte> line) => System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetString(line) : Encoding.Latin1.GetString(line);

    [GeneratedRegex(@"=\?([A-Za-z0-9_\-]+)(?:\*[A-Za-z\-]+)?\?([BbQq])\?([^?\s]*)\?=", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    // Between two such words space does not count.
    [GeneratedRegex("\u0001\\s+\u0001", RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}
