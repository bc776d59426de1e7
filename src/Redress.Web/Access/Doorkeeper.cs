using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Lets people in: removed people never, people with a second factor only with it, and notes the visit.</summary>
public sealed class Doorkeeper(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    RedressDb db, TimeProvider clock)
    : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user)
        => await db.People.AnyAsync(person => person.Id == user.Id && person.RemovedAt == null) && await base.CanSignInAsync(user);

    /// <summary>A passkey is a second factor too: whoever has one does not get in by password alone.</summary>
    public override async Task<bool> IsTwoFactorEnabledAsync(Account user)
        => await base.IsTwoFactorEnabledAsync(user) || (await UserManager.GetPasskeysAsync(user)).Count > 0;

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? properties, IEnumerable<Claim> additional)
    {
        var person = await db.People.FirstAsync(p => p.Id == user.Id);
        var now = clock.GetUtcNow().UtcDateTime;
        person.Visits(now);
        await db.SaveChangesAsync();
        await base.SignInWithClaimsAsync(user, properties, [.. additional.Where(claim => claim.Type != SignInSession.Claim), new Claim(SignInSession.Claim, (await SessionOf(user, now)).ToString())]);
    }

    public override async Task SignOutAsync()
    {
        if (Sessions.IdOf(Context.User) is { } id) await db.Sessions.Where(session => session.Id == id && session.EndedAt == null).ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, clock.GetUtcNow().UtcDateTime));
        await base.SignOutAsync();
    }

    // A cookie that is only renewed, such as after a second factor was set up, goes on in the same session.
    async Task<Guid> SessionOf(Account user, DateTime now)
    {
        if (Sessions.IdOf(Context.User) is { } there && await db.Sessions.AnyAsync(session => session.Id == there && session.PersonId == user.Id && session.EndedAt == null)) return there;
        var session = new SignInSession { PersonId = user.Id, StartedAt = now, LastSeenAt = now, Browser = Sessions.BrowserWords(Context.Request.Headers.UserAgent.ToString()) };
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }
}
