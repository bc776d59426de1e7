using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

[Needs(Right.SendRequests)]
public class AddModel(DocumentStore store) : RequestForm
{
    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.Request, Stamp) || !ModelState.IsValid) return Page();
        var request = InformationRequest.Add(Complaint, Input.Title!, Input.Text!, Input.DueOn, Uploads.Documents, Stamp);
        await Db.SaveChangesAsync();
        return Saved($"Request {request.No} added.");
    }
}
