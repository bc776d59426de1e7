namespace Redress.Web.Imports;

/// <summary>A state or territory whose regulator can take part.</summary>
/// <param name="HasRegulator">A regulator is known; its name is nobody's word and is not shown.</param>
public sealed record StateRow(string Code, string Name, string Zone, bool HasRegulator);

/// <summary>The states and territories that the product ships, with the zone in which most of each lies.</summary>
public static class StateList
{
    static readonly Lazy<IReadOnlyList<StateRow>> Rows = new(() => [.. Read()]);

    public static IReadOnlyList<StateRow> All => Rows.Value;

    static IEnumerable<StateRow> Read()
    {
        using var text = new InputFile(Path.Combine(AppContext.BaseDirectory, "Data", "Lists", "states.csv")).OpenText();
        var rows = new CsvRows(text);
        var (code, name, regulator, zone) = (At("usps"), At("name"), At("regulator"), At("zone"));
        foreach (var (_, state) in rows.Read(bad => throw new InvalidDataException(bad.Reason)))
            yield return new StateRow(state[code], state[name], state[zone], state[regulator].Length > 0);

        int At(string column) => rows.Columns.ToList().IndexOf(column);
    }
}
