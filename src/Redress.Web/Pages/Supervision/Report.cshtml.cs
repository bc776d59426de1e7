using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>The reports of an activity, the latest first, with what became of each.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class ReportModel : ActivityPage
{
    /// <summary>A notice leads to one; it stands here with the others.</summary>
    [FromRoute(Name = "report")] public int? No { get; set; }

    public IReadOnlyList<Report> Reports => [.. Record.Reports.OrderByDescending(report => report.No)];
    public bool Prepares => Record.TakesReports && Viewer.May(Right.WorkOnActivities) && Record.IsPreparedBy(Viewer);
    public bool Reviews => Record.TakesReports && Record.IsReviewedBy(Viewer);
    public bool Sends => Record.TakesReports && Viewer.May(Right.WorkOnActivities) && Record.IsSentBy(Viewer);
    public override bool HoldsPrimaryAct => true;

    protected override bool LeadOnly => false;

    public IActionResult OnGet() => No is null || Record.Reports.Any(report => report.No == No) ? Page() : NotFound();
}
