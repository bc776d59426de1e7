using System.Collections.Concurrent;

namespace Redress.Domain.Deadlines;

/// <summary>The holidays that a state's offices observe: the federal ones it keeps, and its own.</summary>
public sealed class HolidayList
{
    static readonly string[][] Lines = Read();
    static readonly ConcurrentDictionary<string, HolidayList> Lists = new();

    readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> years = new();

    HolidayList(string state)
    {
        var own = Lines.Where(line => line[0] == state).ToList();
        var shift = own.Concat(Lines.Where(line => line[0] == "US")).First(line => line[1] == "*")[2];
        var removed = own.Where(line => line[1][0] == '-').Select(line => line[1][1..]).ToHashSet();
        Source = own.FirstOrDefault(line => line[1] == "source")?[2] ?? Federal.Source;
        Rules = [.. Lines.Where(line => line[0] == "US" && state != "US" && !removed.Contains(line[1])).Concat(own)
            .Where(line => line[1] is not ("source" or "*") && line[1][0] != '-').Select(line => new HolidayRule(line[1], line[2], shift))];
    }

    public static HolidayList Federal => Of("US");

    /// <summary>States and territories that have a list of their own.</summary>
    public static IEnumerable<string> States => Lines.Select(line => line[0]).Where(state => state != "US").Distinct();

    public IReadOnlyList<HolidayRule> Rules { get; }

    /// <summary>The law, as people cite it.</summary>
    public string Source { get; }

    /// <param name="state">Postal code; where there is no such list, the federal holidays.</param>
    public static HolidayList Of(string state) => Lists.GetOrAdd(Lines.Any(line => line[0] == state) ? state : "US", code => new HolidayList(code));

    /// <summary>Names of the federal holidays that this list leaves out.</summary>
    public IEnumerable<string> FederalLeftOut => Federal.Rules.Select(rule => rule.Name).Except(Rules.Select(rule => rule.Name));

    public string? On(DateOnly day) => DaysOf(day.Year).GetValueOrDefault(day);

    /// <summary>The days off that lie in this year.</summary>
    public IReadOnlyDictionary<DateOnly, string> DaysOf(int year) => years.GetOrAdd(year, wanted => Enumerable.Range(wanted - 1, 3)
        .SelectMany(one => Rules.Select(rule => (Day: rule.Of(one), rule.Name)))
        .Where(one => one.Day?.Year == wanted).GroupBy(one => one.Day!.Value)
        .ToDictionary(group => group.Key, group => string.Join(" and ", group.Select(one => one.Name))));

    static string[][] Read()
    {
        using var text = new StreamReader(typeof(HolidayList).Assembly.GetManifestResourceStream("state-holidays.txt")!);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(line => line.Split('|'))];
    }
}
