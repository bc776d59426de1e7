namespace Redress.Web.Files;

/// <summary>Watches the bytes of a file pass by, and keeps what its type is told from: the beginning, the end, and which streams an OLE file has.</summary>
public sealed class TypeWatch
{
    const int Kept = 64 * 1024, Overlap = 64;

    static readonly (OleMarks Mark, byte[] Name)[] Streams =
    [
        (OleMarks.Word, Wide("WordDocument")), (OleMarks.Excel, Wide("Workbook")), (OleMarks.PowerPoint, Wide("PowerPoint Document")), (OleMarks.Mail, Wide("__properties_version1.0")),
    ];

    readonly byte[] start = new byte[Kept], tail = new byte[2 * Kept];
    readonly byte[] seam = new byte[2 * Overlap];
    int startLength, tailLength, seamLength;
    OleMarks marks;

    public void See(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        var room = Math.Min(Kept - startLength, bytes.Length);
        bytes[..room].CopyTo(start.AsSpan(startLength));
        startLength += room;
        Mark(bytes);
        var last = bytes.Length > Kept ? bytes[^Kept..] : bytes;
        if (tailLength + last.Length > tail.Length)
        {
            tail.AsSpan(tailLength - Kept, Kept).CopyTo(tail);
            tailLength = Kept;
        }
        last.CopyTo(tail.AsSpan(tailLength));
        tailLength += last.Length;
    }

    public string Type(string name)
        => ContentTypes.Of(start.AsMemory(0, startLength), name, tail.AsMemory(Math.Max(0, tailLength - Kept), Math.Min(Kept, tailLength)), marks);

    /// <summary>The same of a file that is there already: its beginning, its end, and where an OLE file lists its streams.</summary>
    public static async Task<string> Of(Stream stored, string name, CancellationToken stop = default)
    {
        var (watch, piece) = (new TypeWatch(), new byte[Kept]);
        async Task See(long from)
        {
            stored.Position = from;
            watch.See(piece.AsSpan(0, await stored.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, stop)));
        }
        await See(0);
        if (watch.startLength >= 512 && watch.start[0] == 0xD0 && watch.start[1] == 0xCF && watch.start[30] is 9 or 12)
        {
            var streams = (BitConverter.ToUInt32(watch.start, 48) + 1L) << watch.start[30];
            if (streams < stored.Length) await See(streams);
        }
        if (stored.Length > Kept) await See(Math.Max(Kept, stored.Length - Kept));
        return watch.Type(name);
    }

    void Mark(ReadOnlySpan<byte> bytes)
    {
        if (startLength < 4 || start[0] != 0xD0 || start[1] != 0xCF) return;
        // A name may lie across two pieces, or across many small ones.
        var head = bytes[..Math.Min(Overlap, bytes.Length)];
        head.CopyTo(seam.AsSpan(seamLength));
        var joined = seamLength + head.Length;
        Find(seam.AsSpan(0, joined));
        Find(bytes);
        if (bytes.Length >= Overlap) bytes[^Overlap..].CopyTo(seam);
        else seam.AsSpan(Math.Max(0, joined - Overlap), Math.Min(Overlap, joined)).CopyTo(seam);
        seamLength = bytes.Length >= Overlap ? Overlap : Math.Min(Overlap, joined);
    }

    void Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name) in Streams)
            if (!marks.HasFlag(mark) && bytes.IndexOf(name) >= 0) marks |= mark;
    }

    static byte[] Wide(string name) => System.Text.Encoding.Unicode.GetBytes(name);
}
