using System.Text.RegularExpressions;

namespace Redress.Domain.Exchange;

/// <summary>A run of words that stands in both texts, or in this one alone.</summary>
public sealed record TextRun(string Text, bool IsChanged);

/// <summary>Two texts with the words marked in which they differ.</summary>
/// <param name="IsTooDifferent">They have too little in common to mark words; each is one run.</param>
public sealed partial record WordChanges(IReadOnlyList<TextRun> Before, IReadOnlyList<TextRun> After, bool IsTooDifferent)
{
    // Bounds time and memory: what differs in more words than that is read side by side, not word by word.
    const int MostEdits = 1_500;

    public bool AreAlike => !IsTooDifferent && Before.All(run => !run.IsChanged) && After.All(run => !run.IsChanged);

    public static WordChanges Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var (first, last) = Common(old, now);
        var (inOld, inNow) = (new bool[old.Length], new bool[now.Length]);
        if (!Mark(old, now, first, last, inOld, inNow)) return new([new(before, false)], [new(after, false)], true);
        return new(Runs(old, inOld), Runs(now, inNow), false);
    }

    static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    static bool Same(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());

    static (int First, int Last) Common(string[] old, string[] now)
    {
        var (first, last) = (0, 0);
        while (first < old.Length && first < now.Length && Same(old[first], now[first])) first++;
        while (last < old.Length - first && last < now.Length - first && Same(old[^(last + 1)], now[^(last + 1)])) last++;
        return (first, last);
    }

    // The greedy algorithm of Myers (An O(ND) Difference Algorithm, 1986): the fewest words taken out and put in.
    static bool Mark(string[] old, string[] now, int first, int last, bool[] inOld, bool[] inNow)
    {
        var (n, m) = (old.Length - first - last, now.Length - first - last);
        var reached = new List<int[]>();
        for (var edits = 0; edits <= Math.Min(n + m, MostEdits); edits++)
        {
            var far = new int[2 * edits + 1];
            for (var k = -edits; k <= edits; k += 2)
            {
                int At(int diagonal) => Math.Abs(diagonal) <= edits - 1 ? reached[edits - 1][diagonal + edits - 1] : -1;
                var x = edits == 0 ? 0 : k == -edits || k != edits && At(k - 1) < At(k + 1) ? At(k + 1) : At(k - 1) + 1;
                var y = x - k;
                while (x < n && y < m && Same(old[first + x], now[first + y])) (x, y) = (x + 1, y + 1);
                far[k + edits] = x;
                if (x < n || y < m) continue;
                reached.Add(far);
                WalkBack(reached, n, m, first, inOld, inNow);
                return true;
            }
            reached.Add(far);
        }
        return false;
    }

    static void WalkBack(List<int[]> reached, int x, int y, int first, bool[] inOld, bool[] inNow)
    {
        for (var edits = reached.Count - 1; edits > 0; edits--)
        {
            int At(int diagonal) => Math.Abs(diagonal) <= edits - 1 ? reached[edits - 1][diagonal + edits - 1] : -1;
            var k = x - y;
            var putIn = k == -edits || k != edits && At(k - 1) < At(k + 1);
            var from = putIn ? k + 1 : k - 1;
            x = At(from);
            y = x - from;
            if (putIn) inNow[first + y] = true;
            else inOld[first + x] = true;
        }
    }

    static List<TextRun> Runs(string[] words, bool[] changed)
    {
        var runs = new List<TextRun>();
        for (var at = 0; at < words.Length;)
        {
            var end = at + 1;
            while (end < words.Length && changed[end] == changed[at]) end++;
            runs.Add(new TextRun(string.Concat(words[at..end]), changed[at]));
            at = end;
        }
        return runs;
    }

    // A word takes the blanks and line breaks after it along, so that the runs together are the text again.
    [GeneratedRegex(@"\s*\S+\s*|\s+")]
    private static partial Regex Word();
}
