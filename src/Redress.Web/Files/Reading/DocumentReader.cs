using System.Diagnostics;
using System.Text;
using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>What came of reading a document for search.</summary>
public sealed record TextTaken(TextOutcome Outcome, string Text = "", bool IsCut = false, string? By = null);

/// <summary>Takes the text out of a document, whatever it is, within bounds of time and size. No content makes it throw.</summary>
static class DocumentReader
{
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    public static async Task<TextTaken> Read(Poppler poppler, string type, string name, Func<Stream, CancellationToken, Task> write, CancellationToken stop)
    {
        try
        {
            if (type == FileKinds.Pdf)
            {
                if (!poppler.ReadsText) return new(TextOutcome.NoReader);
                var (text, isCut) = await poppler.Text(write, stop);
                return Of(Cleaned(text), isCut, Poppler.Name);
            }
            if (!Readers.Reads(type)) return new(TextOutcome.NoReader);
            var bytes = await Readers.Bytes(type, write, stop);
            return await Task.Run(() => Joined(Readers.Read(type, bytes, name), stop), stop);
        }
        catch (ReadingException cannot)
        {
            return new(cannot.Outcome);
        }
        catch (Exception hostile) when (IsOfContent(hostile))
        {
            return new(TextOutcome.NotReadable);
        }
    }

    /// <summary>What readers throw over a file that is not what it seems to be.</summary>
    public static bool IsOfContent(Exception thrown) => thrown is FormatException or ArgumentException or InvalidDataException or IndexOutOfRangeException or OverflowException or InvalidOperationException or System.Xml.XmlException or OutOfMemoryException;

    static TextTaken Joined(IEnumerable<Readable> pieces, CancellationToken stop)
    {
        var (text, began) = (new StringBuilder(), Stopwatch.StartNew());
        foreach (var piece in pieces)
        {
            stop.ThrowIfCancellationRequested();
            if (began.Elapsed > MostTime) return new(TextOutcome.TimedOut);
            text.Append(piece.Text).Append('\n');
            if (text.Length > DocumentText.Most) return Of(Cleaned(text.ToString()), true, null);
        }
        return Of(Cleaned(text.ToString()), false, null);
    }

    static TextTaken Of(string text, bool isCut, string? by)
        => text.Length == 0 ? new(TextOutcome.NothingFound, By: by) : text.Length > DocumentText.Most ? new(TextOutcome.Taken, Whole(text), true, by) : new(TextOutcome.Taken, text, isCut, by);

    // Not in the middle of a letter of two halves.
    static string Whole(string text) => text[..(char.IsHighSurrogate(text[DocumentText.Most - 1]) ? DocumentText.Most - 1 : DocumentText.Most)];

    /// <summary>What databases do not take, and the blank of page layouts, is no text.</summary>
    static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) clean.Append(letter).Append(text[++at]);
            else if (char.IsSurrogate(letter) || letter == '\uFFFD') continue;
            else if (letter is '\n') { if (clean.Length > 0 && clean[^1] != '\n') clean.Append('\n'); }
            else if (char.IsWhiteSpace(letter) || char.IsControl(letter)) { if (clean.Length > 0 && clean[^1] is not (' ' or '\n')) clean.Append(' '); }
            else clean.Append(letter);
        }
        return clean.ToString().Trim();
    }
}
