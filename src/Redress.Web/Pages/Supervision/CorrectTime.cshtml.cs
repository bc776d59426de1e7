using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class CorrectTimeModel : TimePage, ITimeFormPage
{
    [BindProperty] public TimeForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        if (!IsOpen) return Redirect(Address("time"));
        Form = TimeForm.Of(Row);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Form.Read(ModelState) is not { } facts) return Page();
        Record.CorrectTime(Row, facts, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("time"), $"Row {No} corrected.", "The history keeps the figures before.");
    }
}
