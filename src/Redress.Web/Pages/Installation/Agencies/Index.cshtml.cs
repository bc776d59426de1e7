using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Imports;

namespace Redress.Web.Pages.Installation.Agencies;

/// <summary>Every state and territory, with how far its agency is.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class ListModel : RedressPage
{
    public IReadOnlyList<(StateRow State, AgencySteps? Steps)> States { get; private set; } = [];
    public int Registered => States.Count(row => row.Steps is not null);

    public async Task OnGet()
    {
        var steps = (await AgencySteps.Of(Db)).ToDictionary(one => one.Agency.Code);
        States = [.. StateList.All.Select(state => (state, steps.GetValueOrDefault(state.Code))).OrderBy(row => row.Item2 is null).ThenBy(row => row.state.Name, StringComparer.Ordinal)];
    }
}
