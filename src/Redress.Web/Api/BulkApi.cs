using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Access;
using Redress.Web.Bulk;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>One act on many complaints: prepared with a preview, started, read, undone.</summary>
static class BulkApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var acts = api.MapGroup("/bulk-acts").WithTags("Complaints");
        acts.MapPost("", Prepare).Needs(Right.UpdateComplaints).WithSummary("Prepare one act on many complaints, up to 500. Nothing is changed: the answer is what would come of each.").Produces<BulkView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        acts.MapGet("/{id:guid}", Read).Needs(Right.SeeComplaints).WithSummary("A bulk act, with the result of each complaint.").Produces<BulkView>().ProducesProblem(404);
        acts.MapPut("/{id:guid}/start", Start).Needs(Right.UpdateComplaints).WithSummary("Do it. More than 50 go on behind this answer: read it again. Its mails wait ten minutes.").Produces<BulkView>().ProducesProblem(404).ProducesProblem(409);
        acts.MapPut("/{id:guid}/undo", Undo).Needs(Right.UpdateComplaints).WithSummary("Undo it; within ten minutes it is called back, and no mail goes out. What was closed is reopened instead.").Produces<BulkView>().ProducesProblem(404).ProducesProblem(409);
        acts.MapPut("/{id:guid}/reopening", Reopen).Needs(Right.ReopenComplaints).WithSummary("Undo a closing: reopen all that it closed, as closed in error, each with its point of contact.").Produces<BulkView>().ProducesProblem(404).ProducesProblem(409);
    }

    /// <param name="Complaints">IDs of complaints of your agency. Left out: query.</param>
    /// <param name="Query">Filters of a list, as in its address; the first 500 that it finds.</param>
    /// <param name="Poc">Reassign: e-mail of a Supervisor or Manager of your agency.</param>
    /// <param name="IssueId">Categorize: see /categories.</param>
    /// <param name="DueOn">Extend: the new due date.</param>
    /// <param name="Other">CloseAsDuplicate, Relate: ID of the other complaint.</param>
    public sealed record BulkInput(BulkKind Kind, IReadOnlyList<string>? Complaints = null, string? Query = null, string? Poc = null, int? IssueId = null, DateOnly? DueOn = null, string? Other = null, string? Reason = null, bool CancelsOpenRequests = false);

    /// <param name="Reason">Why they are reopened. Up to 1,000 characters; no company reads it.</param>
    public sealed record ReopeningInput(string Reason);

    /// <param name="Result">Possible or Impossible before the start; then Waiting, Done, Refused, Undone or NotUndone.</param>
    public sealed record BulkItemView(string Complaint, string Result, string? Words);

    public sealed record BulkView(Guid Id, BulkKind Kind, string By, DateTime MadeAt, DateTime? StartedAt, DateTime? FinishedAt, DateTime? HeldUntil, DateTime? UndoneAt, bool IsCalledBack, IReadOnlyList<BulkItemView> Items);

    static async Task<IResult> Prepare(Act act, CurrentViewer current, IServiceScopeFactory scopes, BulkInput input, CancellationToken stop)
    {
        var (viewer, person) = (await act.Viewer(), (await current.Person())!);
        var stamp = new Stamp(viewer, act.Now, person.Agency!.DayOf(act.Now));
        var chosen = input.Complaints is { } named ? await BulkChoosing.Named(act.Db, viewer, [.. named], stop) : await BulkChoosing.Found(act.Db, viewer, input.Query ?? throw new InputException("complaints", "Name complaints, or give the query of a list."), stamp.Today, stop);
        var poc = input.Poc is null ? null : await act.Db.People.FirstOrDefaultAsync(one => one.Email == input.Poc && one.AgencyId == viewer.AgencyId && one.RemovedAt == null, stop) ?? throw new InputException("poc", "Nobody of your agency has this e-mail address.");
        if (input.Other is { Length: > 30 }) throw new InputException("other", "A complaint ID has up to 30 characters.");
        var bulk = BulkAct.Prepare(input.Kind, chosen, person, stamp);
        bulk.Ask(new(poc?.Id, input.IssueId, input.DueOn, input.Other, input.Reason, input.CancelsOpenRequests), stamp);
        if (!bulk.IsAsked) throw new BrokenRuleException("Say first what is to be done.");
        await BulkMeans.Read(act.Db, viewer, bulk, act.Now, stop);
        act.Db.Add(bulk);
        await act.Db.SaveChangesAsync(stop);
        return new Created($"/api/v1/bulk-acts/{bulk.Id}", await View(scopes, viewer, bulk, act.Now, stop));
    }

    static async Task<IResult> Read(Act act, IServiceScopeFactory scopes, Guid id, CancellationToken stop)
        => await Find(act, id, stop) is { } bulk ? Results.Ok(await View(scopes, await act.Viewer(), bulk, act.Now, stop)) : Results.NotFound();

    static Task<IResult> Start(Act act, CurrentViewer current, BulkRun run, IServiceScopeFactory scopes, Guid id, CancellationToken stop) => Do(act, run, scopes, id, async (bulk, stamp) =>
    {
        if (!bulk.Start(stamp)) return false;
        await BulkMeans.Read(act.Db, stamp.By, bulk, act.Now, stop);
        return true;
    }, stop);

    static Task<IResult> Undo(Act act, CurrentViewer current, BulkRun run, IServiceScopeFactory scopes, Guid id, CancellationToken stop)
        => Do(act, run, scopes, id, async (bulk, stamp) => bulk.Undo((await current.Person())!, stamp), stop);

    static Task<IResult> Reopen(Act act, CurrentViewer current, BulkRun run, IServiceScopeFactory scopes, Guid id, ReopeningInput input, CancellationToken stop) => Do(act, run, scopes, id, async (bulk, stamp) =>
    {
        if (bulk.Kind != BulkKind.CloseAsDuplicate) throw new BrokenRuleException("It closed nothing, so there is nothing to reopen.");
        return bulk.Undo((await current.Person())!, stamp, input.Reason);
    }, stop);

    static async Task<IResult> Do(Act act, BulkRun run, IServiceScopeFactory scopes, Guid id, Func<BulkAct, Stamp, Task<bool>> verb, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await Find(act, id, stop) is not { } bulk) return Results.NotFound();
        if (await verb(bulk, new Stamp(viewer, act.Now, DateOnly.FromDateTime(act.Now))))
        {
            await act.Db.SaveChangesAsync(stop);
            await run.Begin(id, bulk.Items.Count);
            act.Db.ChangeTracker.Clear();
        }
        return Results.Ok(await View(scopes, viewer, (await Find(act, id, stop))!, act.Now, stop));
    }

    static async Task<BulkAct?> Find(Act act, Guid id, CancellationToken stop)
        => await act.Db.BulkActs(await act.Viewer()).Include(one => one.Items).Include(one => one.By).AsSplitQuery().FirstOrDefaultAsync(one => one.Id == id, stop);

    static async Task<BulkView> View(IServiceScopeFactory scopes, Viewer viewer, BulkAct bulk, DateTime now, CancellationToken stop)
        => new(bulk.Id, bulk.Kind, bulk.By.Name, bulk.MadeAt, bulk.StartedAt, bulk.FinishedAt, bulk.HeldUntil, bulk.UndoneAt, bulk.IsCalledBack, bulk.StartedAt is null
            ? [.. (await BulkPreview.Of(scopes, viewer, bulk.Id, now, stop)).Select(one => new BulkItemView(one.Number, one.IsPossible ? "Possible" : "Impossible", one.Words))]
            : [.. bulk.Items.OrderBy(item => item.Position).Select(item => new BulkItemView(item.Number, item.State.ToString(), item.Words))]);
}
