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
        // The regulators' names in the list are nobody's word; they only tell which states have one.
        foreach (var state in StateList.All.Where(state => state.HasRegulator))
            yield return new Agency(state.Code, state.Name, FullNames.GetValueOrDefault(state.Code, $"{state.Name} financial regulator (demo)"), state.Zone);
    }
}
