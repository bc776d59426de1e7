namespace Redress.Web.Help;

/// <summary>A hard word, and what it means; made from Articles/glossary.md.</summary>
/// <param name="Also">Other words that stand for it on pages.</param>
public sealed record Term(string Words, IReadOnlyList<string> Also, string Means, string Anchor)
{
    public string Address => $"/help/glossary#{Anchor}";
}

public static class Glossary
{
    const string AlsoHead = "Also: ";

    public static IReadOnlyList<Term> Terms { get; } = [.. HelpShelf.Find("glossary")!.Parts.Where(part => part.Anchor is not null).Select(TermOf)];

    /// <summary>Every word that has a meaning here, in any case, to that.</summary>
    public static IReadOnlyDictionary<string, Term> ByWords { get; } = Terms
        .SelectMany(term => term.Also.Prepend(term.Words).Select(words => (words, term)))
        .ToDictionary(one => one.words, one => one.term, StringComparer.OrdinalIgnoreCase);

    // Under the heading: other words for it, if there are, then what it means; each a paragraph.
    static Term TermOf(ArticlePart part)
    {
        var source = HelpShelf.Find("glossary")!.Source;
        var lines = source[source.IndexOf($"## {part.Words}\n", StringComparison.Ordinal)..].Split('\n').Where(line => line != "").ToList();
        return lines[1].StartsWith(AlsoHead, StringComparison.Ordinal)
            ? new(part.Words, lines[1][AlsoHead.Length..].Split(", "), lines[2], part.Anchor!)
            : new(part.Words, [], lines[1], part.Anchor!);
    }
}
