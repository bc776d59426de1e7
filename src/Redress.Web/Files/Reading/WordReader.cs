using System.Text;
using System.Xml;
using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>A Word document: paragraphs, headings, tables, then notes, comments, heads and feet. Deleted words of tracked changes are left out.</summary>
static class WordReader
{
    public static IEnumerable<Readable> Read(ZipParts parts)
    {
        if (parts.Names.All(name => name != "word/document.xml")) throw new ReadingException(TextOutcome.NotReadable);
        string[] further = [.. parts.Names.Where(name => name.StartsWith("word/header") || name.StartsWith("word/footer")).Order(StringComparer.Ordinal).Take(30), "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"];
        foreach (var readable in Part(parts, "word/document.xml")) yield return readable;
        foreach (var name in further)
            foreach (var readable in Part(parts, name)) yield return readable;
    }

    static IEnumerable<Readable> Part(ZipParts parts, string name)
    {
        if (parts.Open(name) is not { } stream) yield break;
        using var xml = PartXml.Open(stream);
        var (line, cell, cells, tables, isHeading) = (new StringBuilder(), new StringBuilder(), new List<string>(), 0, false);
        while (xml.Next())
        {
            if (xml.Starts("t"))
            {
                if (!xml.IsEmptyElement && xml.Next() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace) line.Append(xml.Value);
            }
            else if (xml.Starts("tab")) line.Append('\t');
            else if (xml.Starts("br") || xml.Starts("cr")) line.Append('\n');
            else if (xml.Starts("pStyle")) isHeading = xml.Value("val") is { } style && (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Title", StringComparison.OrdinalIgnoreCase));
            else if (xml.Starts("tbl")) tables++;
            else if (xml.Ends("p"))
            {
                if (tables > 0) cell.Append(cell.Length > 0 ? "\n" : "").Append(line);
                else if (line.Length > 0) yield return isHeading ? Readable.Heading(line.ToString()) : Readable.Line(line.ToString());
                (line, isHeading) = (line.Clear(), false);
            }
            else if (xml.Ends("tc") && tables == 1)
            {
                if (cells.Count < 1000) cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (xml.Ends("tr") && tables == 1)
            {
                if (cells.Count > 0) yield return Readable.Row(cells);
                cells = [];
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "tbl") tables--;
        }
    }
}
