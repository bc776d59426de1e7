using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Portal.Requests;

/// <summary>The company's requests over all complaints, each with its clock.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class IndexModel : RedressPage
{
    public const int Size = 25, CountedUpTo = 1_000;

    [FromQuery] public RequestGroup Show { get; set; }
    [FromQuery] public RequestsOf Whose { get; set; }
    [FromQuery] public Guid? Agency { get; set; }
    [FromQuery] public bool Overdue { get; set; }
    /// <summary>A complaint ID or a part of it, or words in the title.</summary>
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public string? After { get; set; }

    public IReadOnlyList<RequestRow> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Agency> Agencies { get; private set; } = new Dictionary<Guid, Agency>();
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
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
        Askers = await Db.Agencies.Where(agency => Db.Complaints(Viewer, Depth.Full).Any(complaint => complaint.AgencyId == agency.Id))
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
        var numbers = shown.Select(edge => edge.Number).Distinct().ToList();
        var rows = (await Db.RequestRowsOf(Db.Complaints(Viewer, Depth.Full).Where(complaint => numbers.Contains(complaint.Number)))).ToDictionary(row => (row.Number, row.No));
        Rows = [.. shown.Select(edge => rows[(edge.Number, edge.No)])];
        var agencies = Rows.Select(row => row.AgencyId).Distinct().ToList();
        Agencies = await Db.Agencies.Include(agency => agency.Facts).Where(agency => agencies.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id);
        var people = Rows.SelectMany(row => row.Drafters.Select(one => (Guid?)one.PersonId).Append(row.PocId)).OfType<Guid>().Distinct().ToList();
        Names = await Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }

    public string Link(RequestGroup show, RequestsOf whose, string? after = null)
        => "/portal/requests" + QueryString.Create(new Dictionary<string, string?>
        {
            ["show"] = show == RequestGroup.Waiting ? null : show.ToString(), ["whose"] = whose == RequestsOf.Everybody ? null : whose.ToString(),
            ["agency"] = Agency?.ToString(), ["overdue"] = Overdue ? "true" : null, ["words"] = Words, ["after"] = after,
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    public DateOnly TodayAt(RequestRow row) => Agencies[row.AgencyId].DayOf(Now);

    public TimeUsed Clock(RequestRow row) => TimeUsed.Between(Agencies[row.AgencyId], row.AskedAt, row.DueOn, row.Pauses, TodayAt(row));

    public string ClockWords(RequestRow row)
    {
        var (clock, today) = (Clock(row), TodayAt(row));
        var since = today.DayNumber - Agencies[row.AgencyId].DayOf(row.SentAt).DayNumber;
        return $"Day {since}" + (row.PausedSince is not null ? ", paused" : row.DueOn < today ? "" : row.DueOn == today ? ", due today" : $", {Domain.Deadlines.DayWords.Count(clock.Of - clock.Used, "business day")} left");
    }
}
