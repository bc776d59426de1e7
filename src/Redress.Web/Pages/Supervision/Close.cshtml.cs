using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>Closes an activity for good, or early, after a listing of all that is locked and what is missing.</summary>
[Needs(Right.InitiateActivities)]
public sealed class CloseModel : SheetPage
{
    /// <summary>Of an early closing alone.</summary>
    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why it is closed early")]
    public string? Why { get; set; }

    [BindProperty, StringLength(CloseOutSheet.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Comment to the company")]
    public string? SharedComment { get; set; }

    [BindProperty, Display(Name = "Share the disposition")] public bool SharesDisposition { get; set; }
    [BindProperty, Display(Name = "Share the ratings")] public bool SharesRatings { get; set; }
    [BindProperty, Display(Name = "Share the consumer refunds")] public bool SharesRefunds { get; set; }
    [BindProperty, Display(Name = "Share the next exam")] public bool SharesNextExam { get; set; }

    public bool IsEarly => Record.ClosesEarly;

    protected override async Task<IActionResult?> Load() => await base.Load() is { } ended ? ended : Keeps ? null : NotFound();

    public IActionResult OnGet() => Record.Closes || Record.ClosesEarly ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        var isEarly = IsEarly;
        if (isEarly && string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say why it is closed early.");
        if (!ModelState.IsValid) return Page();
        var materials = new ClosureMaterials(SharedComment, SharesDisposition, SharesRatings, SharesRefunds, SharesNextExam);
        if (isEarly) Record.CloseEarly(Why!, materials, Stamp);
        else Record.Close(materials, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("close-out"), $"{Record.Number} closed and locked.");
    }
}
