using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Drafts;

[Needs(Right.EnterComplaints)]
public sealed class DeleteModel(DocumentStore store) : DraftPage
{
    public IReadOnlyList<Document> Documents { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Documents = await Db.DocumentsOnDraft(Draft.Id);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        Db.Remove(Draft);
        Db.RemoveRange(Documents);
        await Db.SaveChangesAsync();
        foreach (var document in Documents) store.Remove(document);
        return Done("/complaints/drafts", $"Draft about {Draft.SubjectName} deleted.");
    }
}
