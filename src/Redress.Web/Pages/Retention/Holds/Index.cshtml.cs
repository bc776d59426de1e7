using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Retention.Holds;

/// <summary>Legal holds, and the closed complaints that they keep from being destroyed.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class IndexModel : RetentionPage
{
    const int Most = 500;

    [FromQuery] public string? Show { get; set; }

    public List<LegalHold> Holds { get; private set; } = [];
    public List<(string Number, string Subject, DateOnly EndedOn)> Suspended { get; private set; } = [];
    public int SuspendedCount { get; private set; }
    public bool ShowsReleased => Show == "released";

    public async Task OnGet()
    {
        var lookedBefore = Today.AddDays(-LegalHold.EveryDays);
        var holds = Db.Holds(Viewer).AsNoTracking().Include(hold => hold.Matches).Where(hold => hold.ReleasedAt != null == ShowsReleased);
        if (Show == "confirm") holds = holds.Where(hold => hold.ConfirmedAt == null || hold.ReleaseAskedAt != null || hold.Matches.Any(match => match.IsThePerson == null));
        if (Show == "look") holds = holds.Where(hold => hold.LookedOn <= lookedBefore);
        Holds = await holds.OrderByDescending(hold => hold.SetAt).Take(Most).ToListAsync();
        var held = Db.Retained(Viewer).Where(Db.IsHeld());
        SuspendedCount = await held.CountAsync();
        Suspended = [.. (await held.OrderBy(c => c.CanceledOn ?? c.ClosedOn).ThenBy(c => c.Number).Take(100).Select(c => new { c.Number, c.SubjectName, On = (c.CanceledOn ?? c.ClosedOn)!.Value }).ToListAsync()).Select(c => (c.Number, c.SubjectName, c.On))];
    }

    public static string StateWords(LegalHold hold) => hold.State switch
    {
        HoldState.ToConfirm => "Holds, to be confirmed",
        HoldState.ReleaseToConfirm => "Release to be confirmed",
        HoldState.Released => "Released",
        _ when hold.Matches.Any(match => match.IsThePerson is null) => $"Holds, {hold.Matches.Count(match => match.IsThePerson is null)} to decide",
        _ => "Holds",
    };
}
