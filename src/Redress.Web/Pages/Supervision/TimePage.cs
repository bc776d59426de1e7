using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

/// <summary>A page of one row of time and expenses, for who may correct it. What was withdrawn or locked meanwhile is said on the list.</summary>
public abstract class TimePage : ActivityPage
{
    [FromRoute] public int No { get; set; }

    public TimeEntry Row { get; private set; } = null!;
    protected bool IsOpen => !Record.IsEnded && !Row.IsWithdrawn;

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.LoadTime(Record);
        if (Record.TimeEntries.Find(row => row.No == No) is not { } found || !Record.IsTimeCorrectedBy(Viewer, found)) return NotFound();
        Row = found;
        return null;
    }
}
