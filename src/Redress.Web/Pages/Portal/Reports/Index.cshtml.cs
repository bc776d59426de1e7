using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Reports;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Portal.Reports;

/// <summary>How the company answers: its own figures, with the requests behind them.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class IndexModel : RedressPage
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "from")] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true, Name = "to")] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true, Name = "agency")] public Guid? Agency { get; set; }
    [BindProperty(SupportsGet = true, Name = "page1")] public int Page1 { get; set; } = 1;

    public Report Report { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Askers { get; private set; } = [];
    public int Pages => Math.Max(1, (Report.Count + Size - 1) / Size);
    public IEnumerable<ReportRow> Rows => Report.Rows.Skip((Page1 - 1) * Size).Take(Size);
    public bool IsUpsideDown => From > To;
    public bool IsAsked => Request.Query.Keys.Any(key => key is "from" or "to" or "agency");

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.Side != Side.Company) return NotFound();
        var today = DateOnly.FromDateTime(Shared.Moments.InZone(Now, TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone)));
        (From, To) = (From ?? today.AddDays(1 - today.Day).AddMonths(-11), To ?? today.AddDays(45));
        Askers = await Db.Agencies.Where(agency => Db.Complaints(Viewer, Depth.Full).Any(complaint => complaint.AgencyId == agency.Id) || Db.Activities(Viewer, Depth.Full).Any(activity => activity.AgencyId == agency.Id))
            .OrderBy(agency => agency.Name).Select(agency => new SelectListItem(agency.Name, agency.Id.ToString())).ToListAsync();
        Report = await AnswersReport.Make(Db, Viewer, From.Value, To.Value, Agency, Now, HttpContext.RequestAborted);
        Page1 = Math.Clamp(Page1, 1, Pages);
        return null;
    }

    public void OnGet()
    {
    }

    public IActionResult OnGetCsv() => File(ExportFormat.Csv);

    public IActionResult OnGetXlsx() => File(ExportFormat.Xlsx);

    public string With(string name, string value) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/portal/reports", new Dictionary<string, string?>
    {
        ["from"] = From?.ToString("yyyy-MM-dd"), ["to"] = To?.ToString("yyyy-MM-dd"), ["agency"] = Agency?.ToString(), [name] = value,
    }.Where(pair => pair.Value is not null));

    Export File(ExportFormat format) => new("answers", [.. Report.Columns.Select(column => column.Words)], Report.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray()).ToAsyncEnumerable(), format, DateOnly.FromDateTime(Now));
}
