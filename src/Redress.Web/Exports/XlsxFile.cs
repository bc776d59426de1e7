using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Redress.Web.Exports;

/// <summary>
/// A workbook, written part by part while rows come: days and numbers are such, all else is a text cell, which no program takes for a formula.
/// Not by the Open XML SDK: its packages keep every part in memory until the end.
/// </summary>
static class XlsxFile
{
    /// <summary>More do not fit onto one sheet, with the head; those that follow go onto another.</summary>
    const int MostRows = 1_048_575, MostLetters = 32_767;
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006";
    const string Head = "1", Day = "2", Amount = "3", Moment = "4";
    static readonly DateTime Zero = new(1899, 12, 30);

    const string Styles = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static async Task Write(Stream to, Export export, CancellationToken stop)
    {
        var late = new LateStream(to);
        await Write(late, export.Columns, export.Rows, stop);
        await late.FlushAsync(stop);
    }

    static async Task Write(LateStream to, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> cells, CancellationToken stop)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        var sheets = 0;
        await using var rows = cells.GetAsyncEnumerator(stop);
        for (var more = true; more;) more = await Sheet(zip, ++sheets, columns, rows, stop);
        await Part(zip, "xl/styles.xml", Styles, stop);
        await Part(zip, "xl/workbook.xml", $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="{Main}" xmlns:r="{Relation}"><sheets>{Each(sheets, no => $"""<sheet name="Sheet {no}" sheetId="{no}" r:id="rId{no}"/>""")}</sheets></workbook>""", stop);
        await Part(zip, "xl/_rels/workbook.xml.rels", $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{Package}/relationships">{Each(sheets, no => $"""<Relationship Id="rId{no}" Type="{Relation}/worksheet" Target="worksheets/sheet{no}.xml"/>""")}<Relationship Id="rId{sheets + 1}" Type="{Relation}/styles" Target="styles.xml"/></Relationships>""", stop);
        await Part(zip, "_rels/.rels", $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>""", stop);
        await Part(zip, "[Content_Types].xml", $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(sheets, no => $"""<Override PartName="/xl/worksheets/sheet{no}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")}</Types>""", stop);
    }

    /// <returns>Whether rows are left for another sheet.</returns>
    static async Task<bool> Sheet(ZipArchive zip, int no, IReadOnlyList<string> columns, IAsyncEnumerator<object?[]> rows, CancellationToken stop)
    {
        await using var part = await zip.CreateEntry($"xl/worksheets/sheet{no}.xml", CompressionLevel.Fastest).OpenAsync(stop);
        await using var text = new StreamWriter(part, new UTF8Encoding(false), 32_768, leaveOpen: true);
        await text.WriteAsync($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="{columns.Count}" width="20" customWidth="1"/></cols><sheetData>""");
        var line = new StringBuilder("<row>");
        foreach (var column in columns) Text(line, column, Head);
        await text.WriteAsync(line.Append("</row>"), stop);
        var written = 0;
        // A sheet that is full leaves the row that it looked at for nobody: it asks before it looks.
        while (written < MostRows && await rows.MoveNextAsync())
        {
            line.Clear().Append("<row>");
            foreach (var cell in rows.Current) Cell(line, cell);
            await text.WriteAsync(line.Append("</row>"), stop);
            written++;
        }
        await text.WriteAsync("</sheetData></worksheet>");
        return written == MostRows;
    }

    static void Cell(StringBuilder line, object? cell)
    {
        _ = cell switch
        {
            null or "" => line.Append("<c/>"),
            DateOnly day => Number(line, day.DayNumber - DateOnly.FromDateTime(Zero).DayNumber, Day),
            DateTime moment => Number(line, (moment - Zero).TotalDays, Moment),
            decimal amount => Number(line, amount, Amount),
            int or long => Number(line, (IFormattable)cell, "0"),
            double share => Number(line, share, "0"),
            _ => Text(line, cell.ToString()!, "0"),
        };
    }

    static StringBuilder Number(StringBuilder line, IFormattable value, string style) => line.Append(CultureInfo.InvariantCulture, $"""<c s="{style}"><v>{value.ToString(null, CultureInfo.InvariantCulture)}</v></c>""");

    static StringBuilder Text(StringBuilder line, string text, string style)
    {
        line.Append(CultureInfo.InvariantCulture, $"""<c t="inlineStr" s="{style}"><is><t xml:space="preserve">""");
        for (var at = 0; at < Math.Min(text.Length, MostLetters); at++)
        {
            var letter = text[at];
            if (char.IsSurrogate(letter))
            {
                // Half a character, or one cut in two at the end, is none.
                if (!char.IsHighSurrogate(letter) || at + 1 >= Math.Min(text.Length, MostLetters) || !char.IsLowSurrogate(text[at + 1])) continue;
                line.Append(letter).Append(text[++at]);
            }
            else _ = letter switch { '<' => line.Append("&lt;"), '>' => line.Append("&gt;"), '&' => line.Append("&amp;"), _ => XmlConvert.IsXmlChar(letter) ? line.Append(letter) : line };
        }
        return line.Append("</t></is></c>");
    }

    static async Task Part(ZipArchive zip, string name, string content, CancellationToken stop)
    {
        await using var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
        await part.WriteAsync(Encoding.UTF8.GetBytes(content), stop);
    }

    static string Each(int count, Func<int, string> words) => string.Concat(Enumerable.Range(1, count).Select(words));
}
