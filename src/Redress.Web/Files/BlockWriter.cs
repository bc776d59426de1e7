using System.Buffers;
using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>Seals what is appended, block by block, in one buffer that does not grow with the file.</summary>
sealed class BlockWriter : IDisposable
{
    readonly IByteStore store;
    readonly Guid id;
    readonly AesGcm aes;
    readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(SealedBlocks.Sealed);
    long block;
    int filled;
    bool isSealed;

    public BlockWriter(IByteStore store, Guid id, byte[] key) => (this.store, this.id, aes) = (store, id, new AesGcm(key, SealedBlocks.Tag));

    /// <summary>Bytes of the document so far.</summary>
    public long Position => block * SealedBlocks.Plain + filled;

    /// <summary>A block was sealed in its place and did not get into the store: nothing may be made of it any more.</summary>
    public bool IsSpoiled => isSealed;

    /// <summary>Is called with the position when a full block is in the store.</summary>
    public Func<long, Task>? Kept { get; init; }

    /// <summary>Is called before a block is written, and how long that may take; later another may write there.</summary>
    public Func<Task>? Before { get; init; }
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Goes on where an upload stopped: the begun block is read back, to be sealed anew.</summary>
    public async Task GoOnAt(long offset, CancellationToken stop)
    {
        (block, filled) = (offset / SealedBlocks.Plain, (int)(offset % SealedBlocks.Plain));
        if (filled == 0) return;
        var length = SealedBlocks.SealedLength(filled);
        await using var tail = await store.Open(SealedBlocks.Tail(id, offset), 0, length, stop);
        await tail.ReadExactlyAsync(buffer.AsMemory(0, length), stop);
        foreach (var (piece, slot) in Slots()) SealedBlocks.Open(aes, id, piece, false, buffer.AsSpan(slot));
    }

    public async ValueTask Append(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        while (bytes.Length > 0)
        {
            // A full block waits for the next byte: only then it is known not to be the last.
            if (filled == SealedBlocks.Plain)
            {
                stop.ThrowIfCancellationRequested();
                // Not stopped in the middle: what was sealed is plain no more, and could not be kept otherwise.
                await Put(SealedBlocks.Name(id, block), isLast: false, CancellationToken.None);
                (block, filled, isSealed) = (block + 1, 0, false);
                if (Kept is not null) await Kept(Position);
            }
            var room = Math.Min(bytes.Length, SealedBlocks.Piece - filled % SealedBlocks.Piece);
            bytes[..room].CopyTo(buffer.AsMemory(SealedBlocks.At(filled)));
            (filled, bytes) = (filled + room, bytes[room..]);
        }
    }

    /// <summary>That was all of the document. Nothing can be appended any more.</summary>
    public Task Finish(CancellationToken stop) => Put(SealedBlocks.Name(id, block), isLast: true, stop);

    /// <summary>Keeps what was begun, for whoever goes on. Nothing can be appended any more.</summary>
    public Task Pause(CancellationToken stop)
        => filled == 0 ? Task.CompletedTask : Put(filled == SealedBlocks.Plain ? SealedBlocks.Name(id, block) : SealedBlocks.Tail(id, Position), isLast: false, stop);

    public void Dispose()
    {
        aes.Dispose();
        CryptographicOperations.ZeroMemory(buffer);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    async Task Put(string name, bool isLast, CancellationToken stop)
    {
        if (isSealed) throw new InvalidOperationException("This block was sealed already.");
        if (Before is not null) await Before();
        isSealed = true;
        var slots = Slots();
        foreach (var (piece, slot) in slots) SealedBlocks.Seal(aes, id, piece, isLast && piece == slots[^1].Piece, buffer.AsSpan(slot));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        await store.Put(name, buffer.AsMemory(0, SealedBlocks.SealedLength(filled)), patience.Token);
    }

    List<(long Piece, Range Slot)> Slots()
    {
        var (slots, end) = (new List<(long, Range)>(SealedBlocks.PiecesInBlock), SealedBlocks.SealedLength(filled));
        for (var at = 0; at < end; at += SealedBlocks.SealedPiece)
            slots.Add((block * SealedBlocks.PiecesInBlock + slots.Count, at..Math.Min(end, at + SealedBlocks.SealedPiece)));
        return slots;
    }
}
