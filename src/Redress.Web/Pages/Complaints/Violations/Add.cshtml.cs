using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Violations;

/// <summary>Several at once; the first is asked for, the others only where something was written.</summary>
[Needs(Right.AddViolations)]
public class AddModel : ComplaintPage
{
    const int AtOnce = 6;

    [BindProperty] public List<Row> Input { get; set; } = [];

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Violations);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        while (Input.Count < AtOnce) Input.Add(new());
        return null;
    }

    public IActionResult OnGet() => Complaint.IsImported || Complaint.IsLocked ? Redirect(Address("violations")) : Page();

    public async Task<IActionResult> OnPost()
    {
        foreach (var (row, no) in Input.Take(AtOnce).Select((row, no) => (row, no)).Where(one => one.no == 0 || one.row.IsTouched))
        {
            if (row.Law is null) ModelState.AddModelError($"Input[{no}].Law", "Choose whose law it is.");
            if (string.IsNullOrWhiteSpace(row.Description)) ModelState.AddModelError($"Input[{no}].Description", "Describe the violation.");
        }
        if (!ModelState.IsValid) return Page();
        List<Allegation> alleged = [.. Input.Take(AtOnce).Where(row => row.IsTouched).Select(row => new Allegation(row.Law!.Value, row.Citation, row.Description!))];
        Complaint.Allege(alleged, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("violations"), $"{DayWords.Count(alleged.Count, "alleged violation")} added.", "The company is not told.");
    }

    public sealed class Row
    {
        [Display(Name = "Whose law")]
        public Law? Law { get; set; }

        [StringLength(AllegedViolation.MostCitation, ErrorMessage = "A citation has up to 200 characters."), Display(Name = "Citation")]
        public string? Citation { get; set; }

        [StringLength(AllegedViolation.MostDescription, ErrorMessage = "Write up to 4,000 characters."), Display(Name = "Description")]
        public string? Description { get; set; }

        public bool IsTouched => Law is not null || !string.IsNullOrWhiteSpace(Citation) || !string.IsNullOrWhiteSpace(Description);
    }
}
