using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies.Invitations;

/// <summary>Ends an invitation that went to the wrong person.</summary>
[Needs(Right.EnrollCompanies)]
public sealed class WithdrawModel : CompanyEnrollmentPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    protected override async Task<IActionResult?> Load() => await base.Load() ?? (State.IsOpen() ? null : Redirect(Here));

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        await new Inviting(Db).Withdraw(Latest!, Agency, Input.Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Here, $"The invitation of {Latest!.InvitedName} is withdrawn.", "Nobody is invited now.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why the invitation is withdrawn."), StringLength(Enrollment.MostReason, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Reason")]
        public string? Reason { get; set; }
    }
}
