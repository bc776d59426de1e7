using System.Buffers.Binary;

namespace Redress.Web.Files.Reading;

/// <summary>How large a picture says it is, before any program unfolds it.</summary>
static class PictureSize
{
    public const long MostPixels = 60_000_000;

    /// <summary>Types that browsers show.</summary>
    public static bool IsShown(string type) => type is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/bmp" or "image/avif";

    /// <returns>Null: it does not say, or says nonsense.</returns>
    public static (long Width, long Height)? Of(string type, ReadOnlySpan<byte> start) => type switch
    {
        "image/png" when start.Length >= 24 => (BinaryPrimitives.ReadUInt32BigEndian(start[16..]), BinaryPrimitives.ReadUInt32BigEndian(start[20..])),
        "image/gif" when start.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(start[6..]), BinaryPrimitives.ReadUInt16LittleEndian(start[8..])),
        "image/bmp" when start.Length >= 26 => (Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(start[18..])), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(start[22..]))),
        "image/jpeg" => OfJpeg(start),
        "image/webp" when start.Length >= 30 => OfWebp(start),
        "image/avif" => OfAvif(start),
        _ => null,
    };

    static (long, long)? OfJpeg(ReadOnlySpan<byte> start)
    {
        for (var at = 2; at + 9 < start.Length && start[at] == 0xFF;)
        {
            var mark = start[at + 1];
            if (mark == 0xFF) { at++; continue; }
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return (BinaryPrimitives.ReadUInt16BigEndian(start[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(start[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(start[(at + 2)..]);
        }
        return null;
    }

    static (long, long)? OfWebp(ReadOnlySpan<byte> start)
    {
        static long Three(ReadOnlySpan<byte> at) => at[0] | at[1] << 8 | at[2] << 16;
        var form = start[12..16];
        if (form.SequenceEqual("VP8X"u8)) return (Three(start[24..]) + 1, Three(start[27..]) + 1);
        if (form.SequenceEqual("VP8 "u8)) return (BinaryPrimitives.ReadUInt16LittleEndian(start[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(start[28..]) & 0x3FFF);
        if (!form.SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(start[21..]);
        return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }

    static (long, long)? OfAvif(ReadOnlySpan<byte> start)
    {
        var at = start.IndexOf("ispe"u8);
        return at >= 0 && at + 16 <= start.Length ? (BinaryPrimitives.ReadUInt32BigEndian(start[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(start[(at + 12)..])) : null;
    }
}
