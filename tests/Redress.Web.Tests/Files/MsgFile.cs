using System.Buffers.Binary;
using System.Text;

namespace Redress.Web.Tests.Files;

/// <summary>Writes a small OLE file as Outlook would: all streams of at least 4,096 bytes, so that it needs no small sectors.</summary>
static class MsgFile
{
    const int Sector = 512;

    public static byte[] Of(params (string Property, string Words)[] fields)
    {
        var streams = fields.Select(field => (Name: $"__substg1.0_{field.Property}001F", Bytes: Encoding.Unicode.GetBytes(field.Words.PadRight(2048, '\0')))).Prepend((Name: "__properties_version1.0", Bytes: new byte[4096])).ToList();
        var entries = streams.Count + 1;
        var directory = (entries * 128 + Sector - 1) / Sector;
        var first = 1 + directory;
        List<uint> table = [0xFFFFFFFD, .. Chain(1, directory)];
        List<(int Start, byte[] Bytes)> placed = [];
        foreach (var (_, bytes) in streams)
        {
            var count = (bytes.Length + Sector - 1) / Sector;
            placed.Add((first, bytes));
            table.AddRange(Chain(first, count));
            first += count;
        }
        if (table.Count > 128) throw new InvalidOperationException("One sector of the table is enough for the tests.");
        var file = new byte[(first + 1) * Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Put(file, 26, 3, 2); Put(file, 28, 0xFFFE, 2); Put(file, 30, 9, 2); Put(file, 32, 6, 2);
        Put(file, 44, 1); Put(file, 48, 1); Put(file, 56, 4096); Put(file, 60, 0xFFFFFFFE); Put(file, 68, 0xFFFFFFFE); Put(file, 76, 0);
        for (var no = 1; no < 109; no++) Put(file, 76 + no * 4, 0xFFFFFFFF);
        for (var no = 0; no < 128; no++) Put(file, Sector + no * 4, no < table.Count ? table[no] : 0xFFFFFFFF);
        Entry(file, 0, "Root Entry", 5, child: 1, start: 0xFFFFFFFE, size: 0);
        for (var no = 0; no < streams.Count; no++)
            Entry(file, no + 1, streams[no].Name, 2, child: -1, start: (uint)placed[no].Start, size: placed[no].Bytes.Length, right: no + 1 < streams.Count ? no + 2 : -1);
        foreach (var (start, bytes) in placed) bytes.CopyTo(file, (start + 1) * Sector);
        return file;
    }

    static IEnumerable<uint> Chain(int first, int count) => Enumerable.Range(0, count).Select(no => no == count - 1 ? 0xFFFFFFFE : (uint)(first + no + 1));

    static void Entry(byte[] file, int no, string name, byte kind, int child, uint start, int size, int right = -1)
    {
        var at = 2 * Sector + no * 128;
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        Put(file, at + 64, (uint)(name.Length + 1) * 2, 2);
        file[at + 66] = kind;
        Put(file, at + 68, 0xFFFFFFFF); Put(file, at + 72, (uint)right); Put(file, at + 76, (uint)child);
        Put(file, at + 116, start); Put(file, at + 120, (uint)size);
    }

    static void Put(byte[] file, int at, uint number, int bytes = 4)
    {
        if (bytes == 2) BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)number);
        else BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), number);
    }
}
