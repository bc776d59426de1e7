using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Redress.Domain.Notices;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Links by which somebody sets a password. Each works once: it rests on a stamp that a new password changes.</summary>
public sealed class PasswordLinks(UserManager<Account> accounts, RedressDb db, Site site)
{
    public const string ResetSubject = "Set a new password for Redress";
    const string Purpose = "set-password", Reset = "Default";

    /// <summary>For a new person; works for 14 days.</summary>
    public Task<string> ForInvitation(Account account) => Make(account, InvitationTokens.Name);

    /// <summary>For a forgotten password; works for a day.</summary>
    public Task<string> ForReset(Account account) => Make(account, Reset);

    /// <summary>Writes the mail with the link into the outbox; the caller saves.</summary>
    public async Task MailInvitation(Account account, string organization, DateTime at)
    {
        var provider = await Providers.SignOns.For(db, account.Id);
        var ways = provider switch
        {
            { IsOnlyWay: true } => $"Sign in with {provider.Label}:\n{LinkTo(provider)}\n\nYou need no password.",
            not null => $"Sign in with {provider.Label}:\n{LinkTo(provider)}\n\nOr set a password here, by a link that works once and for 14 days:\n{await ForInvitation(account)}\n",
            null => $"Set your password here:\n{await ForInvitation(account)}\n\nThe link works once and for 14 days.",
        };
        db.Outbox.Add(new OutboxMail(account.Email!, $"Your account at Redress for {organization}", $"You were added to Redress for {organization}.\n\n{ways} Redress sends this mail by itself. Please do not answer it.\n", at, personId: account.Id));
    }

    /// <summary>Whose password opens nothing gets the way that does.</summary>
    public async Task MailReset(Account account, DateTime at)
    {
        if (await Providers.SignOns.OnlyWayOf(db, account.Id) is { } only)
            db.Outbox.Add(new OutboxMail(account.Email!, ResetSubject, $"Somebody, probably you, asked for a new password.\n\nYou need none: your organization signs in with {only.Label}.\n{LinkTo(only)}\n", at, personId: account.Id));
        else await MailNewPassword(account, at);
    }

    string LinkTo(Redress.Domain.Access.SignOn signOn) => $"{site.Url}/sign-in/with/{signOn.Id}";

    async Task MailNewPassword(Account account, DateTime at)
        => db.Outbox.Add(new OutboxMail(account.Email!, ResetSubject,
            $"Somebody, probably you, asked for a new password.\n\nSet it here:\n{await ForReset(account)}\n\nThe link works once and for a day. If it was not you, do nothing: your password stays.\n",
            at, personId: account.Id));

    /// <summary>The account a link is for; null where the link is not good any more.</summary>
    public async Task<Account?> Find(Guid id, string token)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account) return null;
        var plain = Plain(token);
        return await accounts.VerifyUserTokenAsync(account, InvitationTokens.Name, Purpose, plain) || await accounts.VerifyUserTokenAsync(account, Reset, Purpose, plain) ? account : null;
    }

    public async Task<IdentityResult> SetPassword(Account account, string password)
    {
        var result = await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password);
        if (result.Succeeded) await accounts.SetLockoutEndDateAsync(account, null);
        return result;
    }

    async Task<string> Make(Account account, string provider)
    {
        var token = await accounts.GenerateUserTokenAsync(account, provider, Purpose);
        return $"{site.Url}/set-password/{account.Id}/{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
    }

    static string Plain(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}

/// <summary>Tokens of invitations, which live longer than those of forgotten passwords.</summary>
sealed class InvitationTokens(IDataProtectionProvider protection, IOptions<InvitationTokens.Settings> options, ILogger<DataProtectorTokenProvider<Account>> log)
    : DataProtectorTokenProvider<Account>(protection, options, log)
{
    public new const string Name = "Invitation";

    public sealed class Settings : DataProtectionTokenProviderOptions
    {
        public Settings() => (Name, TokenLifespan) = (InvitationTokens.Name, TimeSpan.FromDays(14));
    }
}
