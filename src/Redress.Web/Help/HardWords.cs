using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Redress.Web.Help;

/// <summary>
/// Leads from the hard words of a page to what they mean: a head of a table, a name of a fact or a heading that is
/// one becomes a link, the first time; those that stand within sentences are listed at the end of the page.
/// Done on the finished page, so that no page can forget it.
/// </summary>
public sealed class HardWords
{
    static readonly string[] Heads = ["th", "dt", "h2"];
    static readonly SearchValues<string> Any = SearchValues.Create([.. Glossary.ByWords.Keys], StringComparison.OrdinalIgnoreCase);
    // The longer first: "Company POC" is not "POC".
    static readonly (string Words, Term Term)[] Longest = [.. Glossary.ByWords.Select(one => (one.Key, one.Value)).OrderByDescending(one => one.Key.Length)];

    readonly StringBuilder page = new();
    readonly HashSet<Term> linked = [];
    readonly HashSet<Term> said = [];

    HardWords(string html) => Read(html);

    /// <summary>The page with its links.</summary>
    public IHtmlContent Page => new HtmlString(page.ToString());

    /// <summary>What the page says within its sentences and links nowhere, by the alphabet.</summary>
    public IReadOnlyList<Term> Listed => [.. said.Except(linked).OrderBy(term => term.Words, StringComparer.Ordinal)];

    public static HardWords Of(IHtmlContent body)
    {
        using var text = new StringWriter();
        body.WriteTo(text, HtmlEncoder.Default);
        return new(text.ToString());
    }

    void Read(ReadOnlySpan<char> html)
    {
        while (html.Length > 0)
        {
            var tag = html.IndexOf('<');
            if (tag < 0) tag = html.Length;
            Say(html[..tag]);
            page.Append(html[..tag]);
            html = html[tag..];
            if (html.Length == 0) return;
            var end = html.IndexOf('>');
            if (end < 0) end = html.Length - 1;
            var opened = html[..(end + 1)];
            page.Append(opened);
            html = html[(end + 1)..];
            if (IsHead(opened) && html.IndexOf('<') is var close and > 0 && (html[close..].StartsWith("</") || html[close..].StartsWith("<span")) && Link(html[..close])) html = html[close..];
            // What somebody types is not ours to explain.
            else if (opened.StartsWith("<textarea") && html.IndexOf("</textarea") is var typed and > 0)
            {
                page.Append(html[..typed]);
                html = html[typed..];
            }
        }
    }

    static bool IsHead(ReadOnlySpan<char> tag)
    {
        foreach (var head in Heads)
            if (tag.Length > head.Length + 1 && tag[1..].StartsWith(head) && tag[head.Length + 1] is ('>' or ' ')) return true;
        return false;
    }

    bool Link(ReadOnlySpan<char> words)
    {
        if (!Glossary.ByWords.TryGetValue(words.Trim().ToString(), out var term) || !linked.Add(term)) return false;
        page.Append($"<a class=\"hard\" href=\"{term.Address}\">").Append(words.TrimEnd()).Append("</a>").Append(words[words.TrimEnd().Length..]);
        return true;
    }

    void Say(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Any) is var at and >= 0)
        {
            var rest = text[at..];
            var begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var length = 1;
            if (begins)
                foreach (var (words, term) in Longest)
                {
                    if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase) || (rest.Length > words.Length && char.IsLetterOrDigit(rest[words.Length]))) continue;
                    said.Add(term);
                    length = words.Length;
                    break;
                }
            text = rest[length..];
        }
    }
}
