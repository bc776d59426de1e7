using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Supervision;

/// <summary>Hours and expenses of those who take part, with what they come to.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class TimeModel : ActivityPage
{
    public const int Size = 100;

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")] public int? Asked { get; set; }

    public TimeTotals Totals { get; private set; } = null!;
    public IReadOnlyList<TimeEntry> Shown { get; private set; } = [];
    public int At { get; private set; }
    public bool HasMore => At * Size < Record.TimeEntries.Count;

    public bool MayAdd => !Record.IsEnded && Record.IsWrittenBy(Viewer);
    public bool MayCorrect(TimeEntry row) => !Record.IsEnded && !row.IsWithdrawn && Record.IsTimeCorrectedBy(Viewer, row);

    /// <summary>"7.5", "1,204".</summary>
    public static string Words(decimal hours) => hours.ToString("#,##0.##", CultureInfo.InvariantCulture);

    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.LoadTime(Record);
        return null;
    }

    public void OnGet()
    {
        Totals = TimeTotals.Of(Record.TimeEntries);
        At = Math.Clamp(Asked ?? 1, 1, Math.Max(1, (Record.TimeEntries.Count + Size - 1) / Size));
        Shown = [.. TimeFile.InOrder(Record).Skip((At - 1) * Size).Take(Size)];
    }

    public async Task<IActionResult> OnGetCsv()
    {
        await ReadLog.Saw(Record.Id, ReadWhat.Record, ReadHow.Export);
        return TimeFile.Of(Record, ExportFormat.Csv, Today);
    }
}
