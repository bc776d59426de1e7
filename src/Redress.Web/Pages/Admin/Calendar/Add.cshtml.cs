using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin.Calendar;

/// <summary>Adds a day off of the agency's own.</summary>
[Needs(Right.KeepAgencyProfile)]
public class AddModel : AdminPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var day = Agency.AddDayOff(Input.On!.Value, Input.Name!, Input.Reason, Stamp);
        Db.Add(day);
        await Db.SaveChangesAsync();
        return Done($"/admin/calendar?year={day.On.Year}", $"{DayWords.Short(day.On)} is a day off: {day.Name}.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the day."), Display(Name = "Day")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "Give the day a name."), StringLength(100, ErrorMessage = "The name is longer than 100 characters."), Display(Name = "Name")]
        public string? Name { get; set; }

        [StringLength(500, ErrorMessage = "The reason is longer than 500 characters."), Display(Name = "Reason")]
        public string? Reason { get; set; }
    }
}
