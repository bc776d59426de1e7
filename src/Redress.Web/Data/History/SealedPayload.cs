using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Data.Bulk;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>A value before and after an act, as history keeps it.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    static readonly string[] Plumbing = ["Id", "RecordId", "RequestId", "ClosureId", "Kind"];

    /// <summary>Every field of a kind of row that history may keep.</summary>
    internal static IEnumerable<string> FieldsOf(IReadOnlyEntityType entity) => entity.GetProperties()
        .Where(property => !Locks.IsForLists(property) && !Plumbing.Contains(property.Name)).Select(property => $"{entity.ClrType.Name}.{property.Name}");

    internal static IEnumerable<FieldChange> Of(EntityEntry entry)
    {
        var name = entry.Metadata.ClrType.Name;
        return entry.Properties
            .Where(property => !Locks.IsForLists(property.Metadata) && !Plumbing.Contains(property.Metadata.Name))
            .Where(property => entry.State != EntityState.Modified || property.IsModified)
            .Select(property => new FieldChange($"{name}.{property.Metadata.Name}",
                entry.State == EntityState.Added ? null : Chain.Canonical(property.OriginalValue),
                entry.State == EntityState.Deleted ? null : Chain.Canonical(property.CurrentValue)))
            .Where(change => change.Before != change.After);
    }

    /// <summary>The same for a new row that the change tracker does not know.</summary>
    internal static IEnumerable<FieldChange> OfNew(TableColumns table, object row) => table.Columns
        .Where(column => column.IsInProof && !Plumbing.Contains(column.Property.Name))
        .Select(column => new FieldChange($"{row.GetType().Name}.{column.Property.Name}", null, Chain.Canonical(column.ValueIn(row))))
        .Where(change => change.After is not null);
}

/// <summary>What lies encrypted in an event: the sentence, the reason, the values, and the salts of their digests.</summary>
public sealed record SealedPayload(string Sentence, string? Why, List<FieldChange> Values, string Salt)
{
    internal static (string Digests, byte[] Sealed) Make(RecordKey key, Happening happening, List<FieldChange> values)
    {
        var payload = new SealedPayload(happening.Sentence, happening.Why, values, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return (payload.Digests(), MasterKey.Seal(key.ForValues, JsonSerializer.SerializeToUtf8Bytes(payload)));
    }

    /// <exception cref="CryptographicException">The bytes were changed, or the key is another.</exception>
    internal static SealedPayload Open(RecordKey key, RecordEvent sealedEvent)
        => JsonSerializer.Deserialize<SealedPayload>(MasterKey.Open(key.ForValues, sealedEvent.SealedValues))!;

    /// <summary>The salted digests that stand beside the encrypted values: sentence, reason, then each value before and after.</summary>
    internal string Digests()
    {
        using var salts = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(Salt));
        var no = 0;
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("s", Of(Sentence));
            json.WriteString("w", Of(Why));
            json.WriteStartArray("v");
            foreach (var change in Values)
            {
                json.WriteStartArray();
                json.WriteStringValue(change.Field);
                json.WriteStringValue(Of(change.Before));
                json.WriteStringValue(Of(change.After));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);

        string Of(string? value)
        {
            salts.AppendData(BitConverter.GetBytes(no++));
            return Chain.SaltedDigest(salts.GetHashAndReset(), value);
        }
    }
}
