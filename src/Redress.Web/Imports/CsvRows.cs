using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Redress.Web.Imports;

/// <summary>The rows of a CSV file by the names in its first row, in any order of columns, one row in memory at a time.</summary>
public sealed class CsvRows
{
    /// <summary>No column of any file known comes near; more means a quotation mark that is never closed.</summary>
    const int LongestField = 1_000_000;
    const int MostColumns = 500;

    readonly CsvParser _parser;

    public CsvRows(TextReader text)
    {
        _parser = new CsvParser(new RowLimit(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            DetectDelimiter = true,
            DetectDelimiterValues = [",", "\t", ";"],
            GetDelimiter = args => DelimiterOf(args.Text),
            BadDataFound = null,
            MaxFieldSize = LongestField,
            IgnoreBlankLines = true,
        });
        try
        {
            if (!_parser.Read()) throw new UnreadableFileException("The file has no first row with the names of its columns.");
        }
        catch (Exception endless) when (endless is MaxFieldSizeException or LongRowException)
        {
            throw new UnreadableFileException("The first row never ends. It must hold the names of the columns, and nothing else.");
        }
        Headers = _parser.Record!;
        if (Headers.Count > MostColumns) throw new UnreadableFileException($"The first row names {Headers.Count:N0} columns. No file that can be read has more than {MostColumns}.");
        Columns = Headers.Select(Name).ToArray();
    }

    /// <summary>The names of the columns as the file has them.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The names of the columns in small letters and digits only: "Date_received" is "datereceived".</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The values of a row in the order of <see cref="Columns"/>, with the line it begins on.</summary>
    public IEnumerable<(int Line, string[] Values)> Read(Action<BadRow> bad)
    {
        foreach (var (line, values, fault) in ReadAll())
        {
            if (fault is null) yield return (line, values);
            else bad(new(line, fault));
        }
    }

    /// <summary>Bad rows too, with why they are bad and what was read of them.</summary>
    public IEnumerable<(int Line, string[] Values, string? Fault)> ReadAll()
    {
        while (true)
        {
            var line = _parser.RawRow + 1;
            var ends = false;
            try
            {
                if (!_parser.Read()) yield break;
            }
            catch (Exception endless) when (endless is MaxFieldSizeException or LongRowException)
            {
                ends = true;
            }
            if (ends)
            {
                yield return (line, [], "A quotation mark is opened and never closed; the rest of the file cannot be read.");
                yield break;
            }
            var values = _parser.Record!;
            if (values.Length == Columns.Count) yield return (line, values, null);
            else if (values.Any(value => !string.IsNullOrWhiteSpace(value))) yield return (line, values, WrongCount(values.Length));
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
