using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Entities;

/// <summary>All entities, those of one's own agency, and what is asked about them.</summary>
[Needs(Right.SeeCompanies)]
public sealed class IndexModel : RedressPage
{
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public EntityTab Tab { get; set; }
    [FromQuery(Name = "page")] public int PageNo { get; set; } = 1;
    [FromQuery] public int Size { get; set; } = 25;

    public Agency Agency { get; private set; } = null!;
    public IReadOnlyList<EntityRow> Rows { get; private set; } = [];
    public IReadOnlyList<(EntityTab Tab, int Count)> Counts { get; private set; } = [];
    public int Total => Counts.First(pair => pair.Tab == Tab).Count;
    public int First => (PageNo - 1) * Size;
    public bool SeesComplaints => Viewer.May(Right.SeeComplaints);
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || Tab != EntityTab.All;

    public async Task<IActionResult> OnGet()
    {
        if (Viewer.AgencyId is null) return NotFound();
        if (Size is not (25 or 50 or 100)) Size = 25;
        if (!Enum.IsDefined(Tab)) Tab = EntityTab.All;
        PageNo = Math.Clamp(PageNo, 1, 100_000);
        Agency = await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId);
        var list = HttpContext.RequestServices.GetRequiredService<EntityList>();
        var found = await list.Find(Words, Viewer);
        var counts = new List<(EntityTab, int)>();
        foreach (var tab in Enum.GetValues<EntityTab>()) counts.Add((tab, await list.Rows(Viewer, tab, found).CountAsync()));
        Counts = counts;
        Rows = await list.Read(Viewer, Tab, found, First, Size);
        return Page();
    }

    public string Link(EntityTab tab, int page = 1, int? size = null) => "/entities" + QueryString.Create(new Dictionary<string, string?>
    {
        ["words"] = Words, ["tab"] = tab == EntityTab.All ? null : tab.ToString(), ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        ["size"] = (size ?? Size) == 25 ? null : (size ?? Size).ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
