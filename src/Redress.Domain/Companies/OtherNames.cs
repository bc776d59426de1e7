using System.Text.RegularExpressions;

namespace Redress.Domain.Companies;

/// <summary>The names inside a published name: "Minto Financial dba Minto Money", "FNIS (Fidelity National …)".</summary>
public static partial class OtherNames
{
    /// <summary>The first is the name proper; the rest are trade names, former names and short forms.</summary>
    public static IReadOnlyList<string> Within(string published)
    {
        List<string> names = [];
        foreach (var part in Marker().Split(published))
        {
            var inside = Parentheses().Matches(part).Select(match => match.Groups[1].Value);
            names.AddRange(new[] { Parentheses().Replace(part, " ") }.Concat(inside).Select(Trimmed).Where(IsName));
        }
        return names.Count == 0 ? [published.Trim()] : names;
    }

    static string Trimmed(string name) => name.Trim(' ', '\t', '\u00a0', ',', ';', '(', ')');

    /// <summary>"(CA)" and "(Indiana)" say where; they are no names.</summary>
    static bool IsName(string name) => name.Length > 2 && name is not ("Indiana" or "Georgia" or "Texas");

    [GeneratedRegex(@"\b(?:d\s*/?\s*b\s*/?\s*a|f\s*/\s*k\s*/\s*a|a\s*/\s*k\s*/\s*a|fka|aka|formerly(?:\s+known\s+as)?|doing business as)\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\(([^()]*)\)?")]
    private static partial Regex Parentheses();
}
