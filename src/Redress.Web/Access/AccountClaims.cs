using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Redress.Web.Access;

/// <summary>What a cookie says: who, and whether there is a second factor. Roles are not in it, so that they hold from one request to the next.</summary>
sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string SecondFactor = "second-factor", Own = "yes", OfProvider = "provider";

    /// <summary>Whether a second factor stands behind this sign-in: one's own, or that of one's organization's provider.</summary>
    public static bool IsSafe(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == SecondFactor);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.TwoFactorEnabled || (await UserManager.GetPasskeysAsync(user)).Count > 0) identity.AddClaim(new Claim(SecondFactor, Own));
        return identity;
    }
}
