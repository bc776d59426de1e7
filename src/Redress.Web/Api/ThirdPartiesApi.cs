using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>Counsel and consultants of a company on a supervisory activity: asked for by the Company Lead, agreed to by the Examiner in Charge and each Team Lead.</summary>
static class ThirdPartiesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var (agency, company) = (api.MapGroup("/supervision/{activity}/third-parties").WithTags("Supervision"), api.MapGroup("/portal/supervision/{number}/third-parties").WithTags("Answers"));
        agency.MapGet("", List).Needs(Right.SeeActivitySummaries).WithSummary("Third-party users of the company: who takes part, who is asked for, who left.").Produces<List<ThirdPartyView>>().ProducesProblem(404);
        agency.MapPut("/{id:guid}/decision", Decide).Needs(Right.WorkOnActivities).WithSummary("Agree to a third-party user, or refuse with a comment. The Examiner in Charge and each Team Lead must agree.").Acts<List<ThirdPartyView>>();
        agency.MapPut("/{id:guid}/removal", Remove).Needs(Right.WorkOnActivities).WithSummary("End the part of a third-party user, with a reason.").Acts<List<ThirdPartyView>>();
        agency.MapPost("/{id:guid}/invitation", Invite).Needs(Right.WorkOnActivities).WithSummary("Mail a new link to set a first password.").Acts<List<ThirdPartyView>>();
        company.MapGet("", ListForCompany).Needs(Right.SeeOwnActivities).WithSummary("Your third-party users of the activity, for the Company Lead, the SA Contact and Account Administrators.").Produces<List<ThirdPartyView>>().ProducesProblem(404);
        company.MapPost("", Ask).Needs(Right.LeadActivities).WithSummary("The Company Lead asks for a third-party user. The agency decides.").Acts<List<ThirdPartyView>>();
        company.MapDelete("/{id:guid}", Withdraw).Needs(Right.LeadActivities).WithSummary("The Company Lead withdraws a request that is not decided.").Acts<List<ThirdPartyView>>();
        company.MapPut("/{id:guid}/removal", RemoveForCompany).Needs(Right.SeeOwnActivities).WithSummary("End the part of a third-party user, with a reason.").Acts<List<ThirdPartyView>>();
        company.MapPost("/{id:guid}/invitation", InviteForCompany).Needs(Right.SeeOwnActivities).WithSummary("Mail a new link to set a first password.").Acts<List<ThirdPartyView>>();
    }

    /// <param name="Email">The person's own: each address is one person.</param>
    /// <param name="Why">The agency reads it. Up to 4,000 characters.</param>
    public sealed record ThirdPartyInput(string FirstName, string LastName, string Email, string Firm, ThirdPartyKind Kind, string Why);

    /// <param name="Comment">Needed to refuse. The company reads it.</param>
    public sealed record ThirdPartyDecisionInput(bool Agrees, string? Comment = null);

    public sealed record ThirdPartyRemovalInput(string Reason);

    /// <param name="Decision">Admitted, Refused, Withdrawn or Lapsed; null: not decided.</param>
    /// <param name="DecidedBy">For the company: the agency.</param>
    /// <param name="Approvals">Who agreed; for the company their parts alone.</param>
    /// <param name="WaitsFor">Who has yet to decide; for the company their parts alone.</param>
    public sealed record ThirdPartyView(Guid Id, string Name, string Email, string Firm, ThirdPartyKind Kind, string Why, DateTime AskedAt, string AskedBy, string? Decision, DateTime? DecidedAt, string? DecidedBy, string? Comment,
        IReadOnlyList<string> Approvals, IReadOnlyList<string> WaitsFor, bool TakesPart, DateTime? Until, string? UntilWhy);

    static async Task<IResult> List(Act act, string activity)
        => await SupervisionApi.Find(act, activity, Depth.Full) is { } found && found.IsReadBy(await act.Viewer(), act.Now) ? act.Tagged(found.Version, Results.Ok(View(found, false))) : Results.NotFound();

    static async Task<IResult> ListForCompany(Act act, string number)
        => await SupervisionApi.Find(act, number, Depth.Full) is { } found && found.SeesThirdParties(await act.Viewer()) ? act.Tagged(found.Version, Results.Ok(View(found, true))) : Results.NotFound();

    static Task<IResult> Decide(Act act, ThirdPartyCare care, string activity, Guid id, ThirdPartyDecisionInput input) => OfAgency(act, activity, id, async (found, one, stamp) =>
    {
        if (input.Agrees) await care.Approve(found, one, stamp);
        else found.RefuseThirdParty(one, input.Comment ?? "", stamp);
    });

    static Task<IResult> Remove(Act act, string activity, Guid id, ThirdPartyRemovalInput input) => OfAgency(act, activity, id, (found, one, stamp) =>
    {
        found.RemoveThirdParty(one, input.Reason ?? "", stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> Invite(Act act, ThirdPartyCare care, string activity, Guid id) => OfAgency(act, activity, id, (found, one, stamp) => care.InviteAgain(found, one, stamp.By));

    static Task<IResult> Ask(Act act, ThirdPartyCare care, string number, ThirdPartyInput input) => OfCompany(act, number, (found, stamp)
        => care.Ask(found, new(input.FirstName, input.LastName, input.Email, input.Firm, input.Kind, input.Why), stamp));

    static Task<IResult> Withdraw(Act act, string number, Guid id) => OfCompany(act, number, (found, stamp) =>
    {
        found.WithdrawThirdParty(One(found, id), stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> RemoveForCompany(Act act, string number, Guid id, ThirdPartyRemovalInput input) => OfCompany(act, number, (found, stamp) =>
    {
        found.RemoveThirdParty(One(found, id), input.Reason ?? "", stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> InviteForCompany(Act act, ThirdPartyCare care, string number, Guid id) => OfCompany(act, number, (found, stamp) => care.InviteAgain(found, One(found, id), stamp.By));

    static Task<IResult> OfAgency(Act act, string activity, Guid id, Func<SupervisoryActivity, ThirdParty, Domain.Stamp, Task> verb) => act.OnActivity(activity, async (found, stamp) =>
    {
        await verb(found, One(found, id), stamp);
        return found;
    }, (found, _) => Results.Ok(View(found, false)));

    // Others of the company, and third-party users themselves, know of no such list.
    static Task<IResult> OfCompany(Act act, string number, Func<SupervisoryActivity, Domain.Stamp, Task> verb) => act.OnActivity(number, async (found, stamp) =>
    {
        if (!found.SeesThirdParties(stamp.By)) throw new NoSuchRequestException();
        await verb(found, stamp);
        return found;
    }, (found, _) => Results.Ok(View(found, true)));

    static ThirdParty One(SupervisoryActivity activity, Guid id) => activity.ThirdParties.Find(one => one.Id == id) ?? throw new NoSuchRequestException();

    static List<ThirdPartyView> View(SupervisoryActivity activity, bool forCompany) => [.. activity.ThirdParties.OrderBy(one => one.No).Select(one => new ThirdPartyView(
        one.Id, one.Name, one.Email, one.Firm, one.Kind, one.Why, one.AskedAt, one.AskedByName, one.Decision?.ToString(), one.DecidedAt,
        forCompany && one.DecidedAt is not null && one.Decision != ThirdPartyDecision.Withdrawn ? activity.Agency.Name : one.DecidedByName, one.DecisionComment,
        [.. one.Approvals.OrderBy(given => given.No).Select(given => forCompany ? given.Part : $"{given.ByName}, {given.Part}")],
        one.IsOpen ? [.. activity.ApprovalsFor(one).Where(needed => needed.Approval is null).Select(needed => forCompany ? needed.Part : needed.Who)] : [],
        one.IsPresent, one.Until, one.UntilWhy))];
}
