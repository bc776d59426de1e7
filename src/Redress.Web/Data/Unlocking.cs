using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Redress.Domain.Records;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Data;

/// <summary>
/// A closed record is reopened. The triggers let the lock go only where the reopening stands in the chain already, and let nothing else change while it holds:
/// so its event is the first thing that the transaction writes, the lock goes next, and the save writes the rest.
/// </summary>
static class Unlocking
{
    public static List<EntityEntry<Record>> Of(ChangeTracker tracker)
        => [.. tracker.Entries<Record>().Where(entry => entry.State == EntityState.Modified && entry.Property(record => record.LockedAt) is { IsModified: true, OriginalValue: not null, CurrentValue: null })];

    public static async Task Write(RedressDb db, List<EntityEntry<Record>> records, CancellationToken stop)
    {
        foreach (var record in records)
        {
            var (id, count, version) = (record.Entity.Id, record.Entity.EventCount, record.Property(one => one.Version).OriginalValue);
            var events = db.ChangeTracker.Entries<RecordEvent>().Where(entry => entry.State == EntityState.Added && entry.Entity.RecordId == id).ToList();
            try
            {
                await db.Insert([.. events.Select(entry => entry.Entity)], stop);
            }
            catch (DbException raced)
            {
                throw new DbUpdateException("Another act is the next event of this record.", raced);
            }
            if (await db.Set<Record>().Where(one => one.Id == id && one.Version == version)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LockedAt, (DateTime?)null).SetProperty(one => one.EventCount, count), stop) == 0)
                throw new DbUpdateConcurrencyException("The record was changed meanwhile.");
            foreach (var entry in events) entry.State = EntityState.Unchanged;
        }
    }
}
