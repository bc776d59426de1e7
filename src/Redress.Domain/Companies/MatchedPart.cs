namespace Redress.Domain.Companies;

/// <summary>Which words of a name are those that somebody wrote: "[Harbor Mortgage] Brokers, Inc." for "Harber Mortage".</summary>
static class MatchedPart
{
    /// <returns>What stands before the first run of such words, the run, and the rest. No such words: the whole name.</returns>
    public static (string Before, string Matched, string After) Of(NameKey sought, string name)
    {
        var words = name.Split(' ');
        var first = Array.FindIndex(words, word => IsOf(sought, word));
        if (first < 0) return ("", name, "");
        var last = first;
        while (last + 1 < words.Length && IsOf(sought, words[last + 1])) last++;
        var before = string.Concat(words[..first].Select(word => word + " "));
        var matched = string.Join(' ', words[first..(last + 1)]).TrimEnd(',');
        return (before, matched, name[(before.Length + matched.Length)..]);
    }

    static bool IsOf(NameKey sought, string written)
    {
        var words = NameKey.Of(written).Words;
        return words.Count > 0 && words.All(word => sought.Words.Any(other => IsAlike(other, word)) || sought.Compact.StartsWith(word, StringComparison.Ordinal) && word.Length > 3);
    }

    static bool IsAlike(string one, string other)
        => one == other
        || one.Length > 2 && other.StartsWith(one, StringComparison.Ordinal)
        || Spelling.Slips(Math.Min(one.Length, other.Length)) is > 0 and var most && Spelling.Difference(one, other, most) <= most
        || one.Length > 2 && other.Length > 2 && NameSound.Of(one) is { Length: > 1 } sound && sound == NameSound.Of(other);
}
