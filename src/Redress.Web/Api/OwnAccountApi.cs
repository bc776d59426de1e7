using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.OwnAccount;

namespace Redress.Web.Api;

/// <summary>The account of the token's person: name and zone, sessions, password, second factor. What opens the door asks for a proof besides the token.</summary>
static class OwnAccountApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Own account");
        me.MapGet("/profile", async (CurrentViewer current) => Results.Ok(View((await current.Person())!))).Needs(Right.UseOwnAccount).WithSummary("Your name, title and time zone.").Produces<ProfileView>();
        me.MapPut("/profile", Save).Needs(Right.UseOwnAccount).WithSummary("Set your name, title and time zone.").Produces<ProfileView>().ProducesProblem(409).ProducesValidationProblem(422);
        me.MapGet("/sessions", List).Needs(Right.UseOwnAccount).WithSummary("Where you are signed in with a browser.").Produces<List<UsersApi.SessionView>>();
        me.MapDelete("/sessions", EndAll).Needs(Right.UseOwnAccount).WithSummary("End all your sessions. Tokens stay.").Produces(204);
        me.MapDelete("/sessions/{session:guid}", End).Needs(Right.UseOwnAccount).WithSummary("End one of your sessions.").Produces(204).ProducesProblem(404);
        me.MapPut("/password", SetPassword).Needs(Right.UseOwnAccount).WithSummary("Change your password. Sessions end within a minute.").Produces(204).ProducesValidationProblem(422);
        me.MapPost("/recovery-codes", RenewCodes).Needs(Right.UseOwnAccount).WithSummary("New recovery codes, for a code of your authenticator app. Those given before are good no more.").Produces<Me.RecoveryCodesView>().ProducesProblem(409).ProducesValidationProblem(422);
        me.MapPut("/authenticator/replacement", Replace).Needs(Right.UseOwnAccount).WithSummary("Take the authenticator app away, for a code of it or a recovery code. Then set up the new one.").Produces(204).ProducesProblem(409).ProducesValidationProblem(422);
    }

    /// <param name="Zone">Such as America/Chicago; null: that of your agency.</param>
    public sealed record ProfileInput(string FirstName, string LastName, string? Title = null, string? Zone = null);

    public sealed record ProfileView(string FirstName, string LastName, string? Title, string? Zone);

    /// <param name="Present">The password that you have.</param>
    /// <param name="Fresh">At least 12 characters.</param>
    public sealed record PasswordChange(string Present, string Fresh);

    static async Task<IResult> Save(Act act, CurrentViewer current, ProfileInput input)
    {
        var form = new AccountModel.InputModel { FirstName = input.FirstName, LastName = input.LastName, Title = input.Title, Zone = input.Zone };
        Inputs.Check(form).MustBeGood();
        if (form.Zone is { } zone && !AccountModel.ZoneIds.Contains(zone)) throw new InputException("zone", $"Choose of {string.Join(", ", AccountModel.ZoneIds)}.");
        var person = (await current.Person())!;
        person.IsCalled(form.FirstName, form.LastName);
        (person.Title, person.Zone) = (form.Title, form.Zone);
        await act.Db.SaveChangesAsync();
        return Results.Ok(View(person));
    }

    static async Task<IResult> List(Act act)
        => Results.Ok((await Sessions.Open(act.Db, (await act.Viewer()).PersonId!.Value, act.Now)).Select(one => new UsersApi.SessionView(one.Id, one.Browser, one.Way, one.StartedAt, one.LastSeenAt)).ToList());

    static async Task<IResult> EndAll(Act act)
    {
        await Sessions.End(act.Db, (await act.Viewer()).PersonId!.Value, act.Now);
        return Results.NoContent();
    }

    static async Task<IResult> End(Act act, Guid session)
        => await Sessions.End(act.Db, (await act.Viewer()).PersonId!.Value, act.Now, only: session) > 0 ? Results.NoContent() : Results.NotFound();

    static async Task<IResult> SetPassword(Act act, Doorkeeper door, PasswordChange input)
    {
        Inputs.Length("present", input.Present, 500);
        Inputs.Length("fresh", input.Fresh, 500);
        var account = await Own(act, door);
        if (!await IsPassword(door, account, input.Present)) throw new InputException("present", "This is not your present password.");
        var changed = await door.UserManager.ChangePasswordAsync(account, input.Present, input.Fresh);
        return changed.Succeeded ? Results.NoContent() : throw new InputException("fresh", string.Join(" ", changed.Errors.Select(error => error.Description)));
    }

    static async Task<IResult> RenewCodes(Act act, Doorkeeper door, Me.CodeInput input)
    {
        var account = await Proven(act, door, input, orRecovery: false);
        return Results.Ok(new Me.RecoveryCodesView(await RecoveryCodes.Renew(account, door.UserManager)));
    }

    static async Task<IResult> Replace(Act act, Doorkeeper door, Me.CodeInput input)
    {
        var account = await Proven(act, door, input, orRecovery: true);
        await door.UserManager.SetTwoFactorEnabledAsync(account, false);
        await door.UserManager.ResetAuthenticatorKeyAsync(account);
        return Results.NoContent();
    }

    // A token alone, which may have been stolen, takes no second factor away.
    static async Task<Account> Proven(Act act, Doorkeeper door, Me.CodeInput input, bool orRecovery)
    {
        Inputs.Length("code", input.Code, 40);
        var account = await Own(act, door);
        if (!account.TwoFactorEnabled) throw new Domain.BrokenRuleException("You have no authenticator app.");
        var code = input.Code.Trim();
        if (await door.UserManager.IsLockedOutAsync(account)) throw new Domain.BrokenRuleException("There were too many attempts. Wait ten minutes.");
        if (await AuthenticatorKey.Shows(code, account, door.UserManager) || orRecovery && (await door.UserManager.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded) return account;
        await door.UserManager.AccessFailedAsync(account);
        throw new InputException("code", "This code is not right.");
    }

    // Guessing by a token counts as at sign-in.
    static async Task<bool> IsPassword(Doorkeeper door, Account account, string password)
    {
        if (await door.UserManager.IsLockedOutAsync(account)) return false;
        if (await door.UserManager.CheckPasswordAsync(account, password)) return true;
        await door.UserManager.AccessFailedAsync(account);
        return false;
    }

    static async Task<Account> Own(Act act, Doorkeeper door) => (await door.UserManager.FindByIdAsync((await act.Viewer()).PersonId!.Value.ToString()))!;

    static ProfileView View(Person person) => new(person.FirstName, person.LastName, person.Title, person.Zone);
}
