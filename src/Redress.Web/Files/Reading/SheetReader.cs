using System.Globalization;
using System.Text;
using System.Xml;
using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>A workbook: each sheet with its rows; formulas by the value they had, days as days.</summary>
static class SheetReader
{
    const int MostSheets = 200, MostStrings = 2_000_000, MostColumns = 1_000;

    public static IEnumerable<Readable> Read(ZipParts parts)
    {
        var targets = Targets(parts);
        var (strings, days) = (Strings(parts), SheetDays.Styles(parts));
        foreach (var (name, id) in Sheets(parts))
        {
            if (!targets.TryGetValue(id, out var target) || parts.Open(target) is not { } part) continue;
            yield return Readable.Heading(name);
            foreach (var row in Rows(part, strings, days)) yield return row;
        }
    }

    static List<(string Name, string Id)> Sheets(ZipParts parts)
    {
        List<(string, string)> sheets = [];
        using var xml = PartXml.Open(parts.Open("xl/workbook.xml") ?? throw new ReadingException(TextOutcome.NotReadable));
        while (xml.Next() && sheets.Count < MostSheets)
            if (xml.Starts("sheet")) sheets.Add((xml.GetAttribute("name") ?? "", xml.Value("id") ?? ""));
        return sheets;
    }

    static Dictionary<string, string> Targets(ZipParts parts)
    {
        Dictionary<string, string> targets = [];
        if (parts.Open("xl/_rels/workbook.xml.rels") is not { } part) return targets;
        using var xml = PartXml.Open(part);
        while (xml.Next() && targets.Count < 1000)
            if (xml.Starts("Relationship") && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target) targets[id] = target.StartsWith('/') ? target.TrimStart('/') : "xl/" + target;
        return targets;
    }

    static List<string> Strings(ZipParts parts)
    {
        List<string> strings = [];
        if (parts.Open("xl/sharedStrings.xml") is not { } part) return strings;
        using var xml = PartXml.Open(part);
        var text = new StringBuilder();
        while (xml.Next())
        {
            if (xml.Starts("t")) Append(xml, text);
            else if (xml.Ends("si"))
            {
                if (strings.Count >= MostStrings) throw new ReadingException(TextOutcome.TooLarge);
                strings.Add(text.ToString());
                text.Clear();
            }
        }
        return strings;
    }

    static IEnumerable<Readable> Rows(Stream part, List<string> strings, IReadOnlySet<int> days)
    {
        using var xml = PartXml.Open(part);
        var (cells, value, type, style, column) = (new List<string>(), new StringBuilder(), "", -1, 0);
        while (xml.Next())
        {
            if (xml.Starts("c"))
            {
                (type, style, column) = (xml.GetAttribute("t") ?? "n", int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var no) ? no : -1, ColumnOf(xml.GetAttribute("r")) ?? cells.Count);
                value.Clear();
            }
            else if (xml.Starts("v") || xml.Starts("t")) Append(xml, value);
            if (xml.Ends("c") && value.Length > 0 && column < MostColumns)
            {
                while (cells.Count < column) cells.Add("");
                if (cells.Count == column) cells.Add(Words(value.ToString(), type, style, strings, days));
            }
            else if (xml.Ends("row"))
            {
                if (cells.Count > 0) yield return Readable.Row(cells);
                cells = [];
            }
        }
    }

    static string Words(string value, string type, int style, List<string> strings, IReadOnlySet<int> days) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no < strings.Count ? strings[no] : "",
        "b" => value == "1" ? "TRUE" : "FALSE",
        "n" when days.Contains(style) => SheetDays.Words(value),
        _ => value,
    };

    static void Append(XmlReader xml, StringBuilder text)
    {
        if (!xml.IsEmptyElement && xml.Next() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace) text.Append(xml.Value);
    }

    // "BC12" is the 55th column.
    static int? ColumnOf(string? cell)
    {
        if (cell is null) return null;
        var column = 0;
        foreach (var letter in cell.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }
}
