using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Supervision;

/// <summary>The company's supervisory activities, the latest sent first.</summary>
[Needs(Right.SeeOwnActivities)]
public sealed class IndexModel : RedressPage
{
    const int Most = 200;

    /// <summary>closed: those that are over; otherwise those that go on.</summary>
    [FromQuery] public string? Show { get; set; }

    public bool IsClosed => Show == "closed";
    public IReadOnlyList<ActivityLine> Rows { get; private set; } = [];
    public int Open { get; private set; }
    public int Closed { get; private set; }
    public IReadOnlyDictionary<Guid, DateOnly> DueOn { get; private set; } = new Dictionary<Guid, DateOnly>();
    public DateOnly Today => DateOnly.FromDateTime(Shared.Moments.InZone(Now, TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone)));

    protected override async Task<IActionResult?> Load()
    {
        if (!Viewer.IsOnCompanySide) return NotFound();
        var all = Db.Activities(Viewer, Depth.Full);
        (Open, Closed) = (await all.CountAsync(a => a.LockedAt == null), await all.CountAsync(a => a.LockedAt != null));
        var shown = all.Where(a => a.LockedAt != null == IsClosed).OrderByDescending(a => a.FirstSentAt).ThenBy(a => a.Number).Take(Most);
        Rows = await shown.Select(a => new ActivityLine(a.Id, a.Number, a.Agency.Name, a.ActivityType, a.Scope, a.Milestone, a.FirstSentAt!.Value, a.CompanyPoc == null ? null : a.CompanyPoc.FirstName + " " + a.CompanyPoc.LastName,
            a.Requests.Count(request => request.SentAt != null))).ToListAsync();
        DueOn = (await Db.RequestRowsOf(shown)).Where(row => row.WaitsForCompany).GroupBy(row => row.RecordId).ToDictionary(group => group.Key, group => group.Min(row => row.DueOn));
        return null;
    }

    public void OnGet() { }
}

/// <summary>An activity in the company's list.</summary>
/// <param name="Lead">Null: nobody yet.</param>
public sealed record ActivityLine(Guid Id, string Number, string Agency, ActivityType Type, ActivityScope? Scope, Milestone Milestone, DateTime SentAt, string? Lead, int Requests)
{
    public string Words => Scope is { } scope ? $"{scope} {Type.ToString().ToLowerInvariant()}" : Type.ToString();
}
