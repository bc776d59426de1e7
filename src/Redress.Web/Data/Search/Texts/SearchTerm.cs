using System.Globalization;
using System.Text;

namespace Redress.Web.Data.Search.Texts;

/// <summary>One word that is sought, or several in quotes that stand side by side.</summary>
/// <param name="Typed">Without the quotes.</param>
/// <param name="Words">Its letters and digits, in small letters without accents.</param>
public sealed record SearchTerm(string Typed, string Words, bool IsPhrase)
{
    public const int MostTerms = 8, MostLetters = 200;
    const int LeastPart = 3;

    /// <summary>Long enough to be found within a word; a phrase is found as a whole.</summary>
    public bool FindsParts => !IsPhrase && Plain.Length >= LeastPart;
    public string Plain { get; } = Folded(Typed);

    /// <summary>What somebody typed, as terms: each must be found somewhere in the complaint. One letter alone finds nothing.</summary>
    public static IReadOnlyList<SearchTerm> Read(string? typed)
    {
        List<SearchTerm> terms = [];
        var text = (typed ?? "").Length > MostLetters ? typed![..MostLetters] : typed ?? "";
        var parts = text.Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < parts.Length; i++)
            // Between two quotes stands a phrase; behind the last one that is alone stand words.
            if (i % 2 == 1 && i < parts.Length - 1) Add(terms, parts[i].Trim(), parts[i].Trim().Contains(' '));
            else foreach (var word in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(terms, word, false);
        return terms;
    }

    static void Add(List<SearchTerm> terms, string typed, bool isPhrase)
    {
        // Signs around a word belong to the sentence it was copied from.
        var bare = typed.Trim([.. ".,;:!?()[]{}'’‘<>*-"]);
        var words = Cut(bare);
        if (words.Count(letter => letter != ' ') < 2 || terms.Count == MostTerms || terms.Any(term => term.Words == words)) return;
        terms.Add(new(bare, words, isPhrase));
    }

    static string Cut(string text)
        => string.Join(' ', new string([.. Folded(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Small letters without accents, letter for letter, so that places in it are places in the text.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text) folded.Append(letter < 128 ? char.ToLowerInvariant(letter) : Base(letter));
        return folded.ToString();
    }

    static char Base(char letter)
    {
        if (char.IsSurrogate(letter)) return letter;
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark ? letter : char.ToLowerInvariant(parts[0]);
    }
}
