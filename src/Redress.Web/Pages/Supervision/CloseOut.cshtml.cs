using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

/// <summary>A page that shows the close-out sheet with the hours that the rows of time come to.</summary>
public abstract class SheetPage : ActivityPage
{
    public TimeSum Worked { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.LoadTime(Record);
        Worked = TimeTotals.Of(Record.TimeEntries).All;
        return null;
    }
}

/// <summary>What the activity came to, and what is missing before it can be closed.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class CloseOutModel : SheetPage
{
    protected override bool LeadOnly => false;
}
