using System.IO.Compression;
using System.Text;

namespace Redress.Web.Imports;

/// <summary>A file to be read from its beginning as often as needed, plain, gzipped or the only file of a zip archive.</summary>
/// <param name="name">For messages.</param>
/// <param name="open">Opens it from its beginning.</param>
public sealed class InputFile(string name, Func<Stream> open, long length)
{
    Stream? _open;

    public InputFile(string path) : this(path, () => OpenPath(path), File.Exists(path) ? new FileInfo(path).Length : 0)
    {
    }

    public long Length => length;

    /// <summary>How many bytes of <see cref="Length"/> the latest reading has come to.</summary>
    public long Position => _open is FileStream { CanRead: true } file ? file.Position : Length;

    /// <summary>Bytes that are no UTF-8 were read as letters of older Windows files.</summary>
    public bool HadOlderLetters { get; private set; }

    public Stream Open()
    {
        var first = new byte[4096];
        int read;
        using (var start = open()) read = start.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        if (read < 2) throw new UnreadableFileException($"{name} is empty.");
        _open = open();
        switch (first.AsSpan(0, read))
        {
            case [0x1f, 0x8b, ..]: return new GZipStream(_open, CompressionMode.Decompress);
            case [(byte)'P', (byte)'K', ..]: return OnlyEntry(_open);
            case [0xd0, 0xcf, 0x11, 0xe0, ..]: throw new UnreadableFileException($"{name} is an old Excel workbook. Save its sheet as “CSV UTF-8”, and give that file.");
            case [0xff, 0xfe, ..] or [0xfe, 0xff, ..]: return _open;
            case var text when text.Contains((byte)0) && text.Count((byte)0) > read / 16: throw new UnreadableFileException($"{name} is no text file. Save it as “CSV UTF-8”, and give that file.");
            default: return _open;
        }
    }

    public StreamReader OpenText() => new(Open(), ForgivingUtf8(), detectEncodingFromByteOrderMarks: true, 1 << 16);

    static FileStream OpenPath(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{path} cannot be opened: {e.Message}");
        }
    }

    Stream OnlyEntry(Stream archive)
    {
        if (!archive.CanSeek) throw new UnreadableFileException($"{name} is an Excel workbook or a zip archive. Save the sheet as “CSV UTF-8”, and give that file.");
        var entries = Entries(archive);
        if (entries.Any(entry => entry.FullName == "[Content_Types].xml")) throw new UnreadableFileException($"{name} is an Excel workbook. Save its sheet as “CSV UTF-8”, and give that file.");
        return entries.Count == 1
            ? entries[0].Open()
            : throw new UnreadableFileException($"{name} holds {entries.Count} files; give one of them.");
    }

    List<ZipArchiveEntry> Entries(Stream archive)
    {
        try
        {
            return [.. new ZipArchive(archive).Entries.Where(entry => entry.Length > 0)];
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException($"{name} is an Excel workbook or a zip archive, and damaged. Save the sheet as “CSV UTF-8”, and give that file.");
        }
    }

    /// <summary>UTF-8 in which bytes of older Windows files become the letters they stand for.</summary>
    Encoding ForgivingUtf8() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback(() => HadOlderLetters = true));

    sealed class Windows1252Fallback(Action seen) : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(seen);

        sealed class Buffer(Action seen) : DecoderFallbackBuffer
        {
            static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            string _letters = "";
            int _next;

            public override int Remaining => _letters.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                seen();
                _letters = Windows1252.GetString(bytesUnknown);
                _next = 0;
                return _letters.Length > 0;
            }

            public override char GetNextChar() => _next < _letters.Length ? _letters[_next++] : '\0';

            public override bool MovePrevious()
            {
                if (_next == 0) return false;
                _next--;
                return true;
            }
        }
    }
}
