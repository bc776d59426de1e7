using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Records;

/// <summary>
/// The root of the tree over the ends of all chains, as it was signed. It stands in the database and, as a file, beside the signing key.
/// Each names the hash of the one before: roots form a chain of their own.
/// </summary>
public sealed class SignedRoot
{
    const string Title = "Redress signed root, version 1";

    SignedRoot() { }

    /// <param name="before">The root before it; null: this is the first.</param>
    /// <param name="lost">Records that were there at the root before and are not as it had them; signed all the same, because somebody said so.</param>
    /// <param name="reads">Hash of the last batch of the log of reads, and how many batches there are.</param>
    /// <param name="key">Fingerprint of the key that signs.</param>
    public SignedRoot(SignedRoot? before, DateTime at, MerkleTree tree, long events, int lost, (int Batches, byte[] Hash) reads, int destroyedKeys, string key, Func<byte[], byte[]> sign)
    {
        (No, At) = ((before?.No ?? 0) + 1, new DateTime(at.Ticks - at.Ticks % 10, DateTimeKind.Utc));
        (Tree, Records, Events, Lost) = (tree.Root(), tree.Count, events, lost);
        (ReadBatches, Reads, DestroyedKeys, Key) = (reads.Batches, reads.Hash, destroyedKeys, key);
        Previous = before?.Hash ?? new byte[32];
        Signature = sign(Encoding.UTF8.GetBytes(Statement()));
    }

    /// <summary>1, 2, 3 without gaps.</summary>
    public int No { get; private set; }
    public DateTime At { get; private set; }
    public long Records { get; private set; }
    public long Events { get; private set; }
    public int Lost { get; private set; }
    public byte[] Tree { get; private set; } = [];
    public byte[] Previous { get; private set; } = [];
    public int ReadBatches { get; private set; }
    public byte[] Reads { get; private set; } = [];
    public int DestroyedKeys { get; private set; }
    public string Key { get; private set; } = "";
    public byte[] Signature { get; private set; } = [];

    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Statement()));

    /// <summary>What is signed, word for word.</summary>
    public string Statement() => string.Create(CultureInfo.InvariantCulture, $"""
        {Title}
        no: {No}
        at: {At:yyyy-MM-ddTHH:mm:ss.ffffff}Z
        records: {Records}
        events: {Events}
        lost: {Lost}
        tree: {Hex(Tree)}
        previous: {Hex(Previous)}
        read batches: {ReadBatches}
        reads: {Hex(Reads)}
        destroyed keys: {DestroyedKeys}
        key: {Key}

        """).ReplaceLineEndings("\n");

    /// <summary>The file: the statement, and the signature below it.</summary>
    public string Text() => $"{Statement()}signature: {Convert.ToBase64String(Signature)}\n";

    /// <exception cref="FormatException">This is no such file.</exception>
    public static SignedRoot Parse(string text)
    {
        var parts = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(": ", 2)).ToList();
        string Part(string name) => parts.FirstOrDefault(part => part.Length == 2 && part[0] == name)?[1] ?? throw new FormatException($"It has no line \"{name}\".");
        var root = new SignedRoot
        {
            No = int.Parse(Part("no"), CultureInfo.InvariantCulture), At = DateTime.Parse(Part("at"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            Records = long.Parse(Part("records"), CultureInfo.InvariantCulture), Events = long.Parse(Part("events"), CultureInfo.InvariantCulture), Lost = int.Parse(Part("lost"), CultureInfo.InvariantCulture),
            Tree = Convert.FromHexString(Part("tree")), Previous = Convert.FromHexString(Part("previous")), ReadBatches = int.Parse(Part("read batches"), CultureInfo.InvariantCulture),
            Reads = Convert.FromHexString(Part("reads")), DestroyedKeys = int.Parse(Part("destroyed keys"), CultureInfo.InvariantCulture), Key = Part("key"), Signature = Convert.FromBase64String(Part("signature")),
        };
        return root.Text() == text ? root : throw new FormatException("It has other lines than a root has.");
    }

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
