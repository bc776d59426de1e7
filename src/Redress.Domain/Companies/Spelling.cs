namespace Redress.Domain.Companies;

/// <summary>How many letters two spellings differ by; two letters that changed places count once.</summary>
public static class Spelling
{
    /// <returns>The difference, or a number greater than <paramref name="most"/> where it is greater.</returns>
    public static int Difference(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        Span<int> beforeLast = stackalloc int[other.Length + 1], last = stackalloc int[other.Length + 1], now = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                now[j] = Math.Min(change, Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    now[j] = Math.Min(now[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > most) return most + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return last[other.Length];
    }

    /// <summary>How many letters may differ before two words of this length are taken for different words.</summary>
    public static int Slips(int length) => length switch { < 4 => 0, < 8 => 1, < 14 => 2, _ => 3 };
}
