using System.Security.Cryptography;

namespace Redress.Domain.Records;

/// <summary>
/// A Merkle tree as RFC 6962 has it: a leaf is hashed behind a 0, a node behind a 1, so that neither can pass for the other.
/// Leaves are added one after the other; what is kept grows with the logarithm of their number.
/// </summary>
public sealed class MerkleTree
{
    // Roots of whole subtrees, each smaller than the one before it.
    readonly List<(long Leaves, byte[] Hash)> whole = [];

    public long Count { get; private set; }

    public void Add(ReadOnlySpan<byte> leaf)
    {
        whole.Add((1, Hash(0, leaf, [])));
        while (whole.Count > 1 && whole[^1].Leaves == whole[^2].Leaves)
        {
            var (left, right) = (whole[^2], whole[^1]);
            whole.RemoveRange(whole.Count - 2, 2);
            whole.Add((left.Leaves * 2, Hash(1, left.Hash, right.Hash)));
        }
        Count++;
    }

    /// <summary>Of what was added until now. Of nothing: the hash of nothing.</summary>
    public byte[] Root()
    {
        if (whole.Count == 0) return SHA256.HashData([]);
        var root = whole[^1].Hash;
        for (var i = whole.Count - 2; i >= 0; i--) root = Hash(1, whole[i].Hash, root);
        return root;
    }

    static byte[] Hash(byte domain, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> bytes = stackalloc byte[1 + left.Length + right.Length];
        bytes[0] = domain;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + left.Length)..]);
        return SHA256.HashData(bytes);
    }
}
