using System.Buffers.Binary;
using System.Text;

namespace Redress.Domain.Records;

/// <summary>Where the chain of a record stood at one moment: a leaf of the tree whose root is signed.</summary>
/// <param name="Number">The ID people use: who finds that a record is gone can name it.</param>
/// <param name="State">Digest of the record's state after its last event.</param>
public sealed record ChainEnd(Guid RecordId, string Number, int Events, byte[] Head, byte[] State)
{
    /// <summary>Bytes of one leaf: ID, events, head, state, number.</summary>
    public const int Size = 16 + 4 + 32 + 32 + 32;

    public byte[] ToBytes()
    {
        var leaf = new byte[Size];
        RecordId.TryWriteBytes(leaf, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(leaf.AsSpan(16), Events);
        Head.CopyTo(leaf, 20);
        State.CopyTo(leaf, 52);
        Encoding.UTF8.GetBytes(Number, leaf.AsSpan(84));
        return leaf;
    }

    public static ChainEnd From(ReadOnlySpan<byte> leaf) => new(
        new Guid(leaf[..16], bigEndian: true), Encoding.UTF8.GetString(leaf[84..Size]).TrimEnd('\0'), BinaryPrimitives.ReadInt32BigEndian(leaf[16..]), leaf[20..52].ToArray(), leaf[52..84].ToArray());
}
