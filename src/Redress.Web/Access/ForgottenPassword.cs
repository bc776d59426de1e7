using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Somebody asks for a link to set a new password. What is answered does not depend on whether the address is known.</summary>
static class ForgottenPassword
{
    /// <summary>At most one link an hour.</summary>
    public static async Task MailLink(RedressDb db, Doorkeeper door, PasswordLinks links, string email, DateTime now)
    {
        var account = await door.UserManager.FindByEmailAsync(email.Trim());
        var hourAgo = now.AddHours(-1);
        if (account is null || !await door.CanSignInAsync(account)) return;
        if (await db.Outbox.AnyAsync(mail => mail.PersonId == account.Id && mail.RecordId == null && mail.CreatedAt > hourAgo && mail.Subject == PasswordLinks.ResetSubject)) return;
        await links.MailReset(account, now);
        await db.SaveChangesAsync();
    }
}
