using System.Globalization;
using Redress.Domain.Records;

namespace Redress.Web.Data.History;

/// <summary>
/// The folder `roots` beside the signing key: a file for each signed root, kept for good, and the list of chain ends under the latest few.
/// A list is no secret and needs no signature: its tree has the root that is signed.
/// </summary>
public sealed class RootFiles(string keys)
{
    public const string FolderName = "roots";
    const int ListsKept = 3;

    readonly string folder = Path.Combine(keys, FolderName);

    public static RootFiles Of(Site site) => new(site.Keys);

    public string PathOf(int no) => Path.Combine(folder, $"{no:000000}.root");

    public string ListOf(int no) => Path.Combine(folder, $"{no:000000}.heads");

    /// <summary>Numbers of the roots that lie here, oldest first.</summary>
    public IReadOnlyList<int> Numbers() => NumbersOf("*.root");

    /// <summary>The root of this number; null: it is not here, or is no root.</summary>
    public SignedRoot? Read(int no)
    {
        try
        {
            return File.Exists(PathOf(no)) && SignedRoot.Parse(File.ReadAllText(PathOf(no))) is var root && root.No == no ? root : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Chain ends under the latest root of which the list is kept.</summary>
    public HeadList? LatestList() => NumbersOf("*.heads").Reverse().Select(List).FirstOrDefault(list => list is not null);

    /// <summary>Null: it is not kept, or its root is not there.</summary>
    public HeadList? List(int no) => File.Exists(ListOf(no)) && Read(no) is { } root ? new HeadList(ListOf(no), root) : null;

    public FileStream BeginList()
    {
        Directory.CreateDirectory(folder);
        return new FileStream(Path.Combine(folder, $"heads.{Environment.ProcessId}.{Guid.NewGuid():N}.new"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Both files, the root last: a root that is there has its list. Whole or not at all, and never over another.</summary>
    public void Write(SignedRoot root, string list)
    {
        File.Move(list, ListOf(root.No), overwrite: true);
        var made = Path.Combine(folder, $"root.{Environment.ProcessId}.{Guid.NewGuid():N}.new");
        using (var file = new FileStream(made, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(root.Text()));
            file.Flush(flushToDisk: true);
        }
        File.Move(made, PathOf(root.No), overwrite: false);
        foreach (var old in NumbersOf("*.heads").SkipLast(ListsKept)) File.Delete(ListOf(old));
    }

    IReadOnlyList<int> NumbersOf(string pattern) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, pattern).Select(Path.GetFileNameWithoutExtension).Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 0).Where(no => no > 0).Order()]
        : [];
}

/// <summary>The ends of all chains as one root had them, ordered by the ID of their records. Read in constant memory.</summary>
public sealed class HeadList(string path, SignedRoot root)
{
    public SignedRoot Root => root;

    /// <summary>The ID of the record that was the newest then.</summary>
    public Guid? Newest => root.Records == 0 ? null : At(root.Records - 1)?.RecordId;

    public IEnumerable<ChainEnd> All()
    {
        using var file = Open();
        var leaf = new byte[ChainEnd.Size];
        while (file.ReadAtLeast(leaf, leaf.Length, throwOnEndOfStream: false) == leaf.Length) yield return ChainEnd.From(leaf);
    }

    /// <summary>Where the chain of this record ended; null: the record was not there.</summary>
    public ChainEnd? Of(Guid recordId)
    {
        using var file = Open();
        var (from, to, leaf) = (0L, file.Length / ChainEnd.Size, new byte[ChainEnd.Size]);
        while (from < to)
        {
            var middle = (from + to) / 2;
            file.Position = middle * ChainEnd.Size;
            file.ReadExactly(leaf);
            var found = ChainEnd.From(leaf);
            if (found.RecordId == recordId) return found;
            (from, to) = found.RecordId.CompareTo(recordId) < 0 ? (middle + 1, to) : (from, middle);
        }
        return null;
    }

    /// <summary>Whether it is the list that was signed.</summary>
    public bool IsWhole()
    {
        var tree = new MerkleTree();
        using var file = Open();
        if (file.Length != root.Records * ChainEnd.Size) return false;
        var leaf = new byte[ChainEnd.Size];
        while (file.ReadAtLeast(leaf, leaf.Length, throwOnEndOfStream: false) == leaf.Length) tree.Add(leaf);
        return tree.Root().AsSpan().SequenceEqual(root.Tree);
    }

    ChainEnd? At(long no)
    {
        using var file = Open();
        if (file.Length < (no + 1) * ChainEnd.Size) return null;
        file.Position = no * ChainEnd.Size;
        var leaf = new byte[ChainEnd.Size];
        file.ReadExactly(leaf);
        return ChainEnd.From(leaf);
    }

    FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
}
