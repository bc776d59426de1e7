using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;

namespace Redress.Web.Data.Notices;

/// <summary>A save is part of a bulk act: its mails wait, and what it tells is known as its own, so that it can be called back.</summary>
public sealed record HeldBack(Guid BulkActId, DateTime Until)
{
    internal void Mark(RedressDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToList())
            if (entry.Entity is OutboxMail mail) mail.WaitsWith(BulkActId, Until);
            else if (entry.Entity is Notice notice) notice.CameWith(BulkActId);
    }
}
