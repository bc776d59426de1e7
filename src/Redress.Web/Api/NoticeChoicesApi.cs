using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data.Notices;

namespace Redress.Web.Api;

/// <summary>Which notices come to the token's person, and how.</summary>
static class NoticeChoicesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("").WithTags("Notices");
        api.MapGet("/me/notice-choices", Read).Needs(Right.UseOwnAccount).WithSummary("Which notices come to you, and how.").Produces<ChoicesView>();
        api.MapPut("/me/notice-choices", Choose).Needs(Right.UseOwnAccount).WithSummary("Choose which notices come to you, and how. What is not named stays.").Produces<ChoicesView>().ProducesProblem(409);
    }

    public sealed record ChoiceInput(NoticeKind Kind, NoticeDelivery Delivery);

    /// <param name="WholeAgency">All complaints of the agency; else own ones and the agency's tasks.</param>
    public sealed record ChoicesInput(IReadOnlyList<ChoiceInput>? Choices = null, bool? WholeAgency = null);

    public sealed record ChoiceView(NoticeKind Kind, NoticeDelivery Delivery, IReadOnlyList<NoticeDelivery> Allowed);

    /// <param name="WholeAgency">Null where there is nothing to choose.</param>
    public sealed record ChoicesView(IReadOnlyList<ChoiceView> Choices, bool? WholeAgency);

    static async Task<IResult> Read(CurrentViewer current, Act act) => Results.Ok(View(await Plan(current, act)));

    static async Task<IResult> Choose(CurrentViewer current, Act act, ChoicesInput input)
    {
        var plan = await Plan(current, act);
        foreach (var choice in input.Choices ?? [])
            if (plan.Choose(choice.Kind, choice.Delivery, act.Now) is { } changed) act.Db.Add(changed);
        if (input.WholeAgency is { } whole && plan.Reach(whole, act.Now) is { } reach) act.Db.Add(reach);
        await act.Db.SaveChangesAsync();
        return Results.Ok(View(await Plan(current, act)));
    }

    static async Task<NoticePlan> Plan(CurrentViewer current, Act act)
    {
        var person = (await current.Person())!;
        return (await act.Db.NoticePlansOf([person]))[person.Id];
    }

    static ChoicesView View(NoticePlan plan) => new(
        [.. plan.Kinds.Select(kind => new ChoiceView(kind, plan.Of(kind), [.. Enum.GetValues<NoticeDelivery>().Where(delivery => kind.Allows(delivery))]))], plan.MayChooseReach ? plan.IsWholeAgency : null);
}
