using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Lets people in: removed people never, those of a company that was disenrolled not until it enrolls again, people with a second factor only with it, and notes the visit.</summary>
public sealed partial class Doorkeeper(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    RedressDb db, TimeProvider clock)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    static readonly string AnyHash = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    public override async Task<bool> CanSignInAsync(Account user)
        => await db.People.AnyAsync(person => person.Id == user.Id && person.RemovedAt == null && person.AsleepSince == null) && await base.CanSignInAsync(user);

    /// <summary>A passkey is a second factor too: whoever has one does not get in by password alone.</summary>
    public override async Task<bool> IsTwoFactorEnabledAsync(Account user)
        => await base.IsTwoFactorEnabledAsync(user) || (await UserManager.GetPasskeysAsync(user)).Count > 0;

    /// <summary>Somebody without a browser: password, and the code where there is a second factor. Null whatever is wrong; failures count as at sign-in.</summary>
    public async Task<Account?> Check(string email, string password, string? code)
    {
        var account = await Find(email, password);
        if (account is null) return null;
        var result = await CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.IsLockedOut || result.IsNotAllowed) Spend(password);
        if (!result.Succeeded || await Providers.SignOns.OnlyWayOf(db, account.Id) is not null) return null;
        if (!await IsTwoFactorEnabledAsync(account)) return account;
        if (await IsCodeOf(account, code?.Replace(" ", "") ?? ""))
        {
            await UserManager.ResetAccessFailedCountAsync(account);
            return account;
        }
        await UserManager.AccessFailedAsync(account);
        return null;
    }

    /// <summary>An unknown address takes as long to refuse as a known one.</summary>
    public async Task<Account?> Find(string email, string password)
    {
        var account = await UserManager.FindByEmailAsync(email.Trim());
        if (account is null) Spend(password);
        return account;
    }

    /// <summary>Said after the right password alone, so that it tells nobody which addresses exist. Null: the account does not sleep, or the password is wrong, which counts.</summary>
    public async Task<string?> WhyAsleep(Account account, string password)
    {
        if (await Asleep.Words(db, account.Id) is not { } words || await UserManager.IsLockedOutAsync(account)) return null;
        if (await UserManager.CheckPasswordAsync(account, password)) return words;
        await UserManager.AccessFailedAsync(account);
        return null;
    }

    async Task<bool> IsCodeOf(Account account, string code)
        => code.Length == 6 && code.All(char.IsAsciiDigit)
            ? account.TwoFactorEnabled && await AuthenticatorKey.Shows(code, account, UserManager)
            : code.Length > 0 && (await UserManager.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;

    void Spend(string password) => UserManager.PasswordHasher.VerifyHashedPassword(new Account(), AnyHash, password);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? properties, IEnumerable<Claim> additional)
    {
        var person = await db.People.FirstAsync(p => p.Id == user.Id);
        var now = clock.GetUtcNow().UtcDateTime;
        person.Visits(now);
        await db.SaveChangesAsync();
        var claims = additional.Where(claim => claim.Type is not (SignInSession.Claim or AccountClaims.SecondFactor)).ToList();
        var session = await SessionOf(user, now, claims);
        // A cookie that is only renewed keeps what the provider asked for.
        if (hasProviderFactor || session == Sessions.IdOf(Context.User) && Context.User.HasClaim(AccountClaims.SecondFactor, AccountClaims.OfProvider)) claims.Add(new Claim(AccountClaims.SecondFactor, AccountClaims.OfProvider));
        await base.SignInWithClaimsAsync(user, properties, [.. claims, new Claim(SignInSession.Claim, session.ToString())]);
    }

    public override async Task SignOutAsync()
    {
        if (Sessions.IdOf(Context.User) is { } id) await db.Sessions.Where(session => session.Id == id && session.EndedAt == null).ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, clock.GetUtcNow().UtcDateTime));
        await base.SignOutAsync();
    }

    // A cookie that is only renewed, such as after a second factor was set up, goes on in the same session.
    async Task<Guid> SessionOf(Account user, DateTime now, IReadOnlyCollection<Claim> claims)
    {
        var (signOnId, way) = await WayOf(claims);
        if (Sessions.IdOf(Context.User) is { } there && await db.Sessions.AnyAsync(session => session.Id == there && session.PersonId == user.Id && session.EndedAt == null && (signOnId == null || session.SignOnId == signOnId))) return there;
        var session = new SignInSession { PersonId = user.Id, StartedAt = now, LastSeenAt = now, Browser = Sessions.BrowserWords(Context.Request.Headers.UserAgent.ToString()), SignOnId = signOnId, Way = way.Length > 60 ? way[..60] : way };
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }
}
