using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class AddModel(DocumentStore store) : RequestForm
{
    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await ReadTemplates();
        return null;
    }

    public IActionResult OnGet() => Record.IsLocked ? Redirect(Address("requests")) : Page();

    /// <summary>Fills the form from a template, and keeps what was typed and added.</summary>
    public async Task<IActionResult> OnPostTemplate()
    {
        ModelState.Clear();
        await Uploads.Take(Db, store, DocumentPart.Request, Stamp);
        if (Input.TemplateId is { } template) await Fill(template);
        else ModelState.AddModelError("Input.TemplateId", "Choose a template first.");
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.Request, Stamp) || !ModelState.IsValid) return Page();
        var request = InformationRequest.Add(Record, Input.Title!, Input.Text!, Input.DueOn, Uploads.Documents, Stamp);
        await Db.SaveChangesAsync();
        return Saved($"Request {request.No} added.");
    }
}
