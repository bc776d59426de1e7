namespace Redress.Domain.Companies;

/// <summary>
/// How well a company's name answers what somebody wrote, and why, in words to be shown after the name:
/// "Harbor Mortgage: two letters differ from “Harber Mortage”".
/// </summary>
/// <param name="Score">100 for the same name, down to 30 where only part of it is alike.</param>
public sealed record NameMatch(int Score, string Why)
{
    const double CommonWord = 0.3;

    /// <returns>Null where the two have nothing in common that would help.</returns>
    public static NameMatch? Compare(string? sought, string? name) => Compare(NameKey.Of(sought), NameKey.Of(name));

    /// <inheritdoc cref="Compare(string?, string?)"/>
    public static NameMatch? Compare(NameKey sought, NameKey name)
    {
        if (sought.IsEmpty || name.IsEmpty) return null;
        if (sought.Compact == name.Compact) return new(100, "the same name");
        var whole = WholeName(sought, name);
        return whole is { Score: >= 90 } ? whole : Better(whole, ByWords(sought, name));
    }

    static NameMatch? Better(NameMatch? one, NameMatch? other) => (one?.Score ?? 0) >= (other?.Score ?? 0) ? one : other;

    static NameMatch? WholeName(NameKey sought, NameKey name)
    {
        var most = Spelling.Slips(Math.Min(sought.Compact.Length, name.Compact.Length));
        var letters = most == 0 ? 1 : Spelling.Difference(sought.Compact, name.Compact, most);
        if (letters <= most) return new(97 - 4 * letters, $"{Count(letters, "letter differs", "letters differ")} from “{sought.Written}”");
        if (name.Compact.Length > sought.Compact.Length && sought.Compact.Length >= 4
            && name.Compact.StartsWith(sought.Compact, StringComparison.Ordinal))
            return new(84, $"begins with “{sought.Written}”");
        if (Beginning(sought, name) is { } beginning) return beginning;
        return sought.Words.Count == name.Words.Count && sought.Words.Zip(name.Words).All(pair => SoundsAlike(pair.First, pair.Second))
            ? new(82, "sounds alike")
            : null;
    }

    /// <summary>The first words of the name, mistyped: "Harber Mortage" for Harbor Mortgage Brokers.</summary>
    static NameMatch? Beginning(NameKey sought, NameKey name)
    {
        if (sought.Words.Count < 2 || name.Words.Count <= sought.Words.Count) return null;
        var first = string.Concat(name.Words.Take(sought.Words.Count));
        var most = Spelling.Slips(Math.Min(sought.Compact.Length, first.Length));
        var letters = most == 0 ? 1 : Spelling.Difference(sought.Compact, first, most);
        return letters <= most ? new(86 - 3 * letters, $"{Count(letters, "letter differs", "letters differ")} from “{sought.Written}”") : null;
    }

    static NameMatch? ByWords(NameKey sought, NameKey name)
    {
        var free = name.Words.ToList();
        List<string> same = [], near = [], alike = [];
        double found = 0, all = 0;
        var telling = false;
        foreach (var word in sought.Words)
        {
            var weight = Weight(word);
            all += weight;
            var (other, likeness, kind) = Nearest(word, free, same, near, alike);
            if (other is null) continue;
            free.Remove(other);
            kind!.Add(other);
            found += weight * likeness;
            telling |= weight == 1;
        }
        var share = all == 0 ? 0 : found / all;
        if (share < 0.35 || (!telling && sought.Words.Any(word => Weight(word) == 1))) return null;
        var unasked = free.Sum(Weight);
        return new((int)Math.Max(30, 88 * share - 4 * unasked), Reason(same, near, alike));
    }

    static (string? Word, double Likeness, List<string>? Kind) Nearest(
        string word, List<string> candidates, List<string> same, List<string> near, List<string> alike)
    {
        if (candidates.Contains(word)) return (word, 1, same);
        if (word.Length >= 3 && candidates.Find(c => c.StartsWith(word, StringComparison.Ordinal)) is { } longer) return (longer, 0.85, near);
        var most = Spelling.Slips(word.Length);
        if (most > 0 && candidates.Find(c => Spelling.Difference(word, c, most) <= most) is { } mistyped) return (mistyped, 0.8, near);
        return candidates.Find(c => SoundsAlike(word, c)) is { } sound ? (sound, 0.7, alike) : default;
    }

    static string Reason(List<string> same, List<string> near, List<string> alike)
    {
        List<string> reasons = [];
        if (same.Count > 0) reasons.Add($"{Count(same.Count, "word", "words")}: {Written(same)}");
        if (near.Count > 0) reasons.Add($"{Count(near.Count, "word", "words")} nearly: {Written(near)}");
        if (alike.Count > 0) reasons.Add($"{Count(alike.Count, "word sounds", "words sound")} alike: {Written(alike)}");
        return string.Join("; ", reasons);
    }

    static double Weight(string word) => NameWords.Common.Contains(word) ? CommonWord : 1;

    static bool SoundsAlike(string one, string other) =>
        one == other || (one.Length > 2 && other.Length > 2 && Math.Abs(one.Length - other.Length) <= 3
            && NameSound.Of(one) is { Length: > 1 } sound && sound == NameSound.Of(other));

    static string Written(IEnumerable<string> words) =>
        string.Join(' ', words.Select(word => word.Length == 1 ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..]));

    static string Count(int number, string one, string several) => number switch
    {
        1 => $"one {one}",
        2 => $"two {several}",
        3 => $"three {several}",
        _ => $"{number} {several}",
    };
}
