using Microsoft.AspNetCore.Identity;

namespace Redress.Web.Access;

/// <summary>Codes on paper, each good for one sign-in without the phone.</summary>
static class RecoveryCodes
{
    const int HowMany = 10;

    /// <summary>Turns the authenticator app on. Returns the codes, which are shown once.</summary>
    public static async Task<IReadOnlyList<string>> TurnOn(Account account, UserManager<Account> accounts)
    {
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return await Renew(account, accounts);
    }

    /// <summary>New codes; those given before are good no more.</summary>
    public static async Task<IReadOnlyList<string>> Renew(Account account, UserManager<Account> accounts)
        => [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, HowMany))!];
}
