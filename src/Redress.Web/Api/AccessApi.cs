using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>Who else may read a complaint: asked for by another agency, decided by Supervisors of the owner.</summary>
static class AccessApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}").WithTags("Referrals and access");
        complaint.MapGet("/access", Read).Needs(Right.SeeComplaints).WithSummary("Which agencies read a complaint or did, and which asked.").Produces<AccessView>().ProducesProblem(404);
        complaint.MapPut("/access/{id:guid}/removal", Remove).Needs(Right.DecideAccess).WithSummary("End the access of another agency; it is told.").Changes();
        complaint.MapGet("/access-requests", OwnRequests).Needs(Right.SeeComplaints).WithSummary("What your agency asked for on another agency's complaint.").Produces<List<AccessRequestView>>().ProducesProblem(404);
        complaint.MapPost("/access-requests", Ask).Needs(Right.AskForAccess).WithSummary("Ask the owner of another agency's complaint for access.").Produces<AccessRequestView>(201).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        complaint.MapPut("/access-requests/{id:guid}/decision", Decide).Needs(Right.DecideAccess).WithSummary("Grant access, until a day or without end, or refuse it with comments.").Changes();
        complaint.MapDelete("/access-requests/{id:guid}", Withdraw).Needs(Right.AskForAccess).WithSummary("Withdraw a request of your agency that is not decided.").Produces(204).ProducesProblem(404).ProducesProblem(409);
    }

    static void Changes(this RouteHandlerBuilder endpoint) => endpoint.Produces<AccessView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);

    public sealed record AskInput(string Comments);

    /// <param name="UntilOn">The last day, where access is granted. Left out: without end.</param>
    public sealed record AccessDecisionInput(bool Grants, DateOnly? UntilOn = null, string? Comments = null);

    public sealed record RemovalInput(string? Why = null);

    public sealed record AccessView(IReadOnlyList<AccessGrantView> Grants, IReadOnlyList<AccessRequestView> Requests);

    /// <param name="IsHeld">The agency can read the complaint now.</param>
    public sealed record AccessGrantView(Guid Id, string Agency, DateTime GrantedAt, DateOnly? UntilOn, DateTime? RemovedAt, string? RemovedWhy, bool IsHeld);

    /// <param name="Decision">Granted, Refused, Withdrawn or Lapsed; null: not decided.</param>
    public sealed record AccessRequestView(Guid Id, string Agency, DateTime AskedAt, string Comments, string? Decision, DateTime? DecidedAt, string? DecisionComments)
    {
        internal static AccessRequestView Of(AccessRequest one) => new(one.Id, one.Agency.Code, one.AskedAt, one.Comments, one.Decision?.ToString(), one.DecidedAt, one.DecisionComments);
    }

    static async Task<IResult> Read(Act act, string number)
        => await act.Find(await act.Viewer(), number) is { } complaint ? act.Tagged(complaint.Version, Results.Ok(View(await act.Db.WithAccess(complaint), act.Now))) : Results.NotFound();

    static async Task<IResult> OwnRequests(Act act, string number)
    {
        var viewer = await act.Viewer();
        if (await act.Db.Complaints(viewer, Depth.Summary).FirstOrDefaultAsync(c => c.Number == number) is not { } complaint) return Results.NotFound();
        var own = await act.Db.AccessRequests(viewer).Include(one => one.Agency).AsNoTracking().Where(one => one.RecordId == complaint.Id && one.AgencyId == viewer.AgencyId).OrderByDescending(one => one.AskedAt).ToListAsync();
        return Results.Ok(own.Select(AccessRequestView.Of).ToList());
    }

    static async Task<IResult> Ask(Act act, string number, AskInput input)
    {
        Inputs.Length("comments", input.Comments, Referral.MostComments);
        var viewer = await act.Viewer();
        if (await Others(act, viewer, number) is not { } complaint) return Results.NotFound();
        var asked = complaint.AskForAccess(await act.Db.Agencies.FirstAsync(agency => agency.Id == viewer.AgencyId), input.Comments, StampOf(act, viewer, complaint));
        await act.Db.SaveChangesAsync();
        return new Created($"/api/v1/complaints/{number}/access-requests", AccessRequestView.Of(asked));
    }

    static async Task<IResult> Withdraw(Act act, string number, Guid id)
    {
        var viewer = await act.Viewer();
        if (await Others(act, viewer, number) is not { } complaint) return Results.NotFound();
        if (complaint.AccessRequests.FirstOrDefault(one => one.Id == id && one.AgencyId == viewer.AgencyId) is not { } asked) return Results.NotFound();
        complaint.WithdrawAccessRequest(asked, StampOf(act, viewer, complaint));
        await act.Db.SaveChangesAsync();
        return Results.NoContent();
    }

    static Task<IResult> Decide(Act act, string number, Guid id, AccessDecisionInput input) => Change(act, number, (complaint, stamp) =>
    {
        var asked = complaint.AccessRequests.FirstOrDefault(one => one.Id == id) ?? throw new NoSuchRequestException();
        if (input.Grants) complaint.GrantAccess(asked, input.UntilOn, input.Comments, stamp);
        else complaint.RefuseAccess(asked, input.Comments ?? "", stamp);
    });

    static Task<IResult> Remove(Act act, string number, Guid id, RemovalInput input) => Change(act, number, (complaint, stamp) =>
        complaint.RemoveAccess(complaint.Grants.FirstOrDefault(one => one.Id == id) ?? throw new NoSuchRequestException(), input.Why, stamp));

    static async Task<IResult> Change(Act act, string number, Action<Complaint, Stamp> verb)
    {
        var done = await act.On(number, async (complaint, stamp) => verb(await act.Db.WithAccess(complaint), stamp));
        return (done as IStatusCodeHttpResult)?.StatusCode == 200 ? await Read(act, number) : done;
    }

    // Another agency's complaint, of which the viewer knows the summary.
    static async Task<Complaint?> Others(Act act, Viewer viewer, string number)
        => await act.Db.ReadParts(await act.Db.Complaints(viewer, Depth.Summary).WithParties().FirstOrDefaultAsync(c => c.Number == number), viewer) is { } complaint ? await act.Db.WithAccess(complaint) : null;

    static Stamp StampOf(Act act, Viewer viewer, Complaint complaint) => new(viewer, act.Now, complaint.Agency.DayOf(act.Now));

    static AccessView View(Complaint complaint, DateTime now) => new(
        [.. complaint.Grants.OrderBy(one => one.GrantedAt).Select(one => new AccessGrantView(one.Id, one.Agency.Code, one.GrantedAt, one.UntilOn, one.RemovedAt, one.RemovedWhy, one.HoldsAt(now)))],
        [.. complaint.AccessRequests.OrderBy(one => one.AskedAt).Select(AccessRequestView.Of)]);
}
