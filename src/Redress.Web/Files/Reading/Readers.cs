using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>Which reader takes which type, and from how many bytes. Each goes through the file once, keeps little, and is written so that no content makes it run on.</summary>
static class Readers
{
    const int MostText = 8_000_000, MostWhole = 50_000_000;

    /// <summary>Reads as much of a text as is ever shown or searched.</summary>
    public static bool ReadsStart(string type) => type is FileKinds.Text or FileKinds.Csv or FileKinds.Json or FileKinds.Xml or FileKinds.Svg or FileKinds.Script;

    public static bool Reads(string type) => ReadsStart(type) || type is FileKinds.Html or FileKinds.Eml or FileKinds.Msg or FileKinds.Rtf or FileKinds.Docx or FileKinds.Docm or FileKinds.Xlsx or FileKinds.Xlsm or FileKinds.Pptx or FileKinds.Pptm;

    /// <summary>The bytes that the reader of this type needs.</summary>
    /// <exception cref="ReadingException">The file is too large for it.</exception>
    public static async Task<byte[]> Bytes(string type, Func<Stream, CancellationToken, Task> write, CancellationToken stop)
    {
        // The rest of a long text is neither shown nor searched.
        if (ReadsStart(type)) return await Start(MostText, write, stop);
        using var kept = new KeptStart(MostWhole);
        try
        {
            await write(kept, stop);
        }
        catch (EnoughException)
        {
            throw new ReadingException(TextOutcome.TooLarge);
        }
        return kept.ToArray();
    }

    /// <summary>The first bytes, as many as there are.</summary>
    public static async Task<byte[]> Start(int most, Func<Stream, CancellationToken, Task> write, CancellationToken stop)
    {
        using var kept = new KeptStart(most);
        try
        {
            await write(kept, stop);
        }
        catch (EnoughException)
        {
            // That is what was wanted.
        }
        return kept.ToArray();
    }

    /// <summary>Piece by piece, as the caller asks for more.</summary>
    /// <exception cref="ReadingException">It cannot be read, or unfolds to far more than it should.</exception>
    public static IEnumerable<Readable> Read(string type, byte[] bytes, string name) => type switch
    {
        FileKinds.Docx or FileKinds.Docm => WordReader.Read(new ZipParts(bytes)),
        FileKinds.Xlsx or FileKinds.Xlsm => SheetReader.Read(new ZipParts(bytes)),
        FileKinds.Pptx or FileKinds.Pptm => SlideReader.Read(new ZipParts(bytes)),
        FileKinds.Html => HtmlReader.Read(PlainReader.Decode(bytes)),
        FileKinds.Eml => MailReader.Read(bytes),
        FileKinds.Msg => MsgReader.Read(bytes),
        FileKinds.Rtf => RtfReader.Read(bytes),
        FileKinds.Csv => PlainReader.Rows(bytes, name),
        _ => PlainReader.Lines(bytes),
    };

    sealed class EnoughException : IOException;

    sealed class KeptStart(int most) : WriteOnlyStream
    {
        readonly MemoryStream kept = new();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop = default)
        {
            var room = (int)Math.Min(bytes.Length, most - kept.Length);
            kept.Write(bytes.Span[..room]);
            return room < bytes.Length ? throw new EnoughException() : ValueTask.CompletedTask;
        }

        public byte[] ToArray() => kept.ToArray();
    }
}
