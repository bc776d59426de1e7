using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class EditModel(DocumentStore store) : RequestForm
{
    InformationRequest? request;

    [FromRoute] public int No { get; set; }

    public override InformationRequest? Changed => request;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        request = Record.Requests.FirstOrDefault(one => one.No == No);
        return request is null ? NotFound() : null;
    }

    public IActionResult OnGet()
    {
        if (request!.SentAt is not null) return Redirect($"{List}/{No}");
        Input = new() { Title = request.Title, Text = request.Text, DueOn = request.PlannedDueOn };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.Request, Stamp) || !ModelState.IsValid) return Page();
        var gone = request!.Change(Input.Title!, Input.Text!, Input.DueOn, Uploads.Documents, Stamp, Input.Remove.ToHashSet());
        Db.RemoveRange(gone);
        await Db.SaveChangesAsync();
        foreach (var document in gone) store.Remove(document);
        return Saved($"{request.CalledFirst} changed.");
    }
}
