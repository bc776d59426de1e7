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
        person.Visits(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        await base.SignInWithClaimsAsync(user, properties, additional);
    }
}
