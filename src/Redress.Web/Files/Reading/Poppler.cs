using System.Globalization;
using System.Text;

namespace Redress.Web.Files.Reading;

/// <summary>Poppler's programs, where the machine has them: text of a PDF, the number of its pages, and each page as a picture. No script of a PDF is ever run.</summary>
public sealed class Poppler
{
    public const string Name = "pdftotext";

    /// <summary>Pixels of the longer side of a page, whatever size the page says it has.</summary>
    const int PageSide = 1400;
    const int MostPicture = 20_000_000, MostText = 8_000_000, SecondsForText = 30, SecondsForPage = 20;

    readonly BoundedProgram? text, info, picture;

    Poppler(BoundedProgram? text, BoundedProgram? info, BoundedProgram? picture) => (this.text, this.info, this.picture) = (text, info, picture);

    public static Poppler Find() => new(BoundedProgram.Find(Name), BoundedProgram.Find("pdfinfo"), BoundedProgram.Find("pdftoppm"));

    public static Poppler None { get; } = new(null, null, null);

    public bool ReadsText => text is not null;

    public bool ShowsPages => info is not null && picture is not null;

    /// <exception cref="ReadingException">It cannot be read, or not in time.</exception>
    public async Task<(string Text, bool IsCut)> Text(Func<Stream, CancellationToken, Task> input, CancellationToken stop)
    {
        var output = await text!.Run(["-enc", "UTF-8", "-nopgbrk", "-", "-"], input, MostText, SecondsForText, stop);
        if (output.IsLate) throw new ReadingException(Domain.Records.TextOutcome.TimedOut);
        // Out of time by its own clock, or out of memory: what it has written until then is no text to rely on.
        if (output.ExitCode != 0) throw new ReadingException(output.ExitCode is 137 or 152 ? Domain.Records.TextOutcome.TimedOut : Domain.Records.TextOutcome.NotReadable);
        return (Encoding.UTF8.GetString(output.Bytes), output.IsCut);
    }

    /// <returns>Null: it cannot be read.</returns>
    public async Task<int?> Pages(Func<Stream, CancellationToken, Task> input, CancellationToken stop)
    {
        var output = await info!.Run(["-"], input, 100_000, SecondsForPage, stop);
        var line = Encoding.UTF8.GetString(output.Bytes).Split('\n').FirstOrDefault(one => one.StartsWith("Pages:", StringComparison.Ordinal));
        return output.ExitCode == 0 && line is not null && int.TryParse(line["Pages:".Length..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var pages) ? pages : null;
    }

    /// <returns>A PNG; null: it cannot be drawn.</returns>
    public async Task<byte[]?> Page(Func<Stream, CancellationToken, Task> input, int no, CancellationToken stop)
    {
        var page = no.ToString(CultureInfo.InvariantCulture);
        var output = await picture!.Run(["-png", "-f", page, "-l", page, "-scale-to", PageSide.ToString(CultureInfo.InvariantCulture), "-"], input, MostPicture, SecondsForPage, stop);
        return output is { ExitCode: 0, IsCut: false, IsLate: false } && output.Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? output.Bytes : null;
    }
}

/// <summary>A document cannot be read; how so.</summary>
public sealed class ReadingException(Domain.Records.TextOutcome outcome) : Exception(outcome.ToString())
{
    public Domain.Records.TextOutcome Outcome => outcome;
}
