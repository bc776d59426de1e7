using System.Text.RegularExpressions;

namespace Redress.Domain.Complaints;

public enum SecretKind { SocialSecurity, Card, Account }

/// <summary>A number in a text that looks as if it should not stand there.</summary>
public sealed record SecretNumber(SecretKind Kind, int Start, int Length, string LastFour)
{
    public string Words => Kind switch { SecretKind.SocialSecurity => "a Social Security number", SecretKind.Card => "a card number", _ => "an account number" };
}

/// <summary>Finds Social Security, card and account numbers in texts, and masks all but their last four digits.</summary>
public static partial class SecretNumbers
{
    public static IReadOnlyList<SecretNumber> Find(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        List<SecretNumber> found = [];
        foreach (Match match in SocialSecurity().Matches(text)) Add(found, SecretKind.SocialSecurity, match.Groups["no"]);
        foreach (Match match in Card().Matches(text))
            if (IsCard(match.Value)) Add(found, SecretKind.Card, match);
        foreach (Match match in Account().Matches(text)) Add(found, SecretKind.Account, match.Groups["no"]);
        return [.. found.OrderBy(number => number.Start)];
    }

    /// <summary>"412-55-1234" becomes "•••-••-1234".</summary>
    public static string Mask(string text)
    {
        var signs = text.ToCharArray();
        foreach (var number in Find(text))
        {
            var digits = 0;
            for (var i = number.Start + number.Length - 1; i >= number.Start; i--)
                if (char.IsAsciiDigit(signs[i]) && ++digits > 4) signs[i] = '•';
        }
        return new string(signs);
    }

    static void Add(List<SecretNumber> found, SecretKind kind, Group match)
    {
        if (found.Any(other => other.Start < match.Index + match.Length && match.Index < other.Start + other.Length)) return;
        found.Add(new(kind, match.Index, match.Length, string.Concat(match.Value.Where(char.IsAsciiDigit).TakeLast(4))));
    }

    /// <summary>By the check digit that all cards have.</summary>
    static bool IsCard(string written)
    {
        var digits = written.Where(char.IsAsciiDigit).Select(digit => digit - '0').Reverse().ToList();
        return digits.Select((digit, at) => at % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2).Sum() % 10 == 0;
    }

    // Never given out: 000, 666 and 900 up at the front, 00 in the middle, 0000 at the end.
    [GeneratedRegex(@"(?<![\d-])(?<no>(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4})(?![\d-])|\b(?:ssn|social(?:\s+security)?(?:\s+(?:number|no\.?|#))?)\W{0,3}(?:is\s+)?(?<no>\d{9})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])")]
    private static partial Regex Card();

    [GeneratedRegex(@"\b(?:account|acct|acc|loan|policy|card|routing)\b\.?\s*(?:number|no\b\.?|num\b\.?|#)?\s*(?:is\b|was\b|:|ending\s+in)?\s*#?\s*(?<no>\d(?:[ -]?\d){7,19})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Account();
}
