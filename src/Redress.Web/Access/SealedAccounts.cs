using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>
/// Keeps the keys of authenticator apps and the recovery codes sealed under the master key, so that a copy of the database signs nobody in.
/// What is sealed names its person and kind: moved to another row, it opens nothing.
/// </summary>
sealed class SealedAccounts(RedressDb db, IdentityErrorDescriber? errors = null)
    : UserOnlyStore<Account, RedressDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, errors)
{
    public override Task SetTokenAsync(Account user, string provider, string name, string? value, CancellationToken stop)
        => base.SetTokenAsync(user, provider, name, value is null ? null : Convert.ToBase64String(Context.Needs.Master.Wrap(Encoding.UTF8.GetBytes(Origin(user, name) + value))), stop);

    public override async Task<string?> GetTokenAsync(Account user, string provider, string name, CancellationToken stop)
    {
        if (await base.GetTokenAsync(user, provider, name, stop) is not { } kept) return null;
        try
        {
            var plain = Encoding.UTF8.GetString(Context.Needs.Master.Unwrap(Convert.FromBase64String(kept)));
            return plain.StartsWith(Origin(user, name), StringComparison.Ordinal) ? plain[Origin(user, name).Length..] : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            // Sealed under a master key that was lost: the second factor is set up anew.
            return null;
        }
    }

    static string Origin(Account user, string name) => $"{user.Id:N}/{name}/";
}
