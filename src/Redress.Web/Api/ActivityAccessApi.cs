using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>Which other agencies read an activity: asked for by another agency, decided by Staff Directors of the lead or by their rule.</summary>
static class ActivityAccessApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("/{activity}");
        api.MapGet("/access", Read).Needs(Right.SeeActivitySummaries).WithSummary("Which agencies read the activity or did, which asked, and the rule that grants by itself.").Produces<AccessView>().ProducesProblem(404);
        api.MapPut("/access/{id:guid}/removal", Remove).Needs(Right.DecideActivityRequests).WithSummary("End the access of another agency; it is told.").Acts<AccessView>();
        api.MapPut("/access/rule", SetRule).Needs(Right.DecideActivityRequests).WithSummary("Set whose requests for access are granted by themselves, and from which milestone on.").Acts<AccessView>();
        api.MapGet("/access-requests", OwnRequests).Needs(Right.SeeActivitySummaries).WithSummary("What your agency asked about another agency's activity.").Produces<List<AgencyRequestView>>().ProducesProblem(404);
        api.MapPost("/access-requests", Ask).Needs(Right.InitiateActivities).WithSummary("Ask the lead agency for access to its activity, to join it, or to leverage or accept its examination.").Acts<AgencyRequestView>(201);
        api.MapPut("/access-requests/{id:guid}/decision", Decide).Needs(Right.DecideActivityRequests).WithSummary("Grant what another agency asked, until a day or without end, or refuse it with a comment.").Acts<AccessView>();
        api.MapDelete("/access-requests/{id:guid}", Withdraw).Needs(Right.InitiateActivities).WithSummary("Withdraw a request of your agency that is not decided.").Produces(204).ProducesProblem(404).ProducesProblem(409);
    }

    /// <param name="Reason">The lead agency reads it. Up to 4,000 characters.</param>
    /// <param name="Kind">Leverage and Accept are asked of examinations; both are granted with access. Join: your people take part. Invitation is none that you ask for.</param>
    public sealed record AgencyRequestInput(string Reason, AgencyRequestKind Kind = AgencyRequestKind.Access);

    /// <param name="UntilOn">The last day, where access is granted. Left out: without end.</param>
    /// <param name="Comment">Needed to refuse. The other agency reads it.</param>
    public sealed record AgencyDecisionInput(bool Grants, DateOnly? UntilOn = null, string? Comment = null);

    public sealed record AgencyRemovalInput(string? Why = null);

    /// <param name="From">The milestone from which on it holds. Left out: no request is granted by itself.</param>
    /// <param name="Agencies">Their codes, such as OR. Left out: all agencies.</param>
    public sealed record RuleInput(Milestone? From = null, IReadOnlyList<string>? Agencies = null);

    /// <param name="Rule">Null: each request is decided.</param>
    public sealed record AccessView(IReadOnlyList<AgencyGrantView> Grants, IReadOnlyList<AgencyRequestView> Requests, RuleView? Rule);

    /// <param name="GrantedBy">Redress: by the rule.</param>
    /// <param name="IsHeld">The agency can read the activity now.</param>
    /// <param name="Joins">It takes part, with people of its own.</param>
    public sealed record AgencyGrantView(Guid Id, string Agency, DateTime GrantedAt, string GrantedBy, DateOnly? UntilOn, DateTime? RemovedAt, string? RemovedWhy, bool IsHeld, bool Joins);

    /// <param name="Decision">Granted, Refused, Withdrawn or Lapsed; null: not decided.</param>
    public sealed record AgencyRequestView(Guid Id, string Agency, AgencyRequestKind Kind, DateTime AskedAt, string AskedBy, string Reason, string? Decision, DateTime? DecidedAt, string? DecidedBy, string? Comment)
    {
        internal static AgencyRequestView Of(AgencyRequest one) => new(one.Id, one.Agency.Code, one.Kind, one.AskedAt, one.AskedByName, one.Reason, one.Decision?.ToString(), one.DecidedAt, one.DecidedByName, one.DecisionComment);
    }

    /// <param name="Agencies">Null: all.</param>
    public sealed record RuleView(Milestone From, IReadOnlyList<string>? Agencies, DateTime SetAt, string SetBy);

    static async Task<IResult> Read(Act act, string activity)
        => await SupervisionApi.Find(act, activity, Depth.Full) is { } found ? act.Tagged(found.Version, Results.Ok(View(found, act.Now))) : Results.NotFound();

    static async Task<IResult> OwnRequests(Act act, string activity)
    {
        var agency = (await act.Viewer()).AgencyId;
        return await SupervisionApi.Find(act, activity, Depth.Summary) is { } found
            ? Results.Ok(found.AgencyRequests.Where(one => one.AgencyId == agency && !one.IsInvitation).OrderByDescending(one => one.AskedAt).Select(AgencyRequestView.Of).ToList()) : Results.NotFound();
    }

    static async Task<IResult> Ask(Act act, string activity, AgencyRequestInput input)
    {
        Inputs.Length("reason", input.Reason, SupervisoryActivity.MostComment);
        var viewer = await act.Viewer();
        if (await SupervisionApi.Find(act, activity, Depth.Summary) is not { } found) return Results.NotFound();
        act.MustMatch(found.Version);
        var asked = found.AskForAccess(await act.Db.Agencies.FirstAsync(agency => agency.Id == viewer.AgencyId), input.Reason, StampOf(act, viewer, found), input.Kind);
        await act.Db.SaveChangesAsync();
        return act.Tagged(found.Version, new Created($"/api/v1/supervision/{activity}/access-requests", AgencyRequestView.Of(asked)));
    }

    static async Task<IResult> Withdraw(Act act, string activity, Guid id)
    {
        var viewer = await act.Viewer();
        if (await SupervisionApi.Find(act, activity, Depth.Summary) is not { } found) return Results.NotFound();
        if (found.AgencyRequests.Find(one => one.Id == id && one.AgencyId == viewer.AgencyId) is not { } asked) return Results.NotFound();
        found.WithdrawAccessRequest(asked, StampOf(act, viewer, found));
        await act.Db.SaveChangesAsync();
        return Results.NoContent();
    }

    static Task<IResult> Decide(Act act, string activity, Guid id, AgencyDecisionInput input) => On(act, activity, (found, stamp) =>
    {
        var asked = found.AgencyRequests.Find(one => one.Id == id) ?? throw new NoSuchRequestException();
        if (input.Grants) found.GrantAccess(asked, input.UntilOn, input.Comment, stamp);
        else found.RefuseAccess(asked, input.Comment ?? "", stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> Remove(Act act, string activity, Guid id, AgencyRemovalInput input) => On(act, activity, (found, stamp) =>
    {
        found.RemoveAccess(found.Grants.Find(one => one.Id == id) ?? throw new NoSuchRequestException(), input.Why, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> SetRule(Act act, string activity, RuleInput input) => On(act, activity, async (found, stamp) =>
    {
        var known = await act.Db.AgenciesThatExamine().ToListAsync();
        var chosen = input.Agencies?.Select(code => known.Find(agency => agency.Code == code) ?? throw new InputException("agencies", $"No agency that examines has the code {code}.")).ToList();
        found.SetApprovalRule(input.From is null ? new(null) : new(input.From, chosen), stamp);
    });

    static Task<IResult> On(Act act, string activity, Func<SupervisoryActivity, Stamp, Task> verb) => act.OnActivity(activity, async (found, stamp) =>
    {
        await verb(found, stamp);
        return found;
    }, (found, _) => Results.Ok(View(found, act.Now)));

    internal static Stamp StampOf(Act act, Viewer viewer, SupervisoryActivity activity) => new(viewer, act.Now, activity.Agency.DayOf(act.Now));

    internal static AccessView View(SupervisoryActivity one, DateTime now) => new(
        [.. one.Grants.OrderBy(grant => grant.GrantedAt).Select(grant => new AgencyGrantView(grant.Id, grant.Agency.Code, grant.GrantedAt, grant.GrantedByName, grant.UntilOn, grant.RemovedAt, grant.RemovedWhy, grant.HoldsAt(now), grant.Joins))],
        [.. one.AgencyRequests.OrderBy(request => request.AskedAt).Select(AgencyRequestView.Of)],
        one.ApprovalRule is { } rule ? new(rule.FromMilestone!.Value, rule.CoversAll ? null : rule.Agencies, rule.SetAt, rule.SetByName) : null);
}
