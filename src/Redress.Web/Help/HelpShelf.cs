using System.Text;

namespace Redress.Web.Help;

/// <summary>All articles, read once from the program itself.</summary>
public static class HelpShelf
{
    static readonly string[] Groups = ["Start", "Job aids", "Daily work", "For companies", "Companies and entities", "Supervision", "Your account", "Settings"];

    public static IReadOnlyList<Article> All { get; } = [.. Read().OrderBy(article => Array.IndexOf(Groups, article.Group)).ThenBy(article => article.Title, StringComparer.Ordinal)];

    public static Article? Find(string slug) => All.FirstOrDefault(article => article.Slug == slug);

    /// <summary>Parts that hold every word, or a longer one that begins with it: in a title first, then in a heading, then in the text.</summary>
    public static IReadOnlyList<Found> Search(string words)
    {
        var wanted = Words(words);
        if (wanted.Count == 0) return [];
        return [.. All.SelectMany(article => article.Parts.Select(part => (article, part)))
            .Select(one => (one.article, one.part, Rank: Rank(one.article, one.part, wanted)))
            .Where(one => one.Rank > 0).OrderByDescending(one => one.Rank).ThenBy(one => one.article.Title, StringComparer.Ordinal)
            .Select(one => new Found(one.article, one.part, Excerpt(one.part.Text, wanted))).Take(30)];
    }

    static int Rank(Article article, ArticlePart part, IReadOnlyList<string> wanted)
    {
        var (title, heading, text) = (Words(article.Title), Words(part.Words), Words(part.Text));
        static bool In(IReadOnlyList<string> words, string one) => words.Any(word => word.StartsWith(one, StringComparison.Ordinal));
        if (!wanted.All(one => In(title, one) || In(heading, one) || In(text, one))) return 0;
        return 1 + wanted.Count(one => In(heading, one)) * 4 + (part == article.Parts[0] || article.Slug != "glossary" ? wanted.Count(one => In(title, one)) * 2 : 0) + (wanted.All(one => heading.Contains(one)) ? 8 : 0);
    }

    /// <summary>Some 200 letters around the first word that was looked for, cut between words.</summary>
    static string Excerpt(string text, IReadOnlyList<string> wanted)
    {
        var plain = Folded(text);
        var at = wanted.Select(one => plain.IndexOf(one, StringComparison.Ordinal)).Where(one => one >= 0).DefaultIfEmpty(0).Min();
        var from = at <= 60 ? 0 : text.LastIndexOf(' ', at - 60) + 1;
        var to = from + 200 >= text.Length ? text.Length : text.LastIndexOf(' ', from + 200);
        return (from > 0 ? "… " : "") + text[from..Math.Max(from, to)] + (to < text.Length ? " …" : "");
    }

    static IReadOnlyList<string> Words(string text) => Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Small letters without accents, letter for letter; what is no letter or digit is a blank.</summary>
    static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text) folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]) : ' ');
        return folded.ToString();
    }

    static IEnumerable<Article> Read()
    {
        var program = typeof(HelpShelf).Assembly;
        foreach (var name in program.GetManifestResourceNames().Where(name => name.StartsWith("help/", StringComparison.Ordinal)))
        {
            using var file = new StreamReader(program.GetManifestResourceStream(name)!);
            yield return new(Path.GetFileNameWithoutExtension(name), file.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}

/// <summary>A part of an article that a search found.</summary>
public sealed record Found(Article Article, ArticlePart Part, string Excerpt)
{
    public string Address => Part.Anchor is null ? Article.Address : $"{Article.Address}#{Part.Anchor}";
    public string Words => Part.Anchor is null ? Article.Title : Part.Words;
}
