using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.WorkOnActivities)]
public sealed class ScopeModel : ActivityPage
{
    /// <summary>Core requests that are placed with it.</summary>
    public IReadOnlyList<RequestTemplate> Core { get; private set; } = [];
    public bool IsInvestigation => Record.ActivityType == ActivityType.Investigation;

    public async Task<IActionResult> OnGet()
    {
        if (!Leads || !Allows(Act.ActivityScoped)) return Redirect(Address());
        Core = Record.MissingCore(await Db.CoreOf(Record.AgencyId));
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        Record.CompleteScope(Stamp, await Db.CoreOf(Record.AgencyId));
        await Db.SaveChangesAsync();
        var placed = Record.Requests.Count(request => request.LibraryId is not null);
        return Done(placed == 0 ? Address() : Address("requests"), IsInvestigation ? "Planning began." : "The scope is complete.", placed == 0 ? "The activity is in Planning." : $"{DayWords.Count(placed, "core request")} of the library stand ready. Change or remove what you do not need.");
    }
}
