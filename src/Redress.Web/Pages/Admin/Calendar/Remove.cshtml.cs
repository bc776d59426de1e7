using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data.AgencyDays;

namespace Redress.Web.Pages.Admin.Calendar;

/// <summary>Takes a day off away again. Due dates that come forward by that are shown first.</summary>
[Needs(Right.KeepAgencyProfile)]
public class RemoveModel(IServiceScopeFactory scopes) : AdminPage
{
    [FromRoute] public Guid Id { get; set; }
    /// <summary>Of the list that was confirmed.</summary>
    [BindProperty] public string? Seen { get; set; }

    public OwnDayOff Day { get; private set; } = null!;
    /// <summary>Null where the day cannot be removed any more.</summary>
    public DayOffPreview? Preview { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Agency.OwnDaysOff.FirstOrDefault(day => day.Id == Id) is not { } found) return NotFound();
        Day = found;
        if (found.RemovedAt is null && found.On >= Today) Preview = await DayOffMoves.Preview(Db, Agency.Id, DayOffChange.Removing(Agency, found), Today);
        return null;
    }

    public IActionResult OnGet() => Preview is null ? Redirect("/admin/calendar") : Page();

    public async Task<IActionResult> OnPost()
    {
        Agency.MustRemoveDayOff(Day, Stamp);
        await DayOffMoves.MustBeSeen(Db, Agency.Id, DayOffChange.Removing(Agency, Day), Seen, Today);
        Agency.RemoveDayOff(Day, Stamp);
        await Db.SaveChangesAsync();
        return Done($"/admin/calendar?year={Day.On.Year}", $"{DayWords.Short(Day.On)} is no day off any more.", DayOffWords.Moved(await DayOffMoves.Move(scopes, Day, Viewer, Now)));
    }
}
