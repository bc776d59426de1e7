using System.Buffers.Binary;
using System.Text;
using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>A stream or a folder of an OLE file.</summary>
sealed record OleEntry(string Name, int Left, int Right, int Child, int Start, long Size, bool IsFolder);

/// <summary>Reads an OLE compound file (MS-CFB). Chains of sectors that turn in a circle, and trees that do, end where they have been before.</summary>
sealed class OleFile
{
    const int MostEntries = 20_000, Small = 4096, SmallSector = 64;
    const uint EndOfChain = 0xFFFFFFFE, MostSector = 0xFFFFFFFA;

    readonly byte[] bytes;
    readonly int sector;
    readonly uint[] next, nextSmall;
    readonly byte[] smallSectors;
    readonly List<OleEntry> entries = [];

    public OleFile(byte[] bytes)
    {
        this.bytes = bytes;
        if (bytes.Length < 512 || bytes[0] != 0xD0 || bytes[30] is not (9 or 12)) throw new ReadingException(TextOutcome.NotReadable);
        sector = 1 << bytes[30];
        next = Table();
        foreach (var (at, length) in Sectors(U32(48)))
            for (var entry = at; entry + 128 <= at + length && entries.Count < MostEntries; entry += 128) entries.Add(Entry(bytes.AsSpan(entry, 128)));
        if (entries.Count == 0) throw new ReadingException(TextOutcome.NotReadable);
        nextSmall = Numbers(Whole(U32(60), int.MaxValue));
        smallSectors = Whole((uint)Root.Start, Root.Size);
    }

    public OleEntry Root => entries[0];

    public IEnumerable<OleEntry> Children(OleEntry folder)
    {
        var (seen, left) = (new HashSet<int>(), new Stack<int>([folder.Child]));
        while (left.TryPop(out var no))
        {
            if (no < 0 || no >= entries.Count || !seen.Add(no)) continue;
            yield return entries[no];
            left.Push(entries[no].Left);
            left.Push(entries[no].Right);
        }
    }

    public byte[] Bytes(OleEntry entry)
    {
        if (entry.Size >= Small) return Whole((uint)entry.Start, entry.Size);
        var (kept, no) = (new MemoryStream(), (uint)entry.Start);
        while (no < nextSmall.Length && kept.Length < entry.Size && (no + 1L) * SmallSector <= smallSectors.Length)
        {
            kept.Write(smallSectors, (int)no * SmallSector, SmallSector);
            no = nextSmall[no];
        }
        return kept.ToArray()[..(int)Math.Min(entry.Size, kept.Length)];
    }

    byte[] Whole(uint first, long most)
    {
        using var kept = new MemoryStream();
        foreach (var (at, length) in Sectors(first))
        {
            if (kept.Length >= most) break;
            kept.Write(bytes, at, (int)Math.Min(length, most - kept.Length));
        }
        return kept.ToArray();
    }

    IEnumerable<(int At, int Length)> Sectors(uint first)
    {
        // No chain has more sectors than the file.
        var left = bytes.Length / sector + 1;
        for (var no = first; no < MostSector && left-- > 0; no = no < next.Length ? next[no] : EndOfChain)
        {
            var at = (no + 1L) * sector;
            if (at >= bytes.Length) yield break;
            yield return ((int)at, (int)Math.Min(sector, bytes.Length - at));
        }
    }

    // Which sector follows which: the first 109 sectors of that table are named in the head, the others in a chain of lists.
    uint[] Table()
    {
        List<uint> places = [.. Enumerable.Range(0, 109).Select(no => U32(76 + 4 * no)).TakeWhile(no => no < MostSector)];
        var list = U32(68);
        for (var left = bytes.Length / sector + 1; list < MostSector && left > 0 && (list + 2L) * sector <= bytes.Length; left--)
        {
            var at = (int)((list + 1) * sector);
            var numbers = Numbers(bytes.AsSpan(at, sector));
            places.AddRange(numbers[..^1].TakeWhile(no => no < MostSector));
            list = numbers[^1];
        }
        var table = new List<uint>();
        foreach (var place in places.Take(bytes.Length / sector + 1))
            if ((place + 2L) * sector <= bytes.Length) table.AddRange(Numbers(bytes.AsSpan((int)((place + 1) * sector), sector)));
        return [.. table];
    }

    static uint[] Numbers(ReadOnlySpan<byte> part)
    {
        var numbers = new uint[part.Length / 4];
        for (var no = 0; no < numbers.Length; no++) numbers[no] = BinaryPrimitives.ReadUInt32LittleEndian(part[(no * 4)..]);
        return numbers;
    }

    static OleEntry Entry(ReadOnlySpan<byte> entry)
    {
        var letters = Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]), 2, 64) - 2;
        int Number(ReadOnlySpan<byte> at) => (int)BinaryPrimitives.ReadUInt32LittleEndian(at);
        return new(Encoding.Unicode.GetString(entry[..letters]), Number(entry[68..]), Number(entry[72..]), Number(entry[76..]), Number(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]), entry[66] != 2);
    }

    uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
