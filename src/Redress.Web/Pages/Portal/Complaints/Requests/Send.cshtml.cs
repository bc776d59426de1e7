using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>Shows the answer once more as the agency will read it, then sends it.</summary>
[Needs(Right.SendAnswers, OnActivity = Right.LeadActivities)]
public sealed class SendModel : PortalRequestPage
{
    /// <summary>Of the draft that was shown.</summary>
    [BindProperty] public int Version { get; set; }

    public IReadOnlyList<Document> Drafted { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!IsPoc) return StatusCode(StatusCodes.Status403Forbidden);
        if (Draft is not null) Drafted = await Db.DocumentsOnDraft(Draft.Id);
        return null;
    }

    public IActionResult OnGet() => Waits && !string.IsNullOrWhiteSpace(Draft?.Text) ? Page() : Redirect(RequestAddress);

    public async Task<IActionResult> OnPost()
    {
        Asked.DraftMustStillBe(Version);
        Instalment.SendAnswers(Record, [Asked], Drafted, Stamp);
        await Db.SaveChangesAsync();
        return Done(RequestAddress, $"Answer to {Asked.Called} sent to {Record.Agency.Name}.", FirstWaiting is { } next ? $"{next.CalledFirst} is due {Domain.Deadlines.DayWords.Short(next.DueOn!.Value)}." : "Nothing else is due.");
    }
}
