using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access.Providers;
using Redress.Web.Pages.Shared.People;

namespace Redress.Web.Api;

/// <summary>The provider by which the people of an agency (/agency/sign-on) or company (/portal/company/sign-on) sign in, for their Account Administrators.</summary>
static class SignOnApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        foreach (var (root, right) in new[] { ("/agency/sign-on", Right.KeepAgencyUsers), ("/portal/company/sign-on", Right.KeepCompanyProfile) })
        {
            var signOn = api.MapGroup(root).WithTags("Single sign-on");
            signOn.MapGet("", Read).Needs(right).WithSummary("Your provider, without its secret, and every change of it.").Produces<SignOnView>().ProducesProblem(404);
            signOn.MapPut("", Save).Needs(right).WithSummary("Set your provider. A secret that is left out stays.").Produces<SignOnView>().ProducesProblem(409).ProducesValidationProblem(422);
            signOn.MapPost("/test", Test).Needs(right).WithSummary("Ask the provider now, and say what is wrong. Changes nothing.").Produces<List<ProviderFinding>>().ProducesProblem(404);
            signOn.MapPut("/state", SetState).Needs(right).WithSummary("Turn it on or off. It is tested before it is turned on.").Produces<SignOnView>().ProducesProblem(404).ProducesProblem(409);
            signOn.MapPut("/only-way", SetOnlyWay).Needs(right).WithSummary("Refuse passwords and passkeys of everybody but one Account Administrator, or allow them again.").Produces<SignOnView>().ProducesProblem(404).ProducesProblem(409);
        }
    }

    /// <param name="Issuer">As the provider calls itself.</param>
    /// <param name="Label">What your people call it.</param>
    /// <param name="AsksSecondFactor">Where its answer says so, Redress asks for no second factor of its own.</param>
    /// <param name="Secret">Kept sealed, never told again. Left out: the one that is kept stays.</param>
    /// <param name="SecondFactorAcr">Its word for a second factor, besides "mfa" among amr.</param>
    /// <param name="Domains">Mail domains whose people are led to it.</param>
    public sealed record SignOnInput(string Issuer, string ClientId, string Label, bool AsksSecondFactor = false, string? Secret = null, string? SecondFactorAcr = null, IReadOnlyList<string>? Domains = null);

    public sealed record StateInput(bool IsOn);

    /// <param name="Keeper">The user who keeps a password. Null: passwords are allowed.</param>
    public sealed record OnlyWayInput(Guid? Keeper);

    /// <param name="Link">Leads your people straight to the provider.</param>
    /// <param name="WorkedAt">When somebody came in by it last.</param>
    /// <param name="FailedWhy">Why a sign-in failed last.</param>
    public sealed record SignOnView(string Issuer, string ClientId, bool HasSecret, string Label, bool AsksSecondFactor, string? SecondFactorAcr, IReadOnlyList<string> Domains, bool IsOn, bool IsOnlyWay, Guid? Keeper,
        string Link, string RedirectUri, DateTime? WorkedAt, DateTime? FailedAt, string? FailedWhy, IReadOnlyList<SignOnChange> Changes);

    public sealed record SignOnChange(DateTime At, string By, string What);

    static Task<IResult> Read(Act act, SignOnSetUp setUp, SignOnFlow flow, Site site) => On(act, setUp, flow, site, _ => Task.CompletedTask);

    static async Task<IResult> Save(Act act, SignOnSetUp setUp, SignOnFlow flow, Site site, SignOnInput input)
    {
        var form = new SignOnForm
        {
            Issuer = input.Issuer, ClientId = input.ClientId, Label = input.Label, Secret = input.Secret, AsksSecondFactor = input.AsksSecondFactor,
            SecondFactorAcr = input.SecondFactorAcr, Domains = string.Join(' ', input.Domains ?? []),
        };
        var errors = Inputs.Check(form);
        await setUp.Save(form, errors);
        errors.MustBeGood();
        return await Read(act, setUp, flow, site);
    }

    static async Task<IResult> Test(SignOnSetUp setUp)
        => await setUp.Find() is { } signOn ? Results.Ok(await setUp.Test(signOn.Issuer, signOn.AsksSecondFactor, signOn.SecondFactorAcr)) : Results.NotFound();

    static Task<IResult> SetState(Act act, SignOnSetUp setUp, SignOnFlow flow, Site site, StateInput input) => On(act, setUp, flow, site, signOn => input.IsOn ? setUp.TurnOn(signOn) : setUp.TurnOff(signOn));

    static Task<IResult> SetOnlyWay(Act act, SignOnSetUp setUp, SignOnFlow flow, Site site, OnlyWayInput input) => On(act, setUp, flow, site, async signOn =>
    {
        var keeper = input.Keeper is not { } id ? null : (await Colleagues.Of(act.Db, await act.Viewer())).FirstOrDefault(person => person.Id == id) ?? throw new InputException("keeper", "Nobody of yours has this ID.");
        await setUp.SetOnlyWay(signOn, keeper);
    });

    static async Task<IResult> On(Act act, SignOnSetUp setUp, SignOnFlow flow, Site site, Func<SignOn, Task> verb)
    {
        if (await setUp.Find() is not { } signOn) return Results.NotFound();
        await verb(signOn);
        var facts = await act.Db.Set<SignOnFact>().AsNoTracking().Where(fact => fact.SignOnId == signOn.Id).OrderByDescending(fact => fact.At).ThenBy(fact => fact.Words).ToListAsync();
        return Results.Ok(new SignOnView(signOn.Issuer, signOn.ClientId, signOn.SealedSecret is not null, signOn.Label, signOn.AsksSecondFactor, signOn.SecondFactorAcr, [.. signOn.Domains.Select(domain => domain.Name).Order()],
            signOn.IsOn, signOn.IsOnlyWay, signOn.WayInId, $"{site.Url}/sign-in/with/{signOn.Id}", flow.RedirectUri, signOn.WorkedAt, signOn.FailedAt, signOn.FailedWhy, [.. facts.Select(fact => new SignOnChange(fact.At, fact.ByName, fact.Words))]));
    }
}
