using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Redress.Web.Imports;

/// <summary>The rows of a CSV file by the names in its first row, in any order of columns, one row in memory at a time.</summary>
public sealed class CsvRows
{
    /// <summary>No column of any file known comes near; more means a quotation mark that is never closed.</summary>
    const int LongestField = 1_000_000;

    readonly TextReader _text;
    readonly CsvParser _parser;

    public CsvRows(TextReader text)
    {
        _text = text;
        _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            DetectDelimiter = true,
            DetectDelimiterValues = [",", "\t", ";"],
            GetDelimiter = args => DelimiterOf(args.Text),
            BadDataFound = null,
            MaxFieldSize = LongestField,
            IgnoreBlankLines = true,
        });
        if (!_parser.Read()) throw new UnreadableFileException("The file has no first row with the names of its columns.");
        Columns = _parser.Record!.Select(Name).ToArray();
    }

    /// <summary>The names of the columns in small letters and digits only: "Date_received" is "datereceived".</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The values of a row in the order of <see cref="Columns"/>, with the line it begins on.</summary>
    public IEnumerable<(int Line, string[] Values)> Read(Action<BadRow> bad)
    {
        while (true)
        {
            var line = _parser.RawRow + 1;
            try
            {
                if (!_parser.Read()) yield break;
            }
            catch (MaxFieldSizeException)
            {
                bad(new(line, "A quotation mark is opened and never closed; the rest of the file cannot be read."));
                yield break;
            }
            var values = _parser.Record!;
            if (values.Length == Columns.Count) yield return (line, values);
            else if (values.Any(value => !string.IsNullOrWhiteSpace(value))) bad(new(line, WrongCount(values.Length)));
        }
    }

    public static string Name(string header) => string.Concat(header.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    string WrongCount(int count) => count < Columns.Count
        ? $"The row is cut off: {count} of {Columns.Count} columns."
        : $"The row has {count} columns instead of {Columns.Count}.";

    static string DelimiterOf(string start)
    {
        var header = start.AsSpan(0, start.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : start.Length);
        return header.Contains(',') ? "," : header.Contains('\t') ? "\t" : header.Contains(';') ? ";" : ",";
    }
}
