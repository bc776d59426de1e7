namespace Redress.Web.Files;

/// <summary>Where the sealed bytes of documents lie, block by block: in a folder, or in a store that several machines share. Names are ours, and safe as paths.</summary>
public interface IByteStore
{
    /// <summary>Writes a block, whole or not at all; one that is there is replaced. It is there for good when this returns.</summary>
    Task Put(string name, ReadOnlyMemory<byte> block, CancellationToken stop);

    /// <exception cref="FileNotFoundException">There is no such block.</exception>
    Task<Stream> Open(string name, long from, long length, CancellationToken stop);

    /// <summary>Nothing happens where it is gone already.</summary>
    Task Delete(string name, CancellationToken stop);

    /// <summary>All blocks there are.</summary>
    IAsyncEnumerable<KeptBlock> List(CancellationToken stop);

    /// <summary>Writes, reads and removes something small.</summary>
    Task<StoreState> Try(CancellationToken stop);
}

/// <param name="At">When it was written, in UTC.</param>
public sealed record KeptBlock(string Name, DateTime At)
{
    /// <summary>The document it is of; null: none of ours.</summary>
    public Guid? DocumentId => Guid.TryParseExact(Path.GetFileName(Name).Split('.')[0], "N", out var id) ? id : null;
    /// <summary>It was begun, and an upload may go on with it.</summary>
    public bool IsTail => Name.Contains(".to.");
}

/// <param name="Words">How it is, for the Operator.</param>
/// <param name="Setting">The variable that sets it.</param>
public sealed record StoreState(bool IsGood, string Words, string Setting);
