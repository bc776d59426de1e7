using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Ends at once all by which people are in.</summary>
static class CutOff
{
    /// <summary>Sessions, tokens, and links to set a password open nothing from now on.</summary>
    public static async Task Of(RedressDb db, IReadOnlyCollection<Person> users, DateTime now)
    {
        var (ids, mark) = (users.Select(user => user.Id).ToList(), Guid.NewGuid().ToString("N"));
        await db.Sessions.Where(session => ids.Contains(session.PersonId) && session.EndedAt == null).ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, now));
        await db.ApiTokens.Where(token => ids.Contains(token.PersonId) && token.RevokedAt == null).ExecuteUpdateAsync(token => token.SetProperty(t => t.RevokedAt, now));
        await db.Users.Where(account => ids.Contains(account.Id)).ExecuteUpdateAsync(account => account.SetProperty(a => a.SecurityStamp, mark));
    }
}
