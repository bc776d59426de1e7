using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Api;

/// <summary>The person of the token: what it may do and still owes, second factor, terms, tokens.</summary>
static class Me
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Getting in");
        me.MapGet("", Read).Needs(Right.UseOwnAccount).OnTheWayIn().WithSummary("Whose token this is, what it may do, and what is owed before work.").Produces<MeView>();
        me.MapGet("/authenticator", ReadKey).Needs(Right.UseOwnAccount).OnTheWayIn().WithSummary("The key for an authenticator app, until it is turned on.").Produces<AuthenticatorView>();
        me.MapPut("/authenticator", TurnOn).Needs(Right.UseOwnAccount).OnTheWayIn().WithSummary("Turn the authenticator app on by the code it shows. Keep the recovery codes: they are shown this once.").Produces<RecoveryCodesView>().ProducesProblem(409).ProducesValidationProblem(422);
        me.MapPut("/terms", AcceptTerms).Needs(Right.UseOwnAccount).OnTheWayIn().WithSummary("Accept the terms of use. Their text is at /terms.").Produces<MeView>().ProducesValidationProblem(422);
        me.MapGet("/tokens", Tokens).Needs(Right.UseOwnAccount).OnTheWayIn().WithSummary("Your tokens that are good now.").Produces<List<OwnTokenView>>();
        me.MapDelete("/tokens/{id:guid}", Revoke).Needs(Right.UseOwnAccount).OnTheWayIn().WithSummary("Revoke a token of yours. It opens nothing any more.").Produces(204).ProducesProblem(404);
    }

    /// <param name="Organization">The agency or the company; null for Operator and Support.</param>
    /// <param name="Owes">What is owed before work; null: nothing.</param>
    /// <param name="Terms">The version of the terms that is to be accepted; null: it is.</param>
    public sealed record MeView(string Name, string Email, string? Organization, string[] Roles, string[] Rights, string? Owes, string? Terms);

    /// <param name="Key">For the app, Base32; null once it is on.</param>
    public sealed record AuthenticatorView(bool IsOn, string? Key, string? Link);

    public sealed record CodeInput(string Code);

    /// <param name="Codes">Each is good for one sign-in without the app.</param>
    public sealed record RecoveryCodesView(IReadOnlyList<string> Codes);

    public sealed record TermsInput(string Version);

    public sealed record OwnTokenView(Guid Id, string Name, DateTime CreatedAt, DateTime ExpiresAt, DateTime? LastUsedAt);

    static async Task<IResult> Read(Act act, CurrentViewer current)
    {
        var person = (await current.Person())!;
        var rights = RightsTable.Rows.Where(row => row.Holders.Any(person.Holds)).Select(row => row.Right.ToString());
        return Results.Ok(new MeView(person.Name, person.Email, person.Agency?.Name ?? person.Company?.Name, [.. person.Roles.Select(held => held.Role.ToString())], [.. rights],
            await act.Owes(person), await act.Terms.AreAcceptedBy(person) ? null : (await act.Terms.Now()).Version));
    }

    static async Task<IResult> ReadKey(Act act, Doorkeeper door)
    {
        var account = await Own(act, door);
        if (await door.IsTwoFactorEnabledAsync(account)) return Results.Ok(new AuthenticatorView(true, null, null));
        var key = await AuthenticatorKey.Of(account, door.UserManager);
        return Results.Ok(new AuthenticatorView(false, key.Key, key.Link));
    }

    static async Task<IResult> TurnOn(Act act, Doorkeeper door, CodeInput input)
    {
        Inputs.Length("code", input.Code, 20);
        var account = await Own(act, door);
        if (await door.IsTwoFactorEnabledAsync(account)) throw new BrokenRuleException("You have a second factor already. Your account page replaces it.");
        if (!await AuthenticatorKey.Shows(input.Code, account, door.UserManager)) throw new InputException("code", "This is not the code that the app shows now.");
        return Results.Ok(new RecoveryCodesView(await RecoveryCodes.TurnOn(account, door.UserManager)));
    }

    static async Task<IResult> AcceptTerms(Act act, CurrentViewer current, TermsInput input)
    {
        var present = (await act.Terms.Now()).Version;
        if (input.Version != present) throw new InputException("version", $"The present version is {present}.");
        (await current.Person())!.AcceptTerms(present, new Stamp(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now)));
        await act.Db.SaveChangesAsync();
        return await Read(act, current);
    }

    static async Task<IResult> Tokens(Act act)
    {
        var (me, now) = ((await act.Viewer()).PersonId, act.Now);
        return Results.Ok(await act.Db.ApiTokens.Where(token => token.PersonId == me && token.RevokedAt == null && token.ExpiresAt > now).OrderByDescending(token => token.CreatedAt)
            .Select(token => new OwnTokenView(token.Id, token.Name, token.CreatedAt, token.ExpiresAt, token.LastUsedAt)).ToListAsync());
    }

    static async Task<IResult> Revoke(Act act, CurrentViewer current, Guid id)
    {
        var me = (await current.Person())!;
        if (await act.Db.ApiTokens.FirstOrDefaultAsync(token => token.Id == id && token.PersonId == me.Id && token.RevokedAt == null) is not { } token) return Results.NotFound();
        await ApiTokens.Revoke(act.Db, me, token, me.AsViewer(), act.Now);
        return Results.NoContent();
    }

    static async Task<Account> Own(Act act, Doorkeeper door) => (await door.UserManager.FindByIdAsync((await act.Viewer()).PersonId!.Value.ToString()))!;
}
