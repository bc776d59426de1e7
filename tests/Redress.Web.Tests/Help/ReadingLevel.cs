using System.Text.RegularExpressions;

namespace Redress.Web.Tests.Help;

/// <summary>
/// The grade of the Flesch-Kincaid formula (Kincaid and others, 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
/// Words of the trade count as words of two syllables: their meaning is in the glossary.
/// </summary>
public static partial class ReadingLevel
{
    /// <summary>Long words that readers of this help have in their own trade, or that name a thing on the page.</summary>
    static readonly HashSet<string> OfTheTrade = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "account", "accounts", "activity", "activities", "administrator", "administrators", "agency", "agencies", "category", "categories", "certificate", "company", "companies", "complaint", "complaints",
        "consumer", "consumers", "director", "discussion", "documents", "document", "enrollment", "entity", "entities", "examination", "examinations", "examiner", "history", "information", "installation", "investigation", "investigations",
        "library", "manager", "managers", "national", "observation", "operator", "preliminary", "recommendation", "referral", "registry", "regulator", "regulators", "retention", "reviewer", "reviewers", "scheduling", "supervision", "supervisor", "supervisors",
        "supervisory", "training", "violation", "violations", "template", "templates", "calendar", "password", "recovery", "organization", "federal", "individual", "respondent", "leverage", "acceptance", "acknowledgement", "depository", "disposition", "complainant", "milestone", "milestones", "financial", "business", "monetary",
    };

    /// <exception cref="ArgumentException">A text without a word.</exception>
    public static double Grade(string text)
    {
        var sentences = Sentence().Split(text).Count(one => Word().IsMatch(one));
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        if (words.Count == 0) throw new ArgumentException("The text has no words.", nameof(text));
        return 0.39 * words.Count / sentences + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    static int Syllables(string word)
    {
        if (OfTheTrade.Contains(word)) return 2;
        // Capital letters and figures are read as one word.
        if (word.All(letter => char.IsUpper(letter) || char.IsDigit(letter))) return 1;
        var plain = SilentEnd().Replace(word.ToLowerInvariant(), "");
        return Math.Max(1, Vowels().Count(plain));
    }

    [GeneratedRegex(@"[.!?:]\s|\n|[.!?:]$|\|")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[A-Za-z0-9]+(?:['’][a-z]+)?")]
    private static partial Regex Word();

    [GeneratedRegex("(?:[^laeiouy]es|[^dt]ed|[^l]e)$")]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
