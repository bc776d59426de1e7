using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.WorkOnActivities)]
public sealed class ScopeModel : ActivityPage
{
    public bool IsInvestigation => Record.ActivityType == ActivityType.Investigation;

    public IActionResult OnGet() => Leads && Allows(Act.ActivityScoped) ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        Record.CompleteScope(Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), IsInvestigation ? "Planning began." : "The scope is complete.", "The activity is in Planning.");
    }
}
