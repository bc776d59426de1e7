using System.Globalization;
using System.Text;

namespace Redress.Web.Files.Reading;

/// <summary>The words of an RTF; tables of fonts and colors, pictures and what is hidden in groups of their own are passed over.</summary>
static class RtfReader
{
    const int MostDepth = 200;

    static readonly HashSet<string> Skipped = ["fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore", "listtable", "listoverridetable", "generator", "xmlnstbl", "filetbl", "rsidtbl", "latentstyles"];

    public static IEnumerable<Readable> Read(byte[] bytes)
    {
        var (rtf, ansi) = (Encoding.Latin1.GetString(bytes), Encoding.GetEncoding(1252));
        var (line, skippedFrom, depth, replaced) = (new StringBuilder(), int.MaxValue, 0, 0);
        for (var at = 0; at < rtf.Length; at++)
        {
            var letter = rtf[at];
            if (letter == '{') { if (++depth > MostDepth) yield break; continue; }
            if (letter == '}') { if (--depth < skippedFrom) skippedFrom = int.MaxValue; continue; }
            if (letter is '\r' or '\n') continue;
            if (letter != '\\') { if (replaced > 0) replaced--; else if (depth < skippedFrom) line.Append(letter); continue; }
            if (++at >= rtf.Length) break;
            if (rtf[at] == '\'')
            {
                if (at + 2 < rtf.Length && byte.TryParse(rtf.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
                {
                    if (replaced > 0) replaced--;
                    else if (depth < skippedFrom) line.Append(ansi.GetString([code]));
                }
                at += 2;
                continue;
            }
            if (rtf[at] == '*') { skippedFrom = Math.Min(skippedFrom, depth); continue; }
            if (!char.IsAsciiLetter(rtf[at])) { if (depth < skippedFrom) line.Append(rtf[at] == '~' ? ' ' : rtf[at] is '\\' or '{' or '}' ? rtf[at] : ' '); continue; }
            var (word, number, end) = Word(rtf, at);
            at = end - 1;
            if (Skipped.Contains(word)) skippedFrom = Math.Min(skippedFrom, depth);
            if (depth >= skippedFrom) continue;
            if (word == "u" && number is { } unicode) { line.Append((char)(ushort)unicode); replaced = 1; }
            else if (word is "tab" or "cell") line.Append('\t');
            else if (word is "par" or "line" or "row" or "sect" or "page")
            {
                yield return Readable.Line(line.ToString());
                line.Clear();
            }
        }
        if (line.Length > 0) yield return Readable.Line(line.ToString());
    }

    static (string Word, int? Number, int End) Word(string rtf, int at)
    {
        var from = at;
        while (at < rtf.Length && at < from + 40 && char.IsAsciiLetter(rtf[at])) at++;
        var (word, digits) = (rtf[from..at], at);
        if (at < rtf.Length && rtf[at] == '-') at++;
        while (at < rtf.Length && at < digits + 12 && char.IsAsciiDigit(rtf[at])) at++;
        int? number = int.TryParse(rtf.AsSpan(digits, at - digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
        return (word, number, at < rtf.Length && rtf[at] == ' ' ? at + 1 : at);
    }
}
