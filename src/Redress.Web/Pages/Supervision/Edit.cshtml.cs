using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.WorkOnActivities)]
public sealed class EditModel : ActivityPage, IActivityFormPage
{
    [BindProperty] public ActivityForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        if (Record.IsEnded || !Leads) return Redirect(Address());
        Form = ActivityForm.Of(Record.Facts);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Form.Read(ModelState, nameof(Form)) is not { } facts) return Page();
        Record.Update(facts, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("details"), "Basic details updated.");
    }
}
