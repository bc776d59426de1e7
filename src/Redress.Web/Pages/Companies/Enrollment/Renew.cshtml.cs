using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies.Invitations;

/// <summary>Invites the same person anew, with a new link. The button of the enrollment page does it at once.</summary>
[Needs(Right.EnrollCompanies)]
public sealed class RenewModel : CompanyEnrollmentPage
{
    protected override async Task<IActionResult?> Load() => await base.Load() ?? (State is EnrollmentState.Expired or EnrollmentState.Rejected ? null : Redirect(Here));

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (await Inviting.IsTaken(Db, Latest!.InvitedEmail, Company.Id)) throw new BrokenRuleException("Somebody signs in with this e-mail address already. Invite another person.");
        var made = new Inviting(Db).Renew(Latest!, Agency, Stamp);
        await Db.SaveChangesAsync();
        return made.IsByCode
            ? Done(Here, $"A new code for {made.InvitedName} is sent.", "It is good for 14 days. The old one stays dead.")
            : Done(Here, $"{made.InvitedName} is invited again.", "The new link works for 14 days. The old one stays dead.");
    }
}
