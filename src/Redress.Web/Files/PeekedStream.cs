namespace Redress.Web.Files;

/// <summary>Lets the first bytes of a stream be looked at before it is read.</summary>
sealed class PeekedStream(Stream inner) : Stream
{
    readonly byte[] start = new byte[4096];
    int length, read;

    public async Task<ReadOnlyMemory<byte>> Start(CancellationToken stop)
    {
        length = await inner.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        return start.AsMemory(0, length);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken stop = default)
    {
        if (read >= length) return await inner.ReadAsync(target, stop);
        var count = Math.Min(target.Length, length - read);
        start.AsMemory(read, count).CopyTo(target);
        read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
