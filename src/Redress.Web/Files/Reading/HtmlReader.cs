using System.Net;
using System.Text;

namespace Redress.Web.Files.Reading;

/// <summary>The words of a web page, line by line: no scripts, no styles, no addresses. It goes through the letters once and keeps nothing.</summary>
static class HtmlReader
{
    static readonly HashSet<string> Breaks = ["p", "div", "br", "tr", "li", "ul", "ol", "table", "section", "article", "header", "footer", "blockquote", "pre", "hr", "title", "form", "dt", "dd", "option"];
    static readonly HashSet<string> Headings = ["h1", "h2", "h3", "h4", "h5", "h6", "title"];
    static readonly HashSet<string> Skipped = ["script", "style", "noscript", "template", "svg", "head-style"];

    public static IEnumerable<Readable> Read(string html)
    {
        var (line, isHeading) = (new StringBuilder(), false);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var end = html.IndexOf('<', at);
                if (end < 0) end = html.Length;
                Add(line, WebUtility.HtmlDecode(html[at..end]));
                at = end;
                continue;
            }
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                at = After(html, "-->", at + 4);
                continue;
            }
            var (name, isEnd, close) = Tag(html, at);
            if (name.Length == 0 && close == at + 1) { line.Append('<'); at++; continue; }
            at = close;
            if (!isEnd && Skipped.Contains(name)) at = After(html, ">", Find(html, "</" + name, at));
            var heads = Headings.Contains(name);
            if (name is "td" or "th" && isEnd) line.Append('\t');
            if (!heads && !Breaks.Contains(name)) continue;
            if (line.ToString().Trim() is { Length: > 0 } words) yield return isHeading ? Readable.Heading(words) : Readable.Line(words);
            (line, isHeading) = (line.Clear(), heads && !isEnd);
        }
        if (line.ToString().Trim() is { Length: > 0 } last) yield return Readable.Line(last);
    }

    // White space is one space, as a browser shows it.
    static void Add(StringBuilder line, string text)
    {
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter)) line.Append(letter);
            else if (line.Length > 0 && line[^1] is not (' ' or '\t')) line.Append(' ');
    }

    static (string Name, bool IsEnd, int Close) Tag(string html, int at)
    {
        var from = at + 1;
        var isEnd = from < html.Length && html[from] == '/';
        if (isEnd) from++;
        if (from >= html.Length || !(char.IsAsciiLetter(html[from]) || html[from] is '!' or '?')) return ("", false, at + 1);
        var to = from;
        while (to < html.Length && to < from + 30 && (char.IsAsciiLetterOrDigit(html[to]) || html[to] is '!' or '?')) to++;
        var quote = '\0';
        var close = to;
        for (; close < html.Length; close++)
            if (quote != '\0') { if (html[close] == quote) quote = '\0'; }
            else if (html[close] is '"' or '\'') quote = html[close];
            else if (html[close] == '>') break;
        // A quote that is never closed would swallow the rest.
        if (close >= html.Length) close = html.IndexOf('>', to) is var plain and >= 0 ? plain : html.Length - 1;
        return (html[from..to].ToLowerInvariant(), isEnd, close + 1);
    }

    static int Find(string html, string what, int from) => html.IndexOf(what, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found : html.Length;

    static int After(string html, string what, int from) => Math.Min(html.Length, Find(html, what, from) + what.Length);
}
