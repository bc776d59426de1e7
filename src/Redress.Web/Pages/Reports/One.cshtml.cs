using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Access;
using Redress.Web.Data.Reports;
using Redress.Web.Data.Search;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Reports;

/// <summary>Any report that is made of figures, a picture and a table; as a page and as a file.</summary>
[Needs(Right.SeeComplaints, OnActivity = Right.SeeActivitySummaries)]
public sealed class OneModel : RedressPage
{
    public const int Size = 25;

    [FromRoute(Name = "report")] public string Name { get; set; } = "";
    [FromQuery] public int Page1 { get; set; } = 1;

    public ReportKind Kind { get; private set; } = null!;
    public Report Report { get; private set; } = null!;
    /// <summary>With the days that hold where none were asked for.</summary>
    public ReportFilter Filter { get; private set; } = null!;
    public Agency Agency { get; private set; } = null!;
    public List<SelectListItem> Pocs { get; private set; } = [];
    public IEnumerable<SelectListItem> Groupings => Enum.GetValues<GroupedBy>().Select(by => new SelectListItem(ComplaintsReport.Words(by), by.ToString()));
    public IEnumerable<SelectListItem> Types => Enum.GetValues<BusinessType>().Select(type => new SelectListItem(type.Words(), type.ToString()));
    public IEnumerable<SelectListItem> Standings => Enum.GetValues<RequestStanding>().Select(state => new SelectListItem(RequestsReport.Words(state), state.ToString()));
    public List<ListVersion> Versions { get; private set; } = [];
    public IEnumerable<SelectListItem> VersionItems => Versions.Select(version => new SelectListItem($"Version {version.No}: {version.Name}", version.No.ToString()));
    public IEnumerable<SelectListItem> Idles => HousekeepingReport.Steps.Select(days => new SelectListItem($"{days} days or more", days.ToString()));

    ReportFilter _asked = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (ReportKind.Of(Name, BothKinds.IsOfActivity(Request.Path), Viewer) is not { } kind || Viewer.AgencyId is not { } own) return NotFound();
        (Kind, Agency) = (kind, await Db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == own));
        _asked = ReportFilter.Read(Request.Query);
        if (kind.Asks.HasFlag(ReportAsks.Terms)) Versions = await ToldValues.Versions(Db);
        if (Versions.TrueForAll(version => version.No != _asked.Terms)) _asked = _asked with { Terms = null };
        var needs = new ReportNeeds(Db, Viewer, Agency, Now);
        Filter = kind.Holds(needs.Today, _asked);
        Report = Filter.From > Filter.To ? new([], null, [], [], "row", "") : await kind.Make(needs, Filter);
        return null;
    }

    public async Task OnGet()
    {
        Pages = Math.Max(1, (Math.Min(Report.Count, Report.Most) + Size - 1) / Size);
        Page1 = Math.Clamp(Page1, 1, Pages);
        if (Kind.Asks.HasFlag(ReportAsks.Poc)) Pocs = [.. (await (Kind.IsOfSupervision ? Db.ExaminersOf(Agency) : Db.WorkersOf(Agency))).OrderBy(person => person.Name).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
    }

    public IActionResult OnGetCsv() => File(ExportFormat.Csv);

    public IActionResult OnGetXlsx() => File(ExportFormat.Xlsx);

    public int Pages { get; private set; } = 1;
    public bool IsUpsideDown => Filter.From > Filter.To;
    public bool IsAsked => _asked != new ReportFilter();

    /// <summary>The rows of this page, and the sum below them.</summary>
    public IEnumerable<ReportRow> Rows => Report.Rows.Where(row => !row.IsSum).Skip((Page1 - 1) * Size).Take(Size).Concat(Report.Rows.Where(row => row.IsSum));

    /// <summary>What reproduces it: with its days, so that a link says tomorrow what it says today.</summary>
    public string Address => Filter.Address(Kind.Path);

    public string With(string name, string value) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Address, name, value);

    /// <summary>Subscribed to are the days as they were asked for: the last 90 stay the last 90.</summary>
    public string SubscribeHref => $"/account/subscriptions/new?to={Uri.EscapeDataString(_asked.Address(Kind.Path))}";

    Export File(ExportFormat format) => ReportFile.Of(Kind, Report, format, Agency.DayOf(Now));
}
