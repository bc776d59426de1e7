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

    /// <param name="finding">Number of the finding that becomes a matter requiring attention.</param>
    public IActionResult OnGet(int? finding)
    {
        if (!Record.IsInWork) return Redirect(List);
        if (IsOfMatters && OfActivity!.Record.Findings.Find(one => one.No == finding) is { } found)
            Input = new() { Title = found.Area, Text = found.Text + (found.Citation is null ? "" : $"\n\n{found.Citation}") };
        return Page();
    }

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
        var request = InformationRequest.Add(Record, Input.Title!, Input.Text!, Input.DueOn, Uploads.Documents, Stamp, IsOfMatters ? RequestType.Matter : RequestType.Information);
        await Db.SaveChangesAsync();
        return Saved($"{request.CalledFirst} added.");
    }
}
