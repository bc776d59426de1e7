using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin;

/// <summary>Whether whoever entered a complaint may do its preliminary review.</summary>
[Needs(Right.SeeAgencyDays)]
public class ReviewModel : AdminPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!MayKeep) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();
        Agency.SetReview(Input.AuthorMayReview, Input.Why, Stamp);
        Db.Add(Agency.Facts[^1]);
        await Db.SaveChangesAsync();
        return Done("/admin/review", Agency.AuthorMayReview ? "The second person is waived." : "A second person reviews again.", "It holds from now on.");
    }

    public sealed class InputModel
    {
        public bool AuthorMayReview { get; set; }

        [StringLength(ReviewSetting.MostReason, ErrorMessage = "Write up to 1,000 characters."), Display(Name = "Why")]
        public string? Why { get; set; }
    }
}
