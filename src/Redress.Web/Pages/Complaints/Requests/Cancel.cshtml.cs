using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Takes back a request that the company has not answered, with a reason that the company reads.</summary>
[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class CancelModel : OneRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    protected override bool IsForReader => Record.IsSentBy(Viewer);

    public IActionResult OnGet() => Asked.WaitsForCompany ? Page() : Redirect(Back);

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Asked.Cancel(Input.Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"{Asked.CalledFirst} canceled.", Told);
    }

    public class InputModel
    {
        [Required(ErrorMessage = "Give a reason. The company reads it.")]
        [StringLength(1_000, ErrorMessage = "The reason is longer than 1,000 characters.")]
        public string? Reason { get; set; }
    }
}
