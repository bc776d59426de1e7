namespace Redress.Web.Data.Search.Texts;

/// <summary>Some words of a text, found ones apart.</summary>
public sealed record SnippetRun(string Text, bool IsFound);

/// <summary>The piece of a text in which most of what was sought stands together.</summary>
static class Snippet
{
    const int Letters = 240, Before = 60;

    /// <param name="marked">The text, with the engine's marks where it found something.</param>
    public static IReadOnlyList<SnippetRun> Of(string marked, IReadOnlyList<SearchTerm> terms)
    {
        var (text, found) = Read(marked);
        foreach (var term in terms.Where(term => term.FindsParts)) found.AddRange(Parts(SearchTerm.Folded(text), term.Plain));
        found = Joined(found);
        var (from, to) = Window(text, found);
        List<SnippetRun> runs = [];
        void Add(int start, int end, bool isFound) { if (end > start) runs.Add(new(text[start..end], isFound)); }
        var at = from;
        foreach (var (start, end) in found.Where(one => one.Start >= from && one.End <= to))
        {
            Add(at, start, false);
            Add(start, end, true);
            at = end;
        }
        Add(at, to, false);
        if (from > 0) runs.Insert(0, new("… ", false));
        if (to < text.Length) runs.Add(new(" …", false));
        return runs;
    }

    static (string Text, List<(int Start, int End)> Found) Read(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        List<(int, int)> found = [];
        var start = 0;
        foreach (var letter in marked)
            if (letter == EngineWords.From) start = text.Length;
            else if (letter == EngineWords.To) found.Add((start, text.Length));
            else if (letter == SearchedText.Apart) text.Append(text.Length > 3 && text.ToString(text.Length - 3, 3) == " · " ? "" : " · ");
            else text.Append(char.IsControl(letter) ? ' ' : letter);
        return (text.ToString(), found);
    }

    static IEnumerable<(int Start, int End)> Parts(string folded, string part)
    {
        for (var at = folded.IndexOf(part, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(part, at + part.Length, StringComparison.Ordinal))
        {
            // The whole word is marked: half a word reads badly.
            var (start, end) = (at, at + part.Length);
            while (start > 0 && char.IsLetterOrDigit(folded[start - 1])) start--;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end])) end++;
            yield return (start, end);
        }
    }

    static List<(int Start, int End)> Joined(List<(int Start, int End)> found)
    {
        List<(int Start, int End)> joined = [];
        foreach (var one in found.Order())
            if (joined.Count > 0 && one.Start <= joined[^1].End) joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, one.End));
            else joined.Add(one);
        return joined;
    }

    static (int From, int To) Window(string text, List<(int Start, int End)> found)
    {
        if (text.Length <= Letters) return (0, text.Length);
        var first = found.Count == 0 ? 0 : found.MaxBy(one => found.Count(other => other.Start >= one.Start && other.End <= one.Start + Letters - Before)).Start;
        var from = Math.Max(0, Math.Min(first - Before, text.Length - Letters));
        while (from > 0 && from < first && !char.IsWhiteSpace(text[from - 1])) from++;
        var to = Math.Min(text.Length, from + Letters);
        while (to < text.Length && to > from + Letters - 30 && !char.IsWhiteSpace(text[to])) to--;
        var last = found.FirstOrDefault(one => one.Start < to && one.End > to);
        return (from, last.End > 0 ? last.End : to);
    }
}
