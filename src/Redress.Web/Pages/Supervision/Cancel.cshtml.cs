using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>Stops an activity for good, after a listing of all that it sets off.</summary>
[Needs(Right.InitiateActivities)]
public sealed class CancelModel : ActivityPage
{
    [BindProperty, Required(ErrorMessage = "Say why it is canceled."), StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Reason { get; set; }

    public IActionResult OnGet() => Allows(Act.ActivityCanceled) ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.Cancel(Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Record.Number} canceled and locked.");
    }
}
