using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data.AgencyDays;

namespace Redress.Web.Pages.Admin.Calendar;

/// <summary>Adds a day off of the agency's own. Where open due dates are counted over it they are shown first, and move on confirmation.</summary>
[Needs(Right.KeepAgencyProfile)]
public class AddModel(IServiceScopeFactory scopes) : AdminPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>What the day would do; null while it was not asked for.</summary>
    public DayOffPreview? Preview { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        // A confirmation that was refused comes back with the dates as they are now.
        if (Input.Seen is not null && Input.On is { } on && !string.IsNullOrWhiteSpace(Input.Name) && ModelState.ErrorCount > 0) await Look(on);
        return null;
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var (on, name) = (Input.On!.Value, Input.Name!);
        Agency.MustTakeDayOff(on, name, Stamp);
        if (Input.Seen is null)
        {
            await Look(on);
            if (!Preview!.TouchesNothing) return Page();
        }
        await DayOffMoves.MustBeSeen(Db, Agency.Id, DayOffChange.Adding(Agency, on, name), Input.Seen, Today);
        var day = Agency.AddDayOff(on, name, Input.Reason, Stamp);
        Db.Add(day);
        await Db.SaveChangesAsync();
        return Done($"/admin/calendar?year={on.Year}", $"{DayWords.Short(on)} is a day off: {day.Name}.", DayOffWords.Moved(await DayOffMoves.Move(scopes, day, Viewer, Now)));
    }

    /// <summary>Back to the form, with what was written.</summary>
    public IActionResult OnPostChange()
    {
        ModelState.Clear();
        Input.Seen = null;
        return Page();
    }

    async Task Look(DateOnly on)
    {
        Preview = await DayOffMoves.Preview(Db, Agency.Id, DayOffChange.Adding(Agency, on, Input.Name!), Today);
        Input.Seen = Preview.Seen;
        ModelState.Remove("Input.Seen");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the day."), Display(Name = "Day")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "Give the day a name."), StringLength(100, ErrorMessage = "The name is longer than 100 characters."), Display(Name = "Name")]
        public string? Name { get; set; }

        [StringLength(500, ErrorMessage = "The reason is longer than 500 characters."), Display(Name = "Reason")]
        public string? Reason { get; set; }

        /// <summary>Of the list that was confirmed.</summary>
        public string? Seen { get; set; }
    }
}

/// <summary>What a confirmed day off did, in words.</summary>
static class DayOffWords
{
    public static string Moved((int Moved, int Left) done)
        => (done.Moved == 0 ? "No due date moved." : $"{DayWords.Count(done.Moved, "due date")} moved.")
        + (done.Left == 0 ? "" : $" {DayWords.Count(done.Left, "complaint")} will follow within minutes: somebody worked on them.");
}
