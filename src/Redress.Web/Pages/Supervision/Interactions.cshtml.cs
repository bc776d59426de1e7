using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

/// <summary>Mails, calls, meetings and letters of the agency in the course of the activity.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class InteractionsModel : ActivityPage
{
    [FromQuery] public InteractionKind? Kind { get; set; }

    public bool MayAdd => !Record.IsEnded && Record.IsWrittenBy(Viewer);
    public bool MayCorrect(Interaction one) => !Record.IsEnded && !one.IsWithdrawn && Record.IsCorrectedBy(Viewer, one);

    public IReadOnlyList<Interaction> Shown => [.. Record.Interactions.Where(one => Kind is null || one.Kind == Kind).OrderByDescending(one => one.TookPlaceOn).ThenByDescending(one => one.No)];

    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.LoadInteractions(Record);
        return null;
    }
}
