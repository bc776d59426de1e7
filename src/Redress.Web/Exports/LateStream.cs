namespace Redress.Web.Exports;

/// <summary>
/// Keeps the few bytes that a zip archive writes synchronously (the descriptor of a part, when that is closed) until the next asynchronous
/// write. A server refuses the former, since a slow reader would hold a thread.
/// </summary>
sealed class LateStream(Stream to) : Stream
{
    readonly MemoryStream kept = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => kept.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => kept.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await PassOn(cancellationToken);
        await to.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
        // Nothing is lost by waiting.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await PassOn(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    async ValueTask PassOn(CancellationToken stop)
    {
        if (kept.Length == 0) return;
        await to.WriteAsync(kept.GetBuffer().AsMemory(0, (int)kept.Length), stop);
        kept.SetLength(0);
    }
}
