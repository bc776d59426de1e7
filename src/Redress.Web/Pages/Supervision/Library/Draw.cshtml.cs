using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision.Library;

/// <summary>Draws requests of the library into an activity, as drafts.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class DrawModel : ActivityPage
{
    IReadOnlyList<RequestTemplate> library = [];

    [FromQuery] public string? Words { get; set; }
    [FromQuery] public string? Area { get; set; }
    /// <summary>Also what does not fit.</summary>
    [FromQuery] public bool All { get; set; }

    [BindProperty] public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<RequestTemplate> Shown { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrWhiteSpace(Area) || All;
    public override bool HoldsPrimaryAct => true;

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Record.IsAskedBy(Viewer)) return StatusCode(StatusCodes.Status403Forbidden);
        library = [.. (await Db.Library(Viewer).Where(entry => entry.RetiredAt == null).ToListAsync()).OrderBy(entry => entry.Area, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];
        var fitting = library.Where(entry => All || entry.FitsActivity(Record)).ToList();
        Areas = [.. fitting.Select(entry => entry.Area).Distinct().Select(area => new SelectListItem(area, area))];
        Shown = [.. fitting.Where(Matches)];
        return null;
    }

    public IActionResult OnGet() => Record.IsInWork ? Page() : Redirect(Address("requests"));

    public async Task<IActionResult> OnPost()
    {
        if (Chosen.Count == 0) ModelState.AddModelError(nameof(Chosen), "Mark at least one request.");
        if (!ModelState.IsValid) return Page();
        var drawn = Record.Draw([.. library.Where(entry => Chosen.Contains(entry.Id))], Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("requests"), $"{DayWords.Count(drawn.Count, "request")} added.", "Each can be changed before it is sent.");
    }

    /// <summary>Adds the core requests that fit and are not here.</summary>
    public async Task<IActionResult> OnPostCore()
    {
        ModelState.Clear();
        var missing = Record.MissingCore(await Db.CoreOf(Record.AgencyId));
        if (missing.Count == 0) return Done(Address("requests"), "Nothing was missing any more.", "Somebody added them meanwhile.");
        var drawn = Record.Draw(missing, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("requests"), $"{DayWords.Count(drawn.Count, "core request")} added.", "Each can be changed before it is sent.");
    }

    bool Matches(RequestTemplate entry)
        => (string.IsNullOrWhiteSpace(Words) || entry.Title.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase) || entry.Text.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrWhiteSpace(Area) || string.Equals(entry.Area, Area, StringComparison.OrdinalIgnoreCase));
}
