using System.Security.Cryptography;
using System.Text.Json;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>What can be wrong with one record, each as a sentence that goes on behind its number.</summary>
static class ChainCheck
{
    /// <summary>The events follow each other, and the record ends with the last.</summary>
    public static IEnumerable<string> Chain(Record record, List<RecordEvent> events)
    {
        if (events.Count == 0)
        {
            yield return "it has no history";
            yield break;
        }
        var head = new byte[32];
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            if (e.No != i + 1) yield return $"event {i + 1} is missing before event {e.No}";
            if (!Same(e.PreviousHash, head)) yield return $"event {e.No} does not follow event {e.No - 1}";
            if (!Same(Domain.Records.Chain.HashOf(e), e.Hash)) yield return $"event {e.No} was changed";
            head = e.Hash;
        }
        if (record.EventCount != events.Count) yield return $"it has {events.Count} events and should have {record.EventCount}";
        else if (!Same(record.ChainHead, head)) yield return "its last event is not the one it ends with";
        if (!Same(record.StateDigest, events[^1].StateDigest)) yield return "the digest that the next act goes on from is not that of its last event";
    }

    /// <summary>Nothing of what the last signed root had was cut off or exchanged.</summary>
    public static IEnumerable<string> Since(ChainEnd end, SignedRoot root, List<RecordEvent> events)
    {
        if (events.Count < end.Events) yield return $"it had {end.Events} events at signed root {root.No} of {root.At:yyyy-MM-dd} and has {events.Count}";
        else if (end.Events > 0 && (!Same(events[end.Events - 1].Hash, end.Head) || !Same(events[end.Events - 1].StateDigest, end.State))) yield return $"event {end.Events} is not the one that signed root {root.No} of {root.At:yyyy-MM-dd} has";
    }

    /// <summary>The values fit their digests, and the rows are as the last event says. What a destroyed key sealed says nothing any more.</summary>
    public static IEnumerable<string> Values(Record record, StoredKey? stored, MasterKey master, List<RecordEvent> events, Func<RecordKey, byte[]> stateNow)
    {
        // With personal data went the key of that time; documents have keys of their own.
        var destroyed = record.Destroyed > Domain.Records.Retention.DestroyedPart.Documents ? events.FindLastIndex(e => e.Act == Act.Destroyed) : -1;
        if (stored is null)
        {
            if (destroyed < 0) yield return "its key is not there";
            yield break;
        }
        if (Open(stored, master) is not { } key)
        {
            yield return "its key was changed, or is under another master key";
            yield break;
        }
        for (var i = 0; i < events.Count; i++)
            if (Opened(key, events[i], i < destroyed) is { } fault) yield return fault;
        if (events.Count > 0 && !Same(stateNow(key), events[^1].StateDigest)) yield return "its rows are not as the last act left them";
    }

    static RecordKey? Open(StoredKey stored, MasterKey master)
    {
        try
        {
            return new RecordKey(stored.Open(master));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static string? Opened(RecordKey key, RecordEvent sealedEvent, bool mayBeDestroyed)
    {
        try
        {
            return SealedPayload.Open(key, sealedEvent).Digests() == sealedEvent.Digests ? null : $"the values of event {sealedEvent.No} do not fit their digests";
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return mayBeDestroyed ? null : $"the values of event {sealedEvent.No} were changed";
        }
    }

    static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
}
