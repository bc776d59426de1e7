using System.Xml;
using Redress.Domain.Records;

namespace Redress.Web.Files.Reading;

/// <summary>Reads the XML of a part node by node: no entities, no document type, no depth or length without bound.</summary>
static class PartXml
{
    const int MostDepth = 500, MostLetters = 30_000_000;

    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostLetters, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false, CloseInput = true };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <exception cref="ReadingException">It is no XML, or more than is read.</exception>
    public static bool Next(this XmlReader xml)
    {
        try
        {
            if (!xml.Read()) return false;
        }
        catch (XmlException wrong)
        {
            throw new ReadingException(wrong.Message.Contains("MaxCharacters", StringComparison.Ordinal) ? TextOutcome.TooLarge : TextOutcome.NotReadable);
        }
        return xml.Depth <= MostDepth && xml.AttributeCount < 5_000 ? true : throw new ReadingException(TextOutcome.NotReadable);
    }

    public static bool Starts(this XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

    public static bool Ends(this XmlReader xml, string name) => xml.LocalName == name && (xml.NodeType == XmlNodeType.EndElement || xml is { NodeType: XmlNodeType.Element, IsEmptyElement: true });

    /// <summary>An attribute by its local name, whatever its namespace.</summary>
    public static string? Value(this XmlReader xml, string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == name) value = xml.Value;
        xml.MoveToElement();
        return value;
    }
}
