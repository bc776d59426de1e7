using System.Globalization;

namespace Redress.Web.Files.Reading;

/// <summary>A workbook keeps days as numbers; only their format says that they are days.</summary>
static class SheetDays
{
    /// <summary>The cell styles that show a day or a time.</summary>
    public static IReadOnlySet<int> Styles(ZipParts parts)
    {
        HashSet<int> days = [];
        if (parts.Open("xl/styles.xml") is not { } part) return days;
        HashSet<int> own = [];
        var (isInCells, no) = (false, 0);
        using var xml = PartXml.Open(part);
        while (xml.Next() && no < 100_000)
        {
            if (xml.Starts("numFmt") && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id) && own.Count < 10_000 && IsDay(xml.GetAttribute("formatCode") ?? "")) own.Add(id);
            else if (xml.Starts("cellXfs")) isInCells = !xml.IsEmptyElement;
            else if (xml.Ends("cellXfs")) isInCells = false;
            else if (isInCells && xml.Starts("xf") && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format))
            {
                if (format is >= 14 and <= 22 or >= 45 and <= 47 || own.Contains(format)) days.Add(no);
                no++;
            }
        }
        return days;
    }

    public static string Words(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number is < 0 or > 2_958_465) return value;
        var at = DateTime.FromOADate(number);
        return number < 1 ? at.ToString("h:mm tt", CultureInfo.InvariantCulture) : at.ToString(at.TimeOfDay == TimeSpan.Zero ? "MMM d, yyyy" : "MMM d, yyyy h:mm tt", CultureInfo.InvariantCulture);
    }

    // What stands in quotes or brackets is no part of the format.
    static bool IsDay(string format)
    {
        var (isQuoted, isInBrackets) = (false, false);
        foreach (var letter in format.Take(200))
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter == '[') isInBrackets = true;
            else if (letter == ']') isInBrackets = false;
            else if (!isQuoted && !isInBrackets && "yYdDhHsS".Contains(letter)) return true;
        }
        return false;
    }
}
