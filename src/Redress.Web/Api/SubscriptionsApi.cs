using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Subscriptions;

namespace Redress.Web.Api;

/// <summary>Lists and reports that come to the token's person by mail.</summary>
static class SubscriptionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var subscriptions = api.MapGroup("/me/subscriptions").WithTags("Notices");
        subscriptions.MapGet("", List).Needs(Right.UseOwnAccount).WithSummary("The lists and reports that come to you by mail.").Produces<List<SubscriptionView>>();
        subscriptions.MapPost("", Begin).Needs(Right.UseOwnAccount).WithSummary("Have a list or report come by mail in the morning: its counts and a link. The same address again replaces the one before.").Produces<SubscriptionView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        subscriptions.MapDelete("/{id:guid}", End).Needs(Right.UseOwnAccount).WithSummary("Stop it.").Produces(204).ProducesProblem(404);
    }

    /// <param name="Address">Of the page, such as /complaints?tab=Overdue or /complaints?view=UUID.</param>
    /// <param name="IsAlways">Also when nothing is new.</param>
    public sealed record SubscriptionInput(string Address, Rhythm Rhythm = Rhythm.Daily, bool IsAlways = false);

    public sealed record SubscriptionView(Guid Id, string Address, string Words, Rhythm Rhythm, bool IsAlways, DateTime StartedAt)
    {
        internal static SubscriptionView Of(Subscription one) => new(one.Id, one.Address, one.Words, one.Rhythm, one.IsAlways, one.StartedAt);
    }

    static async Task<IResult> List(Act act) => Results.Ok((await act.Db.Subscriptions(await act.Viewer()).OrderBy(one => one.StartedAt).ToListAsync()).Select(SubscriptionView.Of).ToList());

    static async Task<IResult> Begin(Act act, CurrentViewer current, SubscriptionInput input)
    {
        Inputs.Length("address", input.Address, Subscription.MostAddress - 100);
        var made = await act.Db.Subscribe((await current.Person())!, input.Address, input.Rhythm, input.IsAlways, act.Now) ?? throw new InputException("address", "This is no list or report that you can open.");
        await act.Db.SaveChangesAsync();
        return new Created($"/api/v1/me/subscriptions/{made.Id}", SubscriptionView.Of(made));
    }

    static async Task<IResult> End(Act act, Guid id)
    {
        if (await act.Db.Subscriptions(await act.Viewer()).FirstOrDefaultAsync(one => one.Id == id) is not { } found) return Results.NotFound();
        found.End(act.Now);
        await act.Db.SaveChangesAsync();
        return Results.NoContent();
    }
}
