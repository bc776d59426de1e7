namespace Redress.Domain.Complaints;

/// <summary>How much two accounts say the same, in runs of three words, and the longest runs that both have.</summary>
public static class SharedWords
{
    const int Run = 3, LongestShown = 6, Compared = 10_000;

    static readonly HashSet<string> Little =
    [
        "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "but", "by", "can", "could", "did", "do", "does", "for", "from",
        "get", "had", "has", "have", "he", "her", "his", "i", "if", "in", "is", "it", "me", "my", "no", "not", "of", "on", "or", "our", "she", "so", "that", "the", "their",
        "them", "then", "there", "they", "this", "to", "up", "was", "we", "were", "when", "which", "who", "will", "with", "would", "you", "your",
    ];

    /// <returns>The share of the shorter account that stands in the other, 0 to 1, and up to two runs of words.</returns>
    public static (double Share, IReadOnlyList<string> Words) Of(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        if (words.Count < Run + 2 || others.Count < Run + 2) return (0, []);
        var known = Runs(others).ToHashSet();
        var mine = Runs(words).ToHashSet();
        var shared = mine.Count(known.Contains);
        // A single run in common is chance.
        if (shared < 2) return (0, []);
        return ((double)shared / Math.Max(5, Math.Min(mine.Count, known.Count)), Longest(words, known));
    }

    static IEnumerable<string> Runs(List<string> words)
    {
        for (var i = 0; i + Run <= words.Count; i++)
            if (words.GetRange(i, Run).Any(word => !Little.Contains(word))) yield return string.Join(' ', words.GetRange(i, Run));
    }

    static List<string> Longest(List<string> words, HashSet<string> known)
    {
        List<(int From, int Length)> found = [];
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var length = 0;
            while (i + length + Run <= words.Count && known.Contains(string.Join(' ', words.GetRange(i + length, Run)))) length++;
            if (length == 0) continue;
            found.Add((i, length + Run - 1));
            i += length;
        }
        return [.. found.OrderByDescending(run => run.Length).ThenBy(run => run.From)
            .Select(run => string.Join(' ', words.GetRange(run.From, Math.Min(run.Length, LongestShown)))).Distinct().Take(2)];
    }

    static List<string> Words(string text)
    {
        List<string> words = [];
        var start = -1;
        var length = Math.Min(text.Length, Compared);
        for (var i = 0; i <= length; i++)
        {
            var within = i < length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’');
            if (within && start < 0) start = i;
            if (within || start < 0) continue;
            words.Add(text[start..i].ToLowerInvariant().Replace('’', '\''));
            start = -1;
        }
        return words;
    }
}
