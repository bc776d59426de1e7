using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Entities.Documents;

[Needs(Right.CreateNonNmlsEntities)]
public sealed class AddModel(DocumentStore store) : EntityPage
{
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IActionResult OnGet() => IsOurs ? Page() : Redirect(Address("documents"));

    public async Task<IActionResult> OnPost()
    {
        if (!IsOurs) return Redirect(Address("documents"));
        if (await Uploads.Take(Db, store, DocumentPart.Intake, Stamp)) return Page();
        if (Uploads.Documents.Count == 0) ModelState.AddModelError("Uploads.Files", "Choose at least one document.");
        if (!ModelState.IsValid) return Page();
        foreach (var document in Uploads.Documents) Entity.AddDocument(document, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("documents"), Uploads.Documents.Count == 1 ? $"{Uploads.Documents[0].FileName} added" : $"{Uploads.Documents.Count} documents added");
    }
}
