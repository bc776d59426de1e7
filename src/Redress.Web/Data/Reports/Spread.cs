using System.Globalization;

namespace Redress.Web.Data.Reports;

/// <summary>Numbers with how often each occurs: their median and 90th percentile, by the nearest rank.</summary>
public sealed class Spread(IEnumerable<(int Value, int Count)> numbers)
{
    readonly List<(int Value, int Count)> _sorted = [.. numbers.OrderBy(one => one.Value)];

    public int Count => _sorted.Sum(one => one.Count);
    public int? Median => At(50);
    public int? Ninetieth => At(90);

    public static Spread Of(IEnumerable<int> numbers) => new(numbers.Select(number => (number, 1)));

    /// <summary>The smallest number that so many percent do not exceed; null where there is none.</summary>
    public int? At(int percent)
    {
        if (_sorted.Count == 0) return null;
        var rank = (int)Math.Ceiling(Count * percent / 100.0);
        foreach (var (value, count) in _sorted)
            if ((rank -= count) <= 0) return value;
        return _sorted[^1].Value;
    }

    /// <summary>"83%", or "none" of nothing.</summary>
    public static string Percent(int part, int whole) => whole == 0 ? "none" : $"{Math.Round(100.0 * part / whole).ToString(CultureInfo.InvariantCulture)}%";

    public static string Words(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "none";
}
