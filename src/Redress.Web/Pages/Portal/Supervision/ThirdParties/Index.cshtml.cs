using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Supervision.ThirdParties;

/// <summary>Who from outside works on the activity for the company, who is asked for, and who did.</summary>
[Needs(Right.SeeOwnActivities)]
public sealed class IndexModel : ThirdPartiesPage
{
    public IReadOnlyList<ThirdParty> Before => [.. Activity.ThirdParties.Where(one => !one.IsOpen && !one.IsPresent).OrderByDescending(one => one.Until ?? one.DecidedAt).ThenByDescending(one => one.No)];

    public void OnGet() { }
}
