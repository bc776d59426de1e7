using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Violations;

/// <summary>Takes one alleged violation back: by who entered it, or by the point of contact.</summary>
[Needs(Right.AddViolations)]
public class RemoveModel : ComplaintPage
{
    [FromRoute] public int No { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public AllegedViolation Violation { get; private set; } = null!;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Violations);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Complaint.Violations.FirstOrDefault(one => one.No == No) is not { } violation) return NotFound();
        Violation = violation;
        return null;
    }

    public IActionResult OnGet() => Violation.IsRemoved || Complaint.IsLocked || !Violation.MayBeRemovedBy(Viewer.PersonId, Complaint) ? Redirect(Address("violations")) : Page();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Complaint.RemoveViolation(Violation, Input.Reason!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("violations"), $"Alleged violation {No} removed.", "It stays readable under Removed.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why it is removed.")]
        [StringLength(AllegedViolation.MostReason, ErrorMessage = "The reason is longer than 1,000 characters.")]
        public string? Reason { get; set; }
    }
}
