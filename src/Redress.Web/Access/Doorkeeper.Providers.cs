using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access.Providers;

namespace Redress.Web.Access;

/// <summary>Those who come by the provider of their organization, and those who may come by nothing else.</summary>
public sealed partial class Doorkeeper
{
    bool isPasskey;
    bool hasProviderFactor;

    /// <summary>Lets somebody in for whom the provider vouches. Where it asked for no second factor, ours is asked.</summary>
    public Task<SignInResult> SignInBy(SignOn signOn, Account account, bool hasSecondFactor)
    {
        hasProviderFactor = hasSecondFactor;
        return SignInOrTwoFactorAsync(account, isPersistent: false, signOn.Id.ToString(), bypassTwoFactor: hasSecondFactor);
    }

    protected override async Task<SignInResult> SignInOrTwoFactorAsync(Account user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false)
    {
        if (loginProvider is null)
        {
            // A passkey may be the second step after the provider; the sign-in then is that of the provider.
            isPasskey = bypassTwoFactor;
            loginProvider = bypassTwoFactor ? await ProviderBefore(user) : null;
            if (loginProvider is null && await SignOns.OnlyWayOf(db, user.Id) is not null) return SignInResult.NotAllowed;
        }
        return await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);
    }

    async Task<string?> ProviderBefore(Account user)
    {
        var waiting = (await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return waiting?.FindFirstValue(ClaimTypes.Name) == user.Id.ToString() ? waiting.FindFirstValue(ClaimTypes.AuthenticationMethod) : null;
    }

    // What stands in the list of sessions.
    async Task<(Guid? SignOnId, string Way)> WayOf(IReadOnlyCollection<Claim> claims)
    {
        var isCoded = claims.Any(claim => claim.Type == "amr" && claim.Value == "mfa");
        if (Guid.TryParse(claims.FirstOrDefault(claim => claim.Type == ClaimTypes.AuthenticationMethod)?.Value, out var id)
            && await db.SignOns.AsNoTracking().Where(signOn => signOn.Id == id).Select(signOn => signOn.Label).FirstOrDefaultAsync() is { } label)
            return (id, label + (isPasskey ? " and passkey" : isCoded ? " and code" : ""));
        return (null, isPasskey ? "Passkey" : isCoded ? "Password and code" : claims.Any(claim => claim.Type == "amr" && claim.Value == "pwd") ? "Password" : "");
    }
}
