using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Takes an unsent request away, after one confirmation.</summary>
[Needs(Right.SendRequests)]
public class RemoveModel(DocumentStore store) : ComplaintPage
{
    [FromRoute] public int No { get; set; }

    public InformationRequest Removed { get; private set; } = null!;
    public string List => Address("requests");
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Complaint.Requests.FirstOrDefault(one => one.No == No) is not { } found) return NotFound();
        Removed = found;
        return null;
    }

    public IActionResult OnGet() => Removed.SentAt is null ? Page() : Redirect($"{List}/{No}");

    public async Task<IActionResult> OnPost()
    {
        var gone = Removed.Remove(Stamp);
        Db.RemoveRange(gone);
        await Db.SaveChangesAsync();
        foreach (var document in gone) store.Remove(document);
        return Done(List, $"Request {No} removed.", "The company never knew of it.");
    }
}
