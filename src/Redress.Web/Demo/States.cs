using Redress.Domain.Agencies;
using Redress.Web.Imports;

namespace Redress.Web.Demo;

/// <summary>An agency for each state and territory, so that every complaint of the sample has an owner. The three of the demo office have people.</summary>
static class States
{
    static readonly Dictionary<string, string> FullNames = new()
    {
        ["WA"] = "Washington Department of Financial Institutions (demo)",
        ["OR"] = "Oregon Division of Financial Regulation (demo)",
        ["CA"] = "California Department of Financial Protection (demo)",
    };

    public static bool IsStaffed(Agency agency) => FullNames.ContainsKey(agency.Code);

    public static IEnumerable<Agency> All()
    {
        using var text = new InputFile(Path.Combine(AppContext.BaseDirectory, "Demo", "agencies.csv")).OpenText();
        var rows = new CsvRows(text);
        var (code, name, regulator, zone) = (At("usps"), At("name"), At("regulator"), At("zone"));
        foreach (var (_, state) in rows.Read(bad => throw new InvalidDataException(bad.Reason)))
        {
            // The regulators' names in the file are nobody's word; they only tell which states have one.
            if (state[regulator].Length == 0) continue;
            var agency = new Agency(state[code], state[name], FullNames.GetValueOrDefault(state[code], $"{state[name]} financial regulator (demo)"), state[zone]);
            yield return agency;
        }

        int At(string column) => rows.Columns.ToList().IndexOf(column);
    }
}
