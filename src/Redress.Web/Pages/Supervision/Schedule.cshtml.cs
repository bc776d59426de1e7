using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

public enum ReviewDecision { Schedule, SendBack }

/// <summary>The Staff Director puts it on the calendar, or sends it back to whoever asked.</summary>
[Needs(Right.ScheduleExams)]
public sealed class ScheduleModel : ActivityPage
{
    [BindProperty, Required(ErrorMessage = "Schedule it or send it back.")]
    public ReviewDecision? Decision { get; set; }

    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "What is to be changed")]
    public string? Why { get; set; }

    public IActionResult OnGet() => Allows(Act.ActivityScheduled) ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (Decision == ReviewDecision.SendBack && string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say what is to be changed.");
        if (!ModelState.IsValid) return Page();
        if (Decision == ReviewDecision.SendBack) Record.SendBack(Why!, Stamp);
        else Record.Schedule(Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), Decision == ReviewDecision.SendBack ? $"{Record.Number} sent back." : $"{Record.Number} scheduled.");
    }
}
