using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Reports;

/// <summary>Sends a report to the Reviewers.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class ForReviewModel : ReportPage
{
    [BindProperty, StringLength(Report.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Comment { get; set; }

    protected override bool IsPossible => Record.TakesReports && !Report.IsSent && Record.HasReviewers && Report.State != ReportState.InReview && Record.IsPreparedBy(Viewer);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.SendForReview(Report, Comment, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"Report {No} sent for review.");
    }
}
