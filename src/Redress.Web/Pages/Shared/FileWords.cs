using System.Globalization;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Pages.Shared;

/// <summary>A file in words: "31 kB", "Word document".</summary>
public static class FileWords
{
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => Format(bytes / 1_000.0, "0", "kB"),
        < 1_000_000_000 => Format(bytes / 1_000_000.0, "0.0", "MB"),
        _ => Format(bytes / 1_000_000_000.0, "0.0", "GB"),
    };

    /// <summary>The type told from the content, in words.</summary>
    public static string Kind(string contentType) => FileKinds.Of(contentType).Words;

    /// <summary>"PDF, 31 kB", and what is out of the ordinary.</summary>
    public static string Of(Document document)
    {
        var words = $"{Kind(document.ContentType)}, {Size(document.Size)}";
        if (FileKinds.Mismatch(document.FileName, document.ContentType) is { } mismatch) words += $". {mismatch}";
        return document.State is ScanState.Clean or ScanState.NotScanned ? words : $"{words}. {document.State.Words()}";
    }

    private static string Format(double number, string form, string unit) => $"{number.ToString(form, CultureInfo.InvariantCulture)} {unit}";
}
