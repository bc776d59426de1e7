using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies.Invitations;

/// <summary>Invites the first user of a company; where somebody else is invited, that invitation is withdrawn with it.</summary>
[Needs(Right.EnrollCompanies)]
public sealed class InviteModel : CompanyEnrollmentPage
{
    [BindProperty] public Invite Invite { get; set; } = new();
    [BindProperty] public InputModel Input { get; set; } = new();

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Company.IsEnrolled || Company.IsMerged) return Redirect(Here);
        await Invite.Load(Db, Company, Agency, Now);
        return null;
    }

    public void OnGet()
    {
        if (!State.IsOpen()) Invite.Suggest();
    }

    public async Task<IActionResult> OnPost()
    {
        await Invite.Check(Db, ModelState);
        var isInstead = State.IsOpen();
        if (isInstead && string.IsNullOrWhiteSpace(Input.Reason)) ModelState.AddModelError("Input.Reason", $"Say why {Latest!.InvitedName} is not the right person.");
        if (!ModelState.IsValid) return Page();
        // Both in one save: there is no moment at which nobody is invited.
        if (isInstead) await new Inviting(Db).Withdraw(Latest!, Agency, Input.Reason!, Stamp);
        Invite.Send(Db, Agency, null, Stamp);
        await Db.SaveChangesAsync();
        return Done(Here, $"{Invite.Invitee!.Value.Name} is invited.", "You are told when the enrollment is complete or rejected.");
    }

    public sealed class InputModel
    {
        [StringLength(Enrollment.MostReason, ErrorMessage = "Use at most 2,000 characters.")]
        public string? Reason { get; set; }
    }
}
