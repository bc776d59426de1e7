using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>Shows the answers of a complaint that are drafted, as the agency will read them, and sends those chosen.</summary>
[Needs(Right.SendAnswers, OnActivity = Right.LeadActivities)]
public sealed class SendModel : PortalRecordPage
{
    /// <summary>Numbers of the requests whose answers go.</summary>
    [BindProperty] public List<int> Chosen { get; set; } = [];
    /// <summary>Request number to the version of the draft that was shown.</summary>
    [BindProperty(Name = nameof(Versions))] public Dictionary<int, int> Versions { get; set; } = [];

    public IReadOnlyDictionary<Guid, IReadOnlyList<Document>> Drafted { get; private set; } = new Dictionary<Guid, IReadOnlyList<Document>>();

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!IsPoc) return StatusCode(StatusCodes.Status403Forbidden);
        var drafted = new Dictionary<Guid, IReadOnlyList<Document>>();
        foreach (var request in ReadyToAnswer) drafted[request.CurrentDraft!.Id] = await Db.DocumentsOnDraft(request.CurrentDraft.Id);
        Drafted = drafted;
        return null;
    }

    public void OnGet() => Chosen = [.. ReadyToAnswer.Where(request => request.CurrentDraft!.PassedToPocAt is not null).Select(request => request.No)];

    public async Task<IActionResult> OnPost()
    {
        var chosen = Requests.Where(request => Chosen.Contains(request.No)).ToList();
        foreach (var request in chosen) request.DraftMustStillBe(Versions.GetValueOrDefault(request.No, -1));
        Instalment.SendAnswers(Record, chosen, [.. Drafted.Values.SelectMany(documents => documents)], Stamp);
        await Db.SaveChangesAsync();
        return Done($"{Address}/requests", $"{DayWords.Count(chosen.Count, "answer")} sent to {Record.Agency.Name}.",
            FirstWaiting is { } next ? $"{next.CalledFirst} is due {DayWords.Short(next.DueOn!.Value)}." : "Nothing else is due.");
    }
}
