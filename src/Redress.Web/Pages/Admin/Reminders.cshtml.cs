using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin;

/// <summary>When the agency reminds companies of answers, and tells its own people of late ones.</summary>
[Needs(Right.SeeAgencyDays)]
public class RemindersModel : AdminPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>Of a request that is sent today.</summary>
    public DateOnly ExampleDue => Agency.DueAfter(PeriodKind.Answer, Today);

    public void OnGet()
    {
        var ladder = Agency.Ladder;
        Input = new() { Before = string.Join(", ", ladder.Before), OnTheDay = ladder.OnTheDay, EveryAfter = ladder.EveryAfter, TellsPoc = ladder.TellsPoc, SupervisorsAfter = ladder.SupervisorsAfter };
    }

    public async Task<IActionResult> OnPost()
    {
        if (!MayKeep) return StatusCode(StatusCodes.Status403Forbidden);
        var before = Days();
        if (before is null) ModelState.AddModelError("Input.Before", "Write numbers with commas between, such as 5, 1.");
        if (!ModelState.IsValid) return Page();
        Agency.SetLadder(new Ladder(before!, Input.OnTheDay, Input.EveryAfter!.Value, Input.TellsPoc, Input.SupervisorsAfter!.Value), Stamp);
        Db.Add(Agency.Facts[^1]);
        await Db.SaveChangesAsync();
        return Done("/admin/reminders", "The reminders were changed.", "They hold from tomorrow on.");
    }

    List<int>? Days()
    {
        var days = new List<int>();
        foreach (var word in (Input.Before ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) days.Add(number);
            else return null;
        return days;
    }

    public sealed class InputModel
    {
        [Display(Name = "Business days before"), StringLength(40, ErrorMessage = "Write fewer numbers.")]
        public string? Before { get; set; }

        [Display(Name = "On the due day")]
        public bool OnTheDay { get; set; }

        [Required(ErrorMessage = "Give the number of days, or 0."), Display(Name = "Then every so many business days"), Range(0, Ladder.MostBefore, ErrorMessage = "Give 0 to 60 days.")]
        public int? EveryAfter { get; set; }

        [Display(Name = "Our point of contact, when an answer is overdue")]
        public bool TellsPoc { get; set; }

        [Required(ErrorMessage = "Give the number of days, or 0."), Display(Name = "All Supervisors, after so many business days"), Range(0, Ladder.MostAfter, ErrorMessage = "Give 0 to 250 days.")]
        public int? SupervisorsAfter { get; set; }
    }
}
