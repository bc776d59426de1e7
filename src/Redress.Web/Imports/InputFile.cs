using System.IO.Compression;
using System.Text;

namespace Redress.Web.Imports;

/// <summary>A file to be read from its beginning as often as needed, plain, gzipped or the only file of a zip archive.</summary>
public sealed class InputFile(string path)
{
    FileStream? _open;

    public string Path => path;

    public long Length => new FileInfo(path).Length;

    /// <summary>How many bytes of <see cref="Length"/> the latest reading has come to.</summary>
    public long Position => _open is { CanRead: true } ? _open.Position : Length;

    public Stream Open()
    {
        try
        {
            _open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{path} cannot be opened: {e.Message}");
        }
        var first = new byte[2];
        var length = _open.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        _open.Position = 0;
        if (length < 2) throw new UnreadableFileException($"{path} is empty.");
        return first switch
        {
            [0x1f, 0x8b] => new GZipStream(_open, CompressionMode.Decompress),
            [(byte)'P', (byte)'K'] => OnlyEntry(_open),
            _ => _open,
        };
    }

    public StreamReader OpenText() => new(Open(), ForgivingUtf8, detectEncodingFromByteOrderMarks: true, 1 << 16);

    Stream OnlyEntry(Stream archive)
    {
        var entries = new ZipArchive(archive).Entries.Where(entry => entry.Length > 0).ToList();
        return entries.Count == 1
            ? entries[0].Open()
            : throw new UnreadableFileException($"{path} holds {entries.Count} files; give one of them.");
    }

    /// <summary>UTF-8 in which bytes of older Windows files become the letters they stand for.</summary>
    static readonly Encoding ForgivingUtf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        sealed class Buffer : DecoderFallbackBuffer
        {
            static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            string _letters = "";
            int _next;

            public override int Remaining => _letters.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
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
