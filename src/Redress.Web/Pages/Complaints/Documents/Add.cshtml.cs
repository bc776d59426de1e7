using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.UpdateComplaints)]
public class AddDocumentsModel(DocumentStore store) : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IActionResult OnGet()
    {
        if (Complaint.IsLocked || Complaint.IsImported) return Redirect(Address());
        Input.IdentifiesComplainant = Complaint.IsRestricted;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        Complaint.MustNotBeLocked();
        if (await Uploads.Take(Db, store, DocumentPart.Intake, Stamp)) return Page();
        if (Uploads.Documents.Count == 0) ModelState.AddModelError("Uploads.Files", "Choose at least one document.");
        if (!ModelState.IsValid) return Page();
        foreach (var document in Uploads.Documents) Complaint.AddDocument(document, Stamp, Input.IdentifiesComplainant);
        await Db.SaveChangesAsync();
        return Done(Address("documents"), Uploads.Documents.Count == 1 ? $"{Uploads.Documents[0].FileName} added" : $"{Uploads.Documents.Count} documents added", "The company does not see them until they are shared.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Identifies the complainant")]
        public bool IdentifiesComplainant { get; set; }
    }
}
