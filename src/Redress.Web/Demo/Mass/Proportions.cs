using System.Globalization;
using Redress.Web.Imports;

namespace Redress.Web.Demo.Mass;

/// <summary>How CFPB's complaints are spread over products, states, answers and the like (November 2024), to draw from.</summary>
sealed class Proportions
{
    readonly Dictionary<string, List<(string? Value, long Until)>> _lists = [];

    public static Proportions Shipped()
    {
        var proportions = new Proportions();
        using var text = new InputFile(Path.Combine(AppContext.BaseDirectory, "Demo", "proportions.csv")).OpenText();
        foreach (var (_, row) in new CsvRows(text).Read(bad => throw new InvalidDataException(bad.Reason)))
            proportions.Add(row[0], row[1].Length == 0 ? null : row[1], long.Parse(row[2], CultureInfo.InvariantCulture));
        return proportions;
    }

    /// <summary>Keeps only what can be used here.</summary>
    public void Only(string list, Func<string, bool> usable)
    {
        var before = 0L;
        var kept = _lists[list].Select(entry => (entry.Value, Count: entry.Until - Interlocked.Exchange(ref before, entry.Until))).ToList();
        _lists.Remove(list);
        foreach (var (value, count) in kept.Where(entry => entry.Value is null || usable(entry.Value))) Add(list, value, count);
    }

    public string? Draw(string list, Random chance)
    {
        var entries = _lists[list];
        var drawn = chance.NextInt64(entries[^1].Until);
        return entries.First(entry => drawn < entry.Until).Value;
    }

    void Add(string list, string? value, long count)
    {
        if (!_lists.TryGetValue(list, out var entries)) _lists.Add(list, entries = []);
        entries.Add((value, (entries.Count == 0 ? 0 : entries[^1].Until) + count));
    }
}
