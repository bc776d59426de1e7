using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>A Staff User asks the Staff Directors to schedule it.</summary>
[Needs(Right.InitiateActivities)]
public sealed class ReviewModel : ActivityPage
{
    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Comment { get; set; }

    public IActionResult OnGet() => Allows(Act.ActivitySentForReview) && !Record.IsInReview ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.SendForReview(Comment, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Record.Number} sent for review.", "The Staff Directors were told.");
    }
}
