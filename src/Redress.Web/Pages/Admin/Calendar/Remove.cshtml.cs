using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin.Calendar;

/// <summary>Takes a day off away again.</summary>
[Needs(Right.KeepAgencyProfile)]
public class RemoveModel : AdminPage
{
    [FromRoute] public Guid Id { get; set; }

    public OwnDayOff Day { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Agency.OwnDaysOff.FirstOrDefault(day => day.Id == Id) is not { } found) return NotFound();
        Day = found;
        return null;
    }

    public IActionResult OnGet() => Day.RemovedAt is null ? Page() : Redirect("/admin/calendar");

    public async Task<IActionResult> OnPost()
    {
        Agency.RemoveDayOff(Day, Stamp);
        await Db.SaveChangesAsync();
        return Done($"/admin/calendar?year={Day.On.Year}", $"{DayWords.Short(Day.On)} is no day off any more.", "No due date was changed.");
    }
}
