using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class FindingsModel : ActivityPage
{
    const int Handful = 5;

    [FromQuery] public FindingKind? Kind { get; set; }
    [FromQuery] public FindingState? State { get; set; }

    public bool Proposes => Record.TakesFindings && Record.MayPropose(Viewer);
    public bool IsFiltered => Kind is not null || State is not null;
    public bool HasFilters => IsFiltered || Record.Findings.Count > Handful;
    public IReadOnlyList<Finding> Shown => [.. Record.Findings.Where(one => (Kind is null || one.Kind == Kind) && (State is null || one.State == State)).OrderBy(one => one.No)];

    protected override bool LeadOnly => false;
}
