using System.Buffers.Binary;
using System.Text;

namespace Redress.Web.Files;

/// <summary>Tells what a ZIP is by the names of its parts, as they stand in its list at the end and at its beginning.</summary>
static class ZipNames
{
    const int MostNames = 2_000;

    public static string TypeOf(ReadOnlySpan<byte> start, ReadOnlySpan<byte> tail)
    {
        if (Declared(start) is { } declared) return declared;
        var names = Names(tail, "PK\x01\x02"u8, 46, 28).Concat(Names(start, "PK\x03\x04"u8, 30, 26)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool Has(string beginning) => names.Any(name => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        if (names.Contains("[Content_Types].xml"))
        {
            var hasMacros = names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
            if (Has("word/")) return hasMacros ? FileKinds.Docm : FileKinds.Docx;
            if (Has("xl/")) return hasMacros || names.Contains("xl/workbook.bin") ? FileKinds.Xlsm : FileKinds.Xlsx;
            if (Has("ppt/")) return hasMacros ? FileKinds.Pptm : FileKinds.Pptx;
        }
        return Has("META-INF/MANIFEST.MF") || names.Contains("AndroidManifest.xml") || names.Contains("classes.dex") ? FileKinds.Java : FileKinds.Zip;
    }

    // OpenDocument and EPUB say their type in a first part that is not compressed.
    static string? Declared(ReadOnlySpan<byte> start)
    {
        if (start.Length < 50 || BinaryPrimitives.ReadUInt16LittleEndian(start[26..]) != 8 || !start.Slice(30, 8).SequenceEqual("mimetype"u8)) return null;
        var extra = BinaryPrimitives.ReadUInt16LittleEndian(start[28..]);
        var from = 38 + extra;
        if (from >= start.Length) return null;
        var type = Encoding.ASCII.GetString(start[from..Math.Min(start.Length, from + 60)]);
        return FileKinds.All.Select(kind => kind.Type).Where(known => type.StartsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length);
    }

    static List<string> Names(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, int head, int lengthAt)
    {
        List<string> names = [];
        for (var at = bytes.IndexOf(mark); at >= 0 && names.Count < MostNames;)
        {
            var entry = bytes[at..];
            if (entry.Length < head) break;
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[lengthAt..]);
            if (length is > 0 and < 500 && entry.Length >= head + length) names.Add(Encoding.UTF8.GetString(entry.Slice(head, length)).Replace('\\', '/'));
            var next = bytes[(at + 4)..].IndexOf(mark);
            at = next < 0 ? -1 : at + 4 + next;
        }
        return names;
    }
}
