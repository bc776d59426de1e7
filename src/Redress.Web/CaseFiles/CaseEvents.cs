using System.Security.Cryptography;
using System.Text.Json;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Data.History;

namespace Redress.Web.CaseFiles;

/// <summary>One event of the chain as a case file tells it: all that its hash covers, and what lay sealed, with the salt of the digests.</summary>
/// <param name="Act">The kind of act.</param>
/// <param name="Digests">The JSON of salted digests that the hash covers.</param>
/// <param name="Sealed">What lay sealed; null: it was destroyed or cannot be opened.</param>
public sealed record CaseEvent(int No, DateTime At, Guid? ActorId, string ActorName, Side ActorSide, string Act, string Digests, string StateDigest, string PreviousHash, string Hash, SealedPayload? Sealed)
{
    internal static CaseEvent Of(RecordKey? key, RecordEvent e) => new(e.No, e.At, e.ActorId, e.ActorName, e.ActorSide, e.Act.ToString(), e.Digests,
        Convert.ToHexStringLower(e.StateDigest), Convert.ToHexStringLower(e.PreviousHash), Convert.ToHexStringLower(e.Hash), Open(key, e));

    static SealedPayload? Open(RecordKey? key, RecordEvent e)
    {
        try
        {
            return key is null ? null : SealedPayload.Open(key, e);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Every fault of a history, in words; none: it holds together, and ends with this head.</summary>
    internal static IEnumerable<string> Faults(Guid record, IReadOnlyList<CaseEvent> events, string head)
    {
        var before = new string('0', 64);
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            if (e.No != i + 1) yield return $"history: event {i + 1} is missing before event {e.No}";
            if (e.PreviousHash != before) yield return $"history: event {e.No} does not follow the one before";
            if (e.HashAnew(record) is not { } anew) yield return $"history: event {e.No} cannot be read";
            else if (anew != e.Hash) yield return $"history: event {e.No} was changed";
            if (e.Sealed is { } words && words.Digests() != e.Digests) yield return $"history: the values of event {e.No} do not fit their digests";
            before = e.Hash;
        }
        if (before != head) yield return "history: its last event is not the one that the manifest names";
    }

    string? HashAnew(Guid record)
    {
        try
        {
            var moment = DateTime.SpecifyKind(At, DateTimeKind.Utc);
            return Convert.ToHexStringLower(Chain.HashOf(RecordEvent.AsTold(record, No, moment, ActorId, ActorName, ActorSide, Enum.Parse<Act>(Act), Digests, Convert.FromHexString(StateDigest), Convert.FromHexString(PreviousHash))));
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or JsonException)
        {
            return null;
        }
    }
}
