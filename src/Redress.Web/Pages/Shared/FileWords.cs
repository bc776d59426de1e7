using System.Globalization;

namespace Redress.Web.Pages.Shared;

/// <summary>"31 kB", "1.2 MB".</summary>
public static class FileWords
{
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => Format(bytes / 1_000.0, "0", "kB"),
        < 1_000_000_000 => Format(bytes / 1_000_000.0, "0.0", "MB"),
        _ => Format(bytes / 1_000_000_000.0, "0.0", "GB"),
    };

    private static string Format(double number, string form, string unit) => $"{number.ToString(form, CultureInfo.InvariantCulture)} {unit}";
}
