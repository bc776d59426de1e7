using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>Turns what was done into events of the chain: takes the values before and after from what the save is about to write.</summary>
static class Sealer
{
    // Almost every act is on one record, so its question is translated once.
    static readonly Func<RedressDb, Guid, Task<StoredKey?>> KeyOf = EF.CompileAsyncQuery((RedressDb db, Guid record) => db.StoredKeys.AsNoTracking().FirstOrDefault(key => key.Id == record));

    /// <exception cref="InvalidOperationException">A record was changed without an act: history would not know.</exception>
    public static async Task<List<SealedAct>> Seal(RedressDb db, MasterKey master, CancellationToken stop)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Locks.IsInProof(entry.Metadata))
            .Where(entry => RecordOf(entry) is not null && ChangesProof(entry))
            .ToLookup(entry => RecordOf(entry)!.Value);
        var records = db.ChangeTracker.Entries<Record>().Where(entry => entry.Entity.Happenings.Count > 0).ToList();
        foreach (var silent in changed.Where(group => records.All(record => record.Entity.Id != group.Key)))
            throw new InvalidOperationException($"Record {silent.Key} was changed without an act: {string.Join(", ", silent.Select(entry => entry.Metadata.ClrType.Name).Distinct())}.");
        if (records.Count == 0) return [];

        var keys = await Keys(db, master, records, stop);
        return [.. records.SelectMany(record => Chain(db, record.Entity, [.. changed[record.Entity.Id]], new RecordKey(keys[record.Entity.Id])))];
    }

    static async Task<Dictionary<Guid, byte[]>> Keys(RedressDb db, MasterKey master, List<EntityEntry<Record>> records, CancellationToken stop)
    {
        var ids = records.Where(record => record.State != EntityState.Added).Select(record => record.Entity.Id).ToList();
        var stored = ids.Count == 0 ? [] : ids.Count == 1 ? await KeyOf(db, ids[0]) is { } one ? [one] : [] : await db.StoredKeys.AsNoTracking().Where(key => ids.Contains(key.Id)).ToListAsync(stop);
        var keys = stored.ToDictionary(key => key.Id, key => key.Open(master));
        foreach (var record in records.Where(record => record.State == EntityState.Added))
        {
            var key = StoredKey.Make(record.Entity.Id, master);
            db.Add(key);
            keys[key.Id] = key.Open(master);
        }
        return keys;
    }

    static IEnumerable<SealedAct> Chain(RedressDb db, Record record, List<EntityEntry> changed, RecordKey key)
    {
        var state = record.StateDigest;
        foreach (var entry in changed)
        {
            if (WasInProof(entry)) state = StateDigest.Minus(state, Rows.Digest(key, entry.OriginalValues));
            if (entry.State != EntityState.Deleted) state = StateDigest.Plus(state, Rows.Digest(key, entry.CurrentValues));
        }
        var acts = Events(record, key, state, [.. changed.SelectMany(FieldChange.Of)]);
        db.AddRange(acts.Select(act => act.Event));
        return acts;
    }

    /// <summary>What was done since the record was loaded, as the next events of its chain.</summary>
    /// <param name="state">The digest of the record's state after it.</param>
    internal static List<SealedAct> Events(Record record, RecordKey key, byte[] state, List<FieldChange> changes)
    {
        var (count, head) = (record.EventCount, record.ChainHead);
        var acts = new List<SealedAct>();
        foreach (var happening in record.Happenings)
        {
            // What the save writes belongs to the last of its acts; there is more than one only in imports.
            var (digests, sealedValues) = SealedPayload.Make(key, happening, happening == record.Happenings[^1] ? changes : []);
            var sealedEvent = new RecordEvent(record.Id, ++count, happening, digests, sealedValues, state, head);
            head = sealedEvent.Hash;
            acts.Add(new SealedAct(record, happening, sealedEvent));
        }
        record.Chained(count, head, state);
        return acts;
    }

    static Guid? RecordOf(EntityEntry entry) => entry.Entity is Record record ? record.Id : (Guid?)entry.Property("RecordId").CurrentValue;

    // A document that hung on a draft comes into the proof with its record.
    static bool WasInProof(EntityEntry entry)
        => entry.State != EntityState.Added && (entry.Entity is Record || entry.Property("RecordId").OriginalValue is not null);

    static bool ChangesProof(EntityEntry entry)
        => entry.State != EntityState.Modified || entry.Properties.Any(property => property.IsModified && !Locks.IsForLists(property.Metadata));
}

/// <summary>An act and the event it became.</summary>
sealed record SealedAct(Record Record, Happening Happening, RecordEvent Event);

/// <summary>A record's key, and what is derived from it.</summary>
sealed class RecordKey(byte[] key)
{
    public byte[] ForState { get; } = Derive(key, "state");
    public byte[] ForValues { get; } = Derive(key, "values");

    static byte[] Derive(byte[] key, string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, key, 32, Encoding.UTF8.GetBytes(purpose));
}
