using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Access;

/// <summary>
/// Keeps the keys of authenticator apps and the recovery codes sealed under the master key, so that a copy of the database signs nobody in.
/// What is sealed names its person and kind: moved to another row, it opens nothing.
/// </summary>
sealed class SealedAccounts(RedressDb db, IdentityErrorDescriber? errors = null)
    : UserOnlyStore<Account, RedressDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, errors)
{
    public override Task SetTokenAsync(Account user, string provider, string name, string? value, CancellationToken stop)
        => base.SetTokenAsync(user, provider, name, value is null ? null : Convert.ToBase64String(SealedText.Seal(Context.Needs.Master, Origin(user, name), value)), stop);

    public override async Task<string?> GetTokenAsync(Account user, string provider, string name, CancellationToken stop)
    {
        if (await base.GetTokenAsync(user, provider, name, stop) is not { } kept) return null;
        // Sealed under a master key that was lost: the second factor is set up anew.
        return Convert.TryFromBase64String(kept, new byte[kept.Length], out _) ? SealedText.Open(Context.Needs.Master, Origin(user, name), Convert.FromBase64String(kept)) : null;
    }

    static string Origin(Account user, string name) => $"{user.Id:N}/{name}/";
}
