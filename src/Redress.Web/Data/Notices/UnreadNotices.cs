using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Redress.Web.Data.Notices;

/// <summary>What a person was told and has not read. The count stands on every page, so it is taken anew only after a change.</summary>
public sealed class UnreadNotices(RedressDb db, IMemoryCache cache, Changes changes)
{
    public Task<int> Count(Guid personId) => cache.GetOrCreateAsync(("unread", personId, changes.Of(personId)), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Changes.Unseen;
        return db.Notices.CountAsync(notice => notice.PersonId == personId && notice.ReadAt == null);
    });

    /// <returns>How many were unread.</returns>
    public async Task<int> ReadAll(Guid personId, DateTime now)
    {
        var read = await db.Notices.Where(notice => notice.PersonId == personId && notice.ReadAt == null).ExecuteUpdateAsync(notice => notice.SetProperty(n => n.ReadAt, now));
        changes.Happened(personId);
        return read;
    }
}
