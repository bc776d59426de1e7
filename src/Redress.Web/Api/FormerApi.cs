using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Portal.Former;

namespace Redress.Web.Api;

/// <summary>What a company keeps of complaints that turned out to be about somebody else.</summary>
static class FormerApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("/portal/former").WithTags("Complaints");
        api.MapGet("", List).Needs(Right.SeeOwnComplaints).WithSummary("Complaints that are no longer about your company, the latest first.").Produces<List<FormerRow>>();
        api.MapGet("/{number}", Read).Needs(Right.SeeOwnComplaints).WithSummary("What your company had of such a complaint on the day its subject changed, for each time.").Produces<List<FormerView>>().ProducesProblem(404);
    }

    public sealed record FormerRow(string Id, string Agency, string? Category, DateTime FirstSentAt, DateOnly UntilOn);

    /// <param name="Account">As it was shared; null: it was not.</param>
    /// <param name="Complainants">Name and address each; null: not shown.</param>
    public sealed record FormerView(
        string Id, string Agency, string? Category, DateTime FirstSentAt, DateOnly UntilOn, string? Account, IReadOnlyList<string>? Complainants, DateOnly? TransactionOn, string TransactionPlace,
        IReadOnlyList<FormerRequestView> Requests, IReadOnlyList<FormerDocumentView> Documents);

    public sealed record FormerRequestView(int No, string Title, string Text, string State, DateTime SentAt, IReadOnlyList<FormerRoundView> Rounds);

    public sealed record FormerRoundView(int No, string? Reason, DateTime AskedAt, string? Answer, DateTime? AnsweredAt, bool IsRestricted);

    public sealed record FormerDocumentView(Guid Id, string FileName, string ContentType, long Size, string Sha256, DateTime? DestroyedAt);

    static async Task<IResult> List(Act act)
    {
        var viewer = await act.Viewer();
        return Results.Ok(await act.Db.FormerSubjects(viewer).Join(act.Db.Set<Complaint>(), former => former.RecordId, c => c.Id, (former, c) => new { c.Number, former })
            .OrderByDescending(row => row.former.UntilAt).ThenBy(row => row.Number).Take(200)
            .Select(row => new FormerRow(row.Number, row.former.AgencyName, row.former.Category!.Product, row.former.FirstSentAt, row.former.UntilOn)).ToListAsync());
    }

    static async Task<IResult> Read(Act act, DestroyedDocuments destroyed, string number)
    {
        var all = await Kept.Read(act.Db, await act.Viewer(), number);
        if (all.Count == 0) return Results.NotFound();
        await act.Saw(all[0].Former.RecordId);
        var gone = await destroyed.OfRecord(all[0].Former.RecordId);
        return Results.Ok(all.Select(kept => ViewOf(number, kept, gone)).ToList());
    }

    static FormerView ViewOf(string number, Kept kept, IReadOnlyDictionary<Guid, DateTime> gone)
    {
        var former = kept.Former;
        return new(number, former.AgencyName, former.Category?.Name, former.FirstSentAt, former.UntilOn, former.Account, former.Complainant?.Split('\n'), former.TransactionOn, former.TransactionPlace,
            [.. kept.Requests.Select(request => new FormerRequestView(request.No, request.Title, request.Text, request.State.ToString(), request.SentAt!.Value,
                [.. request.Rounds.OrderBy(round => round.No).Select(round => new FormerRoundView(round.No, round.Reason, round.AskedAt, kept.Reads(round) ? round.Answer : null, round.AnsweredAt, round.IsRestricted))]))],
            [.. kept.Documents.Select(document => new FormerDocumentView(document.Id, document.FileName, document.ContentType, document.Size, document.Sha256, gone.TryGetValue(document.Id, out var at) ? at : null))]);
    }
}
