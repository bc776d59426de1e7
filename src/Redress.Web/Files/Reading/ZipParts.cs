using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>
/// The parts of an Office file. Its own reader of ZIP, because that must not believe what a file says of itself: no list of parts is longer than this one reads,
/// and all that is unfolded together has a bound, whatever size each part claims.
/// </summary>
sealed class ZipParts
{
    const int MostParts = 10_000, Head = 46, LocalHead = 30, End = 22;
    const long MostUnfolded = 200_000_000;

    readonly byte[] bytes;
    readonly Dictionary<string, (int At, int Size, int Method)> parts = new(StringComparer.OrdinalIgnoreCase);
    long unfolded;

    public ZipParts(byte[] bytes)
    {
        this.bytes = bytes;
        // The end stands last, before a comment of at most 64 KB.
        var end = bytes.AsSpan(Math.Max(0, bytes.Length - 65_557)).LastIndexOf("PK\x05\x06"u8);
        if (end < 0) throw new ReadingException(TextOutcome.NotReadable);
        end += Math.Max(0, bytes.Length - 65_557);
        if (bytes.Length - end < End) throw new ReadingException(TextOutcome.NotReadable);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end + 16));
        while (at + Head <= bytes.Length && bytes.AsSpan((int)at, 4).SequenceEqual("PK\x01\x02"u8))
        {
            if (parts.Count >= MostParts) throw new ReadingException(TextOutcome.TooLarge);
            var entry = bytes.AsSpan((int)at);
            var (method, size, place) = (BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]));
            var (name, extra, comment) = (BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]), BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]), BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]));
            if (Head + name > entry.Length) break;
            if (size <= bytes.Length && place < bytes.Length) parts[Encoding.UTF8.GetString(entry.Slice(Head, name)).Replace('\\', '/').TrimStart('/')] = ((int)place, (int)size, method);
            at += Head + name + extra + comment;
        }
    }

    public IEnumerable<string> Names => parts.Keys;

    /// <returns>Null: there is no such part.</returns>
    public Stream? Open(string name)
    {
        if (!parts.TryGetValue(name, out var part) || part.At + LocalHead > bytes.Length) return null;
        var local = bytes.AsSpan(part.At);
        var from = part.At + LocalHead + BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        if (from > bytes.Length) return null;
        var packed = new MemoryStream(bytes, from, Math.Min(part.Size, bytes.Length - from), writable: false);
        return part.Method switch
        {
            0 => new Counted(this, packed),
            8 => new Counted(this, new DeflateStream(packed, CompressionMode.Decompress)),
            _ => throw new ReadingException(TextOutcome.NotReadable),
        };
    }

    sealed class Counted(ZipParts parts, Stream inner) : Stream
    {
        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));
        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        int Count(int read) => (parts.unfolded += read) <= MostUnfolded ? read : throw new ReadingException(TextOutcome.TooLarge);

        protected override void Dispose(bool disposing) => inner.Dispose();
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
}
