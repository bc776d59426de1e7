using System.Globalization;
using System.Text;
using System.Xml;

namespace Redress.Web.Files.Reading;

/// <summary>A presentation: the words of each slide, and of its notes.</summary>
static class SlideReader
{
    const int Most = 2_000;

    public static IEnumerable<Readable> Read(ZipParts parts)
    {
        foreach (var no in parts.Names.Select(name => NoOf(name, "ppt/slides/slide")).OfType<int>().Order().Take(Most).ToList())
        {
            yield return Readable.Heading($"Slide {no}");
            foreach (var name in new[] { $"ppt/slides/slide{no}.xml", $"ppt/notesSlides/notesSlide{no}.xml" })
                if (parts.Open(name) is { } part)
                    foreach (var line in Lines(part)) yield return line;
        }
    }

    static IEnumerable<Readable> Lines(Stream part)
    {
        using var xml = PartXml.Open(part);
        var line = new StringBuilder();
        while (xml.Next())
        {
            if (xml.Starts("t") && !xml.IsEmptyElement && xml.Next() && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) line.Append(xml.Value);
            else if (xml.Ends("p") && line.Length > 0)
            {
                yield return Readable.Line(line.ToString());
                line.Clear();
            }
        }
    }

    static int? NoOf(string name, string before)
        => name.StartsWith(before, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) && int.TryParse(name[before.Length..^4], NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : null;
}
