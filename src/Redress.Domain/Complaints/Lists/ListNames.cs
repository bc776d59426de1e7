namespace Redress.Domain.Complaints.Lists;

/// <summary>Names of categories and issues, as people type them.</summary>
public static class ListNames
{
    public const int Most = 100;

    /// <summary>On one line, without what is no text.</summary>
    public static string Of(string? typed)
    {
        var name = string.Join(' ', string.Concat((typed ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (!name.Any(char.IsLetterOrDigit)) throw new BrokenRuleException("Give it a name.");
        if (name.Length > Most) throw new BrokenRuleException($"The name has up to {Most} characters.");
        if (name.Contains(": ", StringComparison.Ordinal)) throw new BrokenRuleException("Leave out the colon: it parts a category from what it is under.");
        return name;
    }

    /// <summary>The same name, however it is punctuated or capitalized.</summary>
    public static bool AreSame(string? one, string? other) => Fold(one) == Fold(other);

    static string Fold(string? name) => string.Concat((name ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
