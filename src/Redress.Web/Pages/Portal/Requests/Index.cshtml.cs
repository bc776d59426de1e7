using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Portal.Requests;

/// <summary>The company's requests over all complaints and supervisory activities, each with its clock.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class IndexModel : RedressPage
{
    public const int Size = 25, CountedUpTo = 1_000;

    ListedRequests listed = ListedRequests.None;

    [FromQuery] public RequestGroup Show { get; set; }
    [FromQuery] public RequestsOf Whose { get; set; }
    [FromQuery] public Guid? Agency { get; set; }
    [FromQuery] public bool Overdue { get; set; }
    /// <summary>The ID of a record or a part of it, or words in the title.</summary>
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public string? After { get; set; }

    public IReadOnlyList<RequestRow> Rows => listed.Rows;
    public IReadOnlyDictionary<Guid, string> Names => listed.Names;
    public IReadOnlyList<SelectListItem> Askers { get; private set; } = [];
    public int Count { get; private set; }
    public string? Next { get; private set; }
    public bool IsFiltered => Agency is not null || Overdue || !string.IsNullOrWhiteSpace(Words) || Whose != RequestsOf.Everybody;

    CompanyRequests List => new(Show, Whose, Agency, Overdue, Words);

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.Side != Side.Company) return NotFound();
        if (!Enum.IsDefined(Show)) Show = RequestGroup.Waiting;
        if (!Enum.IsDefined(Whose)) Whose = RequestsOf.Everybody;
        Words = Words is null ? null : new string([.. Words.Trim().Where(letter => !char.IsControl(letter)).Take(100)]);
        Askers = await Db.Agencies.Where(agency => Db.Complaints(Viewer, Depth.Full).Any(complaint => complaint.AgencyId == agency.Id) || Db.Activities(Viewer, Depth.Full).Any(activity => activity.AgencyId == agency.Id))
            .OrderBy(agency => agency.Name).Select(agency => new SelectListItem(agency.Name, agency.Id.ToString())).ToListAsync();
        return null;
    }

    public async Task OnGet()
    {
        var today = DateOnly.FromDateTime(Shared.Moments.InZone(Now, TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone)));
        var edges = await List.Page(Db, Viewer, today, RequestEdge.Read(After), Size + 1);
        Count = await List.Count(Db, Viewer, today, CountedUpTo + 1);
        if (edges.Count > Size) Next = Link(Show, Whose, edges[Size - 1].ToString());
        var shown = edges.Take(Size).ToList();
        listed = await ListedRequests.Of(Db, Viewer, shown, Now);
    }

    public string Link(RequestGroup show, RequestsOf whose, string? after = null)
        => "/portal/requests" + QueryString.Create(new Dictionary<string, string?>
        {
            ["show"] = show == RequestGroup.Waiting ? null : show.ToString(), ["whose"] = whose == RequestsOf.Everybody ? null : whose.ToString(),
            ["agency"] = Agency?.ToString(), ["overdue"] = Overdue ? "true" : null, ["words"] = Words, ["after"] = after,
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    public DateOnly TodayAt(RequestRow row) => listed.TodayAt(row);

    public TimeUsed Clock(RequestRow row) => listed.Clock(row);

    public string ClockWords(RequestRow row)
    {
        var (clock, today) = (Clock(row), TodayAt(row));
        var since = today.DayNumber - listed.Agencies[row.AgencyId].DayOf(row.SentAt).DayNumber;
        return $"Day {since}" + (row.PausedSince is not null ? ", paused" : row.DueOn < today ? "" : row.DueOn == today ? ", due today" : $", {Domain.Deadlines.DayWords.Count(clock.Of - clock.Used, "business day")} left");
    }
}
