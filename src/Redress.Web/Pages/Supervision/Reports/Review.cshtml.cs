using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Reports;

/// <summary>A Reviewer finds a report ready, or returns it.</summary>
[Needs(Right.ReviewReports)]
public sealed class ReviewModel : ReportPage
{
    [BindProperty, Required(ErrorMessage = "Say whether it is ready.")]
    public bool? IsReady { get; set; }

    [BindProperty, StringLength(Report.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Comment { get; set; }

    protected override bool IsPossible => Record.TakesReports && Report.State == ReportState.InReview && Record.IsReviewedBy(Viewer);
    protected override bool OpenToJoined => true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (IsReady == false && string.IsNullOrWhiteSpace(Comment)) ModelState.AddModelError(nameof(Comment), "Say what is to be changed.");
        if (!ModelState.IsValid) return Page();
        Record.Review(Report, IsReady == true, Comment, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, IsReady == true ? $"Report {No} is ready to send." : $"Report {No} returned.");
    }
}
