using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Library;

/// <summary>The requests that one's agency can place or draw into activities: its own, and the standard ones.</summary>
[Needs(Right.KeepLibrary)]
public sealed class IndexModel : RedressPage
{
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public string? Area { get; set; }
    [FromQuery] public BusinessType? BusinessType { get; set; }
    [FromQuery] public bool Core { get; set; }
    /// <summary>"retired"; otherwise those in use.</summary>
    [FromQuery] public string? Show { get; set; }

    public IReadOnlyList<RequestTemplate> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    /// <summary>Standard core requests that the agency switched off.</summary>
    public IReadOnlyCollection<Guid> Off { get; private set; } = [];
    public int InUse { get; private set; }
    public int Retired { get; private set; }
    public bool ShowsRetired => Show == "retired";
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || !string.IsNullOrWhiteSpace(Area) || BusinessType is not null || Core;

    public async Task OnGet()
    {
        // A library has some hundreds at most, so they are filtered here.
        var all = await Db.Library(Viewer).ToListAsync();
        Areas = [.. all.Select(entry => entry.Area).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(area => new SelectListItem(area, area))];
        Off = await Db.SwitchedOff(Viewer.AgencyId);
        all = [.. all.Where(Matches)];
        (InUse, Retired) = (all.Count(entry => entry.RetiredAt is null), all.Count(entry => entry.RetiredAt is not null));
        Rows = [.. all.Where(entry => entry.RetiredAt is not null == ShowsRetired).OrderBy(entry => entry.Area, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Id)];
    }

    public string Link(string? show) => "/library" + QueryString.Create(new Dictionary<string, string?>
    {
        ["show"] = show, ["words"] = Words, ["area"] = Area, ["businessType"] = BusinessType?.ToString(), ["core"] = Core ? "true" : null,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    bool Matches(RequestTemplate entry)
        => (string.IsNullOrWhiteSpace(Words) || entry.Title.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase) || entry.Text.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrWhiteSpace(Area) || string.Equals(entry.Area, Area, StringComparison.OrdinalIgnoreCase))
        && (BusinessType is not { } type || entry.LibraryText.BusinessTypes is { Count: 0 } || entry.LibraryText.BusinessTypes.Contains(type))
        && (!Core || entry.IsCore);
}
