using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>Interactions of an activity, by the same verbs as the pages.</summary>
static class InteractionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("/{activity}/interactions");
        api.MapGet("", List).Needs(Right.SeeActivitySummaries).WithSummary("Mails, calls, meetings and letters of the activity, newest first, with those that were withdrawn.").Produces<List<InteractionView>>().ProducesProblem(404);
        api.MapPost("", Add).Needs(Right.SeeActivitySummaries).WithSummary("Add an interaction. Participants, and who leads or keeps the activity.").Acts<InteractionView>(201);
        api.MapPut("/{interaction:int}", Correct).Needs(Right.SeeActivitySummaries).WithSummary("Correct an interaction, whole. The history keeps the words before.").Acts<InteractionView>();
        api.MapPut("/{interaction:int}/withdrawal", Withdraw).Needs(Right.SeeActivitySummaries).WithSummary("Withdraw an interaction, with a reason. It stays, marked.").Acts<InteractionView>();
    }

    /// <param name="No">Number within the activity, from 1.</param>
    /// <param name="WithdrawnAt">Null: it holds.</param>
    public sealed record InteractionView(int No, InteractionKind Kind, DateOnly On, string With, string Subject, string? Notes, string WrittenBy, DateTime WrittenAt, DateTime? CorrectedAt, DateTime? WithdrawnAt, string? WithdrawnBy, string? WithdrawnWhy)
    {
        internal static InteractionView Of(Interaction one) => new(one.No, one.Kind, one.TookPlaceOn, one.WithWhom, one.Subject, one.Notes, one.WrittenByName, one.WrittenAt, one.CorrectedAt, one.WithdrawnAt, one.WithdrawnByName, one.WithdrawnWhy);
    }

    /// <param name="On">The day it took place, not in the future.</param>
    /// <param name="With">Names, as words; up to 300 characters.</param>
    /// <param name="Subject">Up to 200 characters.</param>
    /// <param name="Notes">Up to 10,000 characters.</param>
    public sealed record InteractionInput(InteractionKind Kind, DateOnly On, string With, string Subject, string? Notes = null)
    {
        internal InteractionFacts Facts => new(Kind, On, With, Subject, Notes);
    }

    static async Task<IResult> List(Act act, string activity)
        => await Find(act, activity) is { } found
            ? act.Tagged(found.Version, Results.Ok(found.Interactions.OrderByDescending(one => one.TookPlaceOn).ThenByDescending(one => one.No).Select(InteractionView.Of).ToList())) : Results.NotFound();

    static Task<IResult> Add(Act act, string activity, InteractionInput input) => On(act, activity, (found, stamp) => found.AddInteraction(input.Facts, stamp), isNew: true);

    static Task<IResult> Correct(Act act, string activity, int interaction, InteractionInput input) => On(act, activity, (found, stamp) =>
    {
        var one = One(found, interaction);
        found.CorrectInteraction(one, input.Facts, stamp);
        return one;
    });

    static Task<IResult> Withdraw(Act act, string activity, int interaction, SupervisionApi.WhyInput input) => On(act, activity, (found, stamp) =>
    {
        var one = One(found, interaction);
        found.WithdrawInteraction(one, input.Reason, stamp);
        return one;
    });

    static Task<IResult> On(Act act, string activity, Func<SupervisoryActivity, Stamp, Interaction> verb, bool isNew = false) => act.OnActivity(activity, async (found, stamp) =>
    {
        await act.Db.LoadInteractions(found);
        return verb(found, stamp);
    }, (found, one) => isNew ? new Created($"/api/v1/supervision/{found.Number}/interactions", InteractionView.Of(one)) : Results.Ok(InteractionView.Of(one)));

    static async Task<SupervisoryActivity?> Find(Act act, string activity)
    {
        var found = await SupervisionApi.Find(act, activity, Depth.Full);
        if (found is not null) await act.Db.LoadInteractions(found);
        return found;
    }

    static Interaction One(SupervisoryActivity activity, int no) => activity.Interactions.Find(one => one.No == no) ?? throw new NoSuchRequestException();
}
