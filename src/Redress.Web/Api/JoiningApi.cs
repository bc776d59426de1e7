using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Redress.Web.Api;

/// <summary>Invitations to take part in an activity, and leaving it. Asking to join is a request for access of the kind Join.</summary>
static class JoiningApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{activity}/invitations", Own).Needs(Right.SeeActivitySummaries).WithSummary("Invitations of your agency to another agency's activity.").Produces<List<ActivityAccessApi.AgencyRequestView>>().ProducesProblem(404);
        api.MapPost("/{activity}/invitations", Invite).Needs(Right.DecideActivityRequests).WithSummary("Invite another agency to take part in an activity that yours leads.").Acts<ActivityAccessApi.AccessView>();
        api.MapDelete("/{activity}/invitations/{id:guid}", Withdraw).Needs(Right.DecideActivityRequests).WithSummary("Withdraw an invitation that is not decided.").Acts<ActivityAccessApi.AccessView>();
        api.MapPut("/{activity}/invitations/{id:guid}/decision", Decide).Needs(Right.DecideActivityRequests).WithSummary("Accept an invitation of your agency and take part, or decline it with a comment.").Acts<ActivityAccessApi.AgencyRequestView>();
        api.MapPut("/{activity}/leaving", Leave).Needs(Right.DecideActivityRequests).WithSummary("Your agency joined and takes part no longer. Its people end; what they did stays.").Acts<ActivityAccessApi.AccessView>();
    }

    /// <param name="Agency">Code of the agency, such as OR.</param>
    /// <param name="Words">Why it shall take part; it reads this. Up to 4,000 characters.</param>
    public sealed record AgencyInvitationInput(string Agency, string Words);

    /// <param name="Comment">Needed to decline. The lead agency reads it.</param>
    public sealed record AgencyInvitationDecisionInput(bool Accepts, string? Comment = null);

    static async Task<IResult> Own(Act act, string activity)
    {
        var agency = (await act.Viewer()).AgencyId;
        return await SupervisionApi.Find(act, activity, Depth.Summary) is { } found
            ? Results.Ok(found.AgencyRequests.Where(one => one.AgencyId == agency && one.IsInvitation).OrderByDescending(one => one.AskedAt).Select(ActivityAccessApi.AgencyRequestView.Of).ToList()) : Results.NotFound();
    }

    static Task<IResult> Invite(Act act, string activity, AgencyInvitationInput input) => act.OnActivity(activity, async (found, stamp) =>
    {
        Inputs.Length("words", input.Words, SupervisoryActivity.MostComment);
        var agency = await act.Db.AgenciesThatExamine().FirstOrDefaultAsync(one => one.Code == input.Agency) ?? throw new InputException("agency", $"No agency that examines has the code {input.Agency}.");
        return found.Invite(agency, input.Words, stamp);
    }, (found, _) => Results.Ok(ActivityAccessApi.View(found, act.Now)));

    static Task<IResult> Withdraw(Act act, string activity, Guid id) => act.OnActivity(activity, (found, stamp) =>
    {
        found.WithdrawInvitation(found.AgencyRequests.Find(one => one.Id == id) ?? throw new NoSuchRequestException(), stamp);
        return Task.FromResult(found);
    }, (found, _) => Results.Ok(ActivityAccessApi.View(found, act.Now)));

    // The invited agency is not at work on it yet: it knows the summary.
    static async Task<IResult> Decide(Act act, string activity, Guid id, AgencyInvitationDecisionInput input)
    {
        var viewer = await act.Viewer();
        if (await SupervisionApi.Find(act, activity, Depth.Summary) is not { } found) return Results.NotFound();
        if (found.AgencyRequests.Find(one => one.Id == id && one.IsInvitation && one.AgencyId == viewer.AgencyId) is not { } invitation) return Results.NotFound();
        act.MustMatch(found.Version);
        var stamp = ActivityAccessApi.StampOf(act, viewer, found);
        if (input.Accepts) found.AcceptInvitation(invitation, input.Comment, stamp);
        else found.DeclineInvitation(invitation, input.Comment ?? "", stamp);
        await act.Db.SaveChangesAsync();
        return act.Tagged(found.Version, Results.Ok(ActivityAccessApi.AgencyRequestView.Of(invitation)));
    }

    static Task<IResult> Leave(Act act, string activity, SupervisionApi.WhyInput input) => act.OnActivity(activity, (found, stamp) =>
    {
        found.Leave(stamp.By.AgencyId!.Value, input.Reason, stamp);
        return Task.FromResult(found);
    }, (found, _) => Results.Ok(ActivityAccessApi.View(found, act.Now)));
}
