using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Supervision;

/// <summary>Activities of the own agency, those one takes part in, and the summaries of all.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class IndexModel : RedressPage
{
    [FromQuery] public ActivityTab Tab { get; set; }
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public Milestone? Milestone { get; set; }
    [FromQuery] public ActivityType? Type { get; set; }
    [FromQuery] public string? After { get; set; }

    public Agency Agency { get; private set; } = null!;
    public IReadOnlyList<ActivityRow> Rows { get; private set; } = [];
    public string? Next { get; private set; }
    /// <summary>Requests of other agencies that wait for a Staff Director.</summary>
    public int AskedCount { get; private set; }
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || Milestone is not null || Type is not null;
    public IEnumerable<ActivityTab> Tabs => Enum.GetValues<ActivityTab>().Where(tab => tab switch { ActivityTab.Review => Viewer.May(Right.ScheduleExams), ActivityTab.Asked => Viewer.May(Right.DecideActivityRequests), ActivityTab.Joined or ActivityTab.Shared => Viewer.May(Right.InitiateActivities) || Viewer.May(Right.SeeAllActivities), ActivityTab.Mine => Viewer.May(Right.WorkOnActivities) || Viewer.May(Right.ReviewReports), _ => true });

    public async Task<IActionResult> OnGet()
    {
        if (await Db.Agencies.FirstOrDefaultAsync(agency => agency.Id == Viewer.AgencyId) is not { } agency) return NotFound();
        Agency = agency;
        AskedCount = await Db.RequestsToDecide(Viewer).CountAsync();
        (Rows, Next) = await new ActivityQuestion(Tab, Words, Milestone, Type, After).Read(Db, Viewer);
        return Page();
    }

    public string Link(ActivityTab tab, string? after = null, bool plain = false) => QueryHelpers.AddQueryString("/supervision", new Dictionary<string, string?>
    {
        ["tab"] = tab.ToString(), ["words"] = plain || string.IsNullOrWhiteSpace(Words) ? null : Words, ["milestone"] = plain ? null : Milestone?.ToString(), ["type"] = plain ? null : Type?.ToString(), ["after"] = after,
    }.Where(pair => pair.Value is not null));
}
