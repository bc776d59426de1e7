using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>The point of contact takes back what was asked for, as long as the agency has not decided.</summary>
[Needs(Right.SendAnswers, OnActivity = Right.LeadActivities)]
public sealed class WithdrawModel : PortalRequestPage
{
    protected override async Task<IActionResult?> Load()
        => await base.Load() ?? (IsPoc ? null : StatusCode(StatusCodes.Status403Forbidden));

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        Asked.WithdrawAsk(Stamp);
        await Db.SaveChangesAsync();
        return Done(RequestAddress, $"You no longer ask for that on {Asked.Called}.", $"{Record.Agency.Name} is told.");
    }
}
