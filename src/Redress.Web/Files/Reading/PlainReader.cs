using System.Text;

namespace Redress.Web.Files.Reading;

/// <summary>Texts and tables in the encoding that their bytes show.</summary>
static class PlainReader
{
    const int MostCell = 10_000;

    public static string Decode(byte[] bytes)
    {
        // Cut in the middle of a letter, or with one wrong byte far down: what can be read is read.
        var encoding = TextKinds.EncodingOf(bytes) ?? TextKinds.EncodingOf(bytes.AsSpan(0, Math.Min(bytes.Length, 64 * 1024))) ?? Encoding.UTF8;
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    public static IEnumerable<Readable> Lines(byte[] bytes)
    {
        using var lines = new StringReader(Decode(bytes));
        while (lines.ReadLine() is { } line) yield return Readable.Line(line);
    }

    /// <summary>Rows of a CSV; what separates its cells is what its first line has most of.</summary>
    public static IEnumerable<Readable> Rows(byte[] bytes, string name)
    {
        var text = Decode(bytes);
        var first = text.AsSpan(0, Math.Min(4000, text.IndexOf('\n') is var end and >= 0 ? end : text.Length)).ToString();
        var between = name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : new[] { ',', ';', '\t', '|' }.MaxBy(one => first.Count(letter => letter == one));
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"') { Add('"'); at++; }
            else if (letter == '"' && (isQuoted || cell.Length == 0)) isQuoted = !isQuoted;
            else if (isQuoted) Add(letter);
            else if (letter == between) EndCell();
            else if (letter == '\n') { EndCell(); yield return Readable.Row(cells); cells = []; }
            else if (letter != '\r') Add(letter);
        }
        if (cell.Length > 0 || cells.Count > 0) { EndCell(); yield return Readable.Row(cells); }

        void Add(char one) { if (cell.Length < MostCell) cell.Append(one); }
        void EndCell() { if (cells.Count < 1000) cells.Add(cell.ToString()); cell.Clear(); }
    }
}
