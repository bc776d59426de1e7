using Redress.Domain.Access;

namespace Redress.Domain.Records;

/// <summary>
/// One event of a record's chain. Who, when and what kind are open; the sentence, the reason and the values before and after
/// lie encrypted under the record's key, beside salted digests. The hash covers digests only, so that destroying the key leaves the chain whole.
/// </summary>
public sealed class RecordEvent
{
    RecordEvent() { }

    public RecordEvent(Guid recordId, int no, Happening happening, string digests, byte[] sealedValues, byte[] stateDigest, byte[] previousHash)
    {
        (RecordId, No, Act, At) = (recordId, no, happening.Act, happening.Stamp.At);
        (ActorId, ActorName, ActorSide) = (happening.Stamp.By.PersonId, happening.Stamp.By.Name, happening.Stamp.By.Side);
        (Digests, SealedValues, StateDigest, PreviousHash) = (digests, sealedValues, stateDigest, previousHash);
        Hash = Chain.HashOf(this);
    }

    /// <summary>An event as a file tells it, so that its hash can be made anew far from the database.</summary>
    public static RecordEvent AsTold(Guid recordId, int no, DateTime at, Guid? actorId, string actorName, Side side, Act act, string digests, byte[] stateDigest, byte[] previousHash)
    {
        var told = new RecordEvent { RecordId = recordId, No = no, At = at, ActorId = actorId, ActorName = actorName, ActorSide = side, Act = act, Digests = digests, StateDigest = stateDigest, PreviousHash = previousHash };
        told.Hash = Chain.HashOf(told);
        return told;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first event of the record, without gaps.</summary>
    public int No { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public Side ActorSide { get; private set; }
    public Act Act { get; private set; }
    /// <summary>JSON: a salted SHA-256 for the sentence, the reason and each value before and after.</summary>
    public string Digests { get; private set; } = "";
    /// <summary>AES-GCM under the record's key: JSON of sentence, reason, values and salts.</summary>
    public byte[] SealedValues { get; private set; } = [];
    public byte[] StateDigest { get; private set; } = [];
    public byte[] PreviousHash { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];
}
