using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Web.Data.Search;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Reports;

/// <summary>A report of what agencies asked each other: four quick filters, the other agency, the days; as a page and as a file.</summary>
public abstract class AskedPage : RedressPage
{
    const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "")] public AskedFilter Filter { get; set; } = new();
    [FromQuery] public string? After { get; set; }

    public List<AskedRow> Rows { get; private set; } = [];
    /// <summary>What we sent to bodies outside, where the report has that.</summary>
    public List<OutsideRow> Outside { get; protected set; } = [];
    public bool HasMore { get; private set; }
    public Dictionary<AskedTab, int> Counts { get; private set; } = [];
    public List<SelectListItem> Agencies { get; private set; } = [];
    public string Here => agency.Name;
    public bool IsFiltered => Filter.Agency is { Length: > 0 } || Filter.From is not null || Filter.To is not null || Filter.Canceled;

    Agency agency = null!;

    public abstract string Title { get; }
    public abstract string Path { get; }
    /// <summary>What the four lists are called.</summary>
    public abstract IReadOnlyList<(AskedTab Tab, string Words)> Tabs { get; }
    /// <summary>What stands where nothing is open.</summary>
    public abstract string Nothing { get; }
    /// <summary>Where a row is decided, for somebody who may decide it; null: nowhere.</summary>
    public abstract string? DecideHref(AskedRow row);
    protected abstract IQueryable<AskedRow> Read(AskedFilter filter, DateTime? from, DateTime? before);

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.AgencyId is null) return NotFound();
        agency = await Db.Agencies.FirstAsync(one => one.Id == Viewer.AgencyId);
        return null;
    }

    protected virtual Task<List<OutsideRow>> ReadOutside() => Task.FromResult(new List<OutsideRow>());

    public async Task OnGet()
    {
        Outside = After is null ? await ReadOutside() : [];
        Rows = await Found.After(After).Take(Size + 1).ToListAsync();
        HasMore = Rows.Count > Size;
        if (HasMore) Rows.RemoveAt(Size);
        foreach (var (tab, _) in Tabs) Counts[tab] = await ComplaintList.CountAsked(Of(tab));
        Agencies = await Db.AgenciesInWork().Where(agency => agency.Id != Viewer.AgencyId).OrderBy(agency => agency.Name).Select(agency => new SelectListItem(agency.Name, agency.Code)).ToListAsync();
    }

    public IActionResult OnGetCsv() => File(ExportFormat.Csv);

    public IActionResult OnGetXlsx() => File(ExportFormat.Xlsx);

    public string Link(AskedTab tab) => QueryHelpers.AddQueryString(Path, Query(tab, null));

    public string NextHref => QueryHelpers.AddQueryString(Path, Query(Filter.List, Rows[^1].Edge));

    public string FileHref(string format) => QueryHelpers.AddQueryString(Path, Query(Filter.List, null).Append(new("handler", format)));

    /// <summary>Whole days from asking to the decision, or until now.</summary>
    public int Days(AskedRow row) => (int)((row.DecidedAt ?? Now) - row.AskedAt).TotalDays;

    IQueryable<AskedRow> Found => Of(Filter.List);

    IQueryable<AskedRow> Of(AskedTab tab)
    {
        var (from, before) = Filter.Between(Viewer);
        return Read(new AskedFilter { List = tab, Agency = Filter.Agency, Canceled = Filter.Canceled }, from, before);
    }

    Dictionary<string, string?> Query(AskedTab tab, string? after) => new Dictionary<string, string?>
    {
        ["list"] = tab == AskedTab.Incoming ? null : tab.ToString(), ["agency"] = Filter.Agency, ["from"] = Filter.From?.ToString("yyyy-MM-dd"), ["to"] = Filter.To?.ToString("yyyy-MM-dd"), ["canceled"] = Filter.Canceled ? "true" : null, ["after"] = after,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary();

    Export File(ExportFormat format) => AskedFile.Of($"{Path.Split('/')[^1]}-{Filter.List.ToString().ToLowerInvariant()}", Found, ReadOutside, Here, format, agency.DayOf(Now));
}
