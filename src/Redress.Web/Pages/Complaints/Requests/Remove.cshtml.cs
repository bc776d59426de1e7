using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Takes an unsent request away, after one confirmation.</summary>
[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class RemoveModel(DocumentStore store) : OneRequestPage
{
    protected override bool IsForReader => Record.IsAskedBy(Viewer);

    public IActionResult OnGet() => Asked.SentAt is null ? Page() : Redirect(Back);

    public async Task<IActionResult> OnPost()
    {
        var gone = Asked.Remove(Stamp);
        Db.RemoveRange(gone);
        await Db.SaveChangesAsync();
        foreach (var document in gone) store.Remove(document);
        return Done(List, $"{Asked.CalledFirst} removed.", "The company never knew of it.");
    }
}
