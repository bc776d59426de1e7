using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies.Invitations;

/// <summary>Reminds whoever was invited. The button of the enrollment page sends it at once.</summary>
[Needs(Right.EnrollCompanies)]
public sealed class RemindModel : CompanyEnrollmentPage
{
    public string MailTo => Latest is { IsByCode: true, AccountMadeAt: null } ? Latest.CodeSentTo! : Latest!.InvitedEmail;

    protected override async Task<IActionResult?> Load() => await base.Load() ?? (State.IsOpen() ? null : Redirect(Here));

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        new Inviting(Db).Remind(Latest!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Here, $"{Latest!.InvitedName} is reminded.", $"A mail goes to {MailTo}.");
    }
}
