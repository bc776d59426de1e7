using System.Globalization;

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
    public static string Kind(string contentType) => contentType switch
    {
        "application/pdf" => "PDF",
        "text/plain" => "Text",
        "application/zip" => "ZIP archive",
        "application/gzip" => "Archive",
        "audio/wav" => "Audio",
        "application/x-ole-storage" => "Office document",
        "application/vnd.microsoft.portable-executable" or "application/x-executable" => "Program",
        _ when contentType.StartsWith("image/", StringComparison.Ordinal) => "Picture",
        _ when contentType.EndsWith("wordprocessingml.document", StringComparison.Ordinal) => "Word document",
        _ when contentType.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal) => "Spreadsheet",
        _ when contentType.EndsWith("presentationml.presentation", StringComparison.Ordinal) => "Presentation",
        _ => "Unknown type",
    };

    private static string Format(double number, string form, string unit) => $"{number.ToString(form, CultureInfo.InvariantCulture)} {unit}";
}
