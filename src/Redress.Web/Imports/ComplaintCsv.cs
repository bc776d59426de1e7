namespace Redress.Web.Imports;

/// <summary>An agency's own file of complaints (docs/import.md), read in constant memory.</summary>
public sealed class ComplaintCsv(InputFile file)
{
    /// <summary>Rows watched for their dates before reading; a file in one form tells long before.</summary>
    const int Watched = 200_000;
    const int MostRows = 1_000_000;

    readonly DayOrder _dates = new();

    /// <summary>The headers as the file has them, without those that a file of refused rows has more.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>Columns that nothing is known of.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public bool HadOlderLetters => file.HadOlderLetters;

    /// <summary>What holds for the whole file, in sentences; null: nothing.</summary>
    public string? Remarks()
    {
        List<string> remarks = [];
        if (Unknown.Count > 0) remarks.Add($"{(Unknown.Count == 1 ? "One column is" : $"{Unknown.Count} columns are")} unknown and {(Unknown.Count == 1 ? "was" : "were")} passed over: {string.Join(", ", Unknown.Take(20).Select(name => name.Length > 40 ? name[..40] : name))}.");
        if (HadOlderLetters) remarks.Add("Not all of the file is UTF-8. Such letters were read as Windows-1252, as older programs write. Look at a name with an accent.");
        return remarks.Count == 0 ? null : string.Join(' ', remarks);
    }

    /// <summary>Looks at the first row alone.</summary>
    /// <exception cref="UnreadableFileException">The file is empty, none of ours, or its header is wrong.</exception>
    public void Check()
    {
        using var text = file.OpenText();
        Headed(new CsvRows(text));
    }

    /// <summary>All rows; what is wrong with one stands on it.</summary>
    public IEnumerable<FiledRow> Read()
    {
        Watch();
        using var text = file.OpenText();
        var rows = new CsvRows(text);
        var columns = Headed(rows);
        var count = 0;
        foreach (var (line, values, fault) in rows.ReadAll())
        {
            if (fault is null && values.All(string.IsNullOrWhiteSpace)) continue;
            if (++count > MostRows) throw new UnreadableFileException($"The file has more than {MostRows:N0} rows. Split it.");
            var row = new FiledRow(line);
            if (fault is not null) row.Fault(null, fault);
            else new ComplaintValues(row, Named(columns, values), _dates).Read();
            yield return row;
        }
    }

    /// <summary>The rows as they stand in the file, in the order of <see cref="Headers"/>, for giving back those that were refused.</summary>
    public IEnumerable<(int Line, string[] Values)> Raw()
    {
        using var text = file.OpenText();
        var rows = new CsvRows(text);
        Headed(rows);
        var kept = Enumerable.Range(0, rows.Columns.Count).Where(at => !ComplaintColumns.OfRefused.Contains(rows.Columns[at])).ToArray();
        foreach (var (line, values, _) in rows.ReadAll()) yield return (line, [.. kept.Select(at => at < values.Length ? values[at] : "")]);
    }

    void Watch()
    {
        using var text = file.OpenText();
        var rows = new CsvRows(text);
        var days = Headed(rows).Select((column, at) => (column, at)).Where(one => one.column?.Name.EndsWith("_on", StringComparison.Ordinal) == true).Select(one => one.at).ToArray();
        foreach (var (_, values, fault) in rows.ReadAll().Take(Watched))
        {
            if (fault is not null) continue;
            foreach (var at in days) _dates.Watch(values[at]);
            if (_dates.IsCertain) break;
        }
    }

    ComplaintColumn?[] Headed(CsvRows rows)
    {
        var columns = rows.Columns.Select(name => ComplaintColumns.ByKey.GetValueOrDefault(name)).ToArray();
        if (columns.All(column => column is null)) throw new UnreadableFileException("None of its columns is known. The first row must hold the names of the columns, such as agency_reference, received_on, subject.");
        var doubled = columns.Where(column => column is not null).GroupBy(column => column!.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (doubled.Count > 0) throw new UnreadableFileException($"{string.Join(", ", doubled)}: this column stands twice. Take one away.");
        if (!columns.Any(column => column?.Name is "agency_reference" or "id" or "received_on")) throw new UnreadableFileException("The column received_on is missing. A file that only updates needs agency_reference or id.");
        Headers = [.. rows.Headers.Where((_, at) => !ComplaintColumns.OfRefused.Contains(rows.Columns[at]))];
        Unknown = [.. rows.Headers.Where((header, at) => columns[at] is null && header.Trim() != "" && !ComplaintColumns.OfRefused.Contains(rows.Columns[at]))];
        return columns;
    }

    static Dictionary<string, string> Named(ComplaintColumn?[] columns, string[] values)
    {
        var named = new Dictionary<string, string>();
        for (var at = 0; at < values.Length; at++)
            if (columns[at] is { } column) named[column.Name] = values[at];
        return named;
    }
}
