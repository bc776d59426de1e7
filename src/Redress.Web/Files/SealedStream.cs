using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>A document of the store, decrypted while it is read, from any place. Holds one piece of 64 KiB.</summary>
sealed class SealedStream(IByteStore store, Guid id, byte[] key, long size) : Stream
{
    readonly AesGcm aes = new(key, SealedBlocks.Tag);
    readonly byte[] piece = new byte[SealedBlocks.SealedPiece];
    Stream? source;
    /// <summary>The piece in memory, and the one that the source stands before.</summary>
    long held = -1, ahead = -1;
    long position;

    public override long Length => size;
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;

    public override long Position
    {
        get => position;
        set => position = value < 0 ? throw new IOException("A file has nothing before its beginning.") : value;
    }

    /// <exception cref="CryptographicException">The bytes were changed, or the key is another.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken stop = default)
    {
        if (position >= size || target.Length == 0) return 0;
        var no = position / SealedBlocks.Piece;
        if (no != held) await Load(no, stop);
        var from = (int)(position % SealedBlocks.Piece);
        var count = Math.Min(target.Length, PlainLength(no) - from);
        piece.AsMemory(SealedBlocks.Head + from, count).CopyTo(target);
        position += count;
        return count;
    }

    async Task Load(long no, CancellationToken stop)
    {
        var (block, within) = (no / SealedBlocks.PiecesInBlock, (int)(no % SealedBlocks.PiecesInBlock));
        if (ahead != no || within == 0)
        {
            if (source is not null) await source.DisposeAsync();
            var whole = SealedBlocks.SealedLength((int)Math.Min(SealedBlocks.Plain, size - block * SealedBlocks.Plain));
            source = await store.Open(SealedBlocks.Name(id, block), within * SealedBlocks.SealedPiece, whole - within * SealedBlocks.SealedPiece, stop);
        }
        (held, ahead) = (-1, -1);
        var length = SealedBlocks.Head + PlainLength(no);
        await source!.ReadExactlyAsync(piece.AsMemory(0, length), stop);
        SealedBlocks.Open(aes, id, no, (no + 1) * SealedBlocks.Piece >= size, piece.AsSpan(0, length));
        (held, ahead) = (no, no + 1);
    }

    int PlainLength(long no) => (int)Math.Min(SealedBlocks.Piece, size - no * SealedBlocks.Piece);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken stop) => ReadAsync(buffer.AsMemory(offset, count), stop).AsTask();

    // Readers of archives and spreadsheets know no other way.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin)
        => Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => position, _ => size };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source?.Dispose();
            aes.Dispose();
            CryptographicOperations.ZeroMemory(piece);
        }
        base.Dispose(disposing);
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
