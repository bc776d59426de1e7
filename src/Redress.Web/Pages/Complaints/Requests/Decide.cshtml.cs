using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Takes the decision about an answer. Asked for, it is the list with the request open.</summary>
[Needs(Right.ReviewAnswers, OnActivity = Right.WorkOnActivities)]
public class DecideModel(DocumentStore store) : RequestsPage
{
    protected override bool IsForReader => Record.IsDecidedBy(Viewer);

    public IActionResult OnGet() => Redirect($"{List}/{No}");

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.SendBack, Stamp) || !ModelState.IsValid) return Page();
        return Input.Decision == Decision.Accept ? await Accept() : await SendBack();
    }

    public async Task<IActionResult> OnPostQuickLook(bool done)
    {
        ModelState.Clear();
        Opened!.MarkQuickLook(done, Stamp);
        await Db.SaveChangesAsync();
        return Done($"{List}/{No}", done ? $"Quick look complete on {Opened!.Called}." : $"Quick look removed from {Opened!.Called}.", "The company is not told.");
    }

    async Task<IActionResult> Accept()
    {
        Opened!.Accept(Stamp);
        await Db.SaveChangesAsync();
        return Done($"{List}/{No}", $"{Opened!.CalledFirst} accepted.", $"{Record.Company!.Name} is told.");
    }

    async Task<IActionResult> SendBack()
    {
        Opened!.SendBack(Input.Reason!, Input.DueOn!.Value, Uploads.Documents, Stamp);
        await Db.SaveChangesAsync();
        return Done($"{List}/{No}", $"{Opened!.CalledFirst} sent back to {Record.Company!.Name}.", $"The answer is due {DayWords.Short(Input.DueOn.Value)}.");
    }
}
