using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision.Reports;

/// <summary>A page of one report that is not sent.</summary>
public abstract class ReportPage : ActivityPage
{
    /// <summary>Its number within the activity.</summary>
    [FromRoute(Name = "report")] public int No { get; set; }

    public Report Report { get; private set; } = null!;
    public string Back => Address("report");

    /// <summary>Whether the reader may do what the page is for, as the report stands.</summary>
    protected abstract bool IsPossible { get; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.Reports.Find(one => one.No == No) is not { } found) return NotFound();
        Report = found;
        return !HttpMethods.IsGet(Request.Method) || IsPossible ? null : Redirect(Back);
    }
}
