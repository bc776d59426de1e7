using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>Fills in the close-out sheet.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class EditCloseOutModel : SheetPage
{
    [BindProperty] public CloseOutForm Form { get; set; } = new();

    public bool IsExam => Record.ActivityType == ActivityType.Examination;

    protected override async Task<IActionResult?> Load() => await base.Load() is { } ended ? ended : Leads ? null : NotFound();

    public IActionResult OnGet()
    {
        if (!Record.TakesCloseOut) return Redirect(Address("close-out"));
        Form = CloseOutForm.Of(Record.CloseOutFacts);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        Form.Check(ModelState);
        if (!ModelState.IsValid) return Page();
        Record.UpdateCloseOut(Form.Facts(), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("close-out"), "Close-out sheet saved.");
    }
}
