using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints;

/// <summary>The one thing that a closed complaint takes too.</summary>
[Needs(Right.AddResearch)]
public class AddResearchModel(DocumentStore store) : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Notes);

    /// <param name="acknowledges">The form opens for the acknowledgement.</param>
    public IActionResult OnGet(bool acknowledges = false)
    {
        if (Complaint.IsImported) return Redirect(Address());
        (Input.On, Input.IdentifiesComplainant) = (Today, Complaint.IsRestricted);
        if (acknowledges && Complaint.IsToBeAcknowledged) (Input.Acknowledges, Input.With) = (true, ResearchWith.Consumer);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.Research, Stamp)) return Page();
        if (Input.On > Today) ModelState.AddModelError("Input.On", "The date lies in the future.");
        if (!ModelState.IsValid) return Page();
        var note = Complaint.AddResearch(Input.Kind!.Value, Input.With!.Value, Input.On!.Value, Input.Text!, Uploads.Documents, Stamp, Input.IdentifiesComplainant, Input.Acknowledges);
        await Db.SaveChangesAsync();
        return Done(Address("research"), $"{ResearchNote.Words(note.Kind)} added", "The company is not told.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose what it was.")]
        public ResearchKind? Kind { get; set; }

        [Required(ErrorMessage = "Choose with whom it was."), Display(Name = "With whom")]
        public ResearchWith? With { get; set; }

        [Required(ErrorMessage = "Give the day."), Display(Name = "Date")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "Write what was said or found."), StringLength(30_000, ErrorMessage = "Write up to 30,000 characters."), Display(Name = "What was said or found")]
        public string? Text { get; set; }

        [Display(Name = "This acknowledges the complaint to the consumer")]
        public bool Acknowledges { get; set; }

        [Display(Name = "Identifies the complainant")]
        public bool IdentifiesComplainant { get; set; }
    }
}
