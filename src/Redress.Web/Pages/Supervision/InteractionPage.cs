using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

/// <summary>A page of one interaction, for who may correct it. What was withdrawn or locked meanwhile is said on the list.</summary>
public abstract class InteractionPage : ActivityPage
{
    [FromRoute] public int No { get; set; }

    public Interaction One { get; private set; } = null!;
    protected bool IsOpen => !Record.IsEnded && !One.IsWithdrawn;

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.LoadInteractions(Record);
        if (Record.Interactions.Find(one => one.No == No) is not { } found || !Record.IsCorrectedBy(Viewer, found)) return NotFound();
        One = found;
        return null;
    }
}
