using System.Text.Json;

namespace Redress.Web.Imports;

/// <summary>A file of CFPB complaints in any of the forms that occur, read in constant memory.</summary>
public sealed class CfpbFile(string path)
{
    /// <summary>Rows watched for their dates before reading; a file in one form tells long before.</summary>
    const int Watched = 200_000;

    readonly InputFile _file = new(path);

    /// <summary>How far the reading is, in bytes of <see cref="Length"/>.</summary>
    public long Position => _file.Position;

    public long Length => _file.Length;

    /// <summary>The rows that can be read; the others are handed to <paramref name="bad"/> in their place.</summary>
    /// <exception cref="UnreadableFileException">The file is not there, empty, or no CFPB file.</exception>
    public IEnumerable<CfpbRow> Read(Action<BadRow> bad)
    {
        var dates = new DayOrder();
        foreach (var (_, values) in Rows(_ => { }).Take(Watched))
        {
            dates.Watch(values.GetValueOrDefault(CfpbColumn.DateReceived));
            dates.Watch(values.GetValueOrDefault(CfpbColumn.DateSent));
            if (dates.IsCertain) break;
        }
        foreach (var (line, values) in Rows(bad))
        {
            if (new CfpbValues(line, values, dates).Row(bad) is { } row) yield return row;
        }
    }

    IEnumerable<(int Line, Dictionary<CfpbColumn, string> Values)> Rows(Action<BadRow> bad) => IsJson() ? Json(bad) : Csv(bad);

    bool IsJson()
    {
        using var text = _file.OpenText();
        int letter;
        do letter = text.Read();
        while (letter >= 0 && char.IsWhiteSpace((char)letter));
        return letter is '{' or '[';
    }

    IEnumerable<(int, Dictionary<CfpbColumn, string>)> Csv(Action<BadRow> bad)
    {
        using var text = _file.OpenText();
        var rows = new CsvRows(text);
        var columns = CfpbColumns.Of(rows.Columns);
        foreach (var (line, values) in rows.Read(bad))
        {
            var named = new Dictionary<CfpbColumn, string>(columns.Length);
            for (var i = 0; i < values.Length; i++)
                if (columns[i] is { } column) named[column] = values[i];
            yield return (line, named);
        }
    }

    IEnumerable<(int, Dictionary<CfpbColumn, string>)> Json(Action<BadRow> bad)
    {
        using var stream = _file.Open();
        foreach (var (line, record) in new JsonRecords(stream).Read(bad))
        {
            var source = record.TryGetProperty("_source", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : record;
            var named = new Dictionary<CfpbColumn, string>();
            foreach (var property in source.EnumerateObject())
                if (CfpbColumns.Named(property.Name) is { } column && Text(property.Value) is { } value) named[column] = value;
            if (!named.ContainsKey(CfpbColumn.ComplaintId) && record.TryGetProperty("_id", out var id) && Text(id) is { } given)
                named[CfpbColumn.ComplaintId] = given;
            if (named.Count > 0) yield return (line, named);
        }
    }

    static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => null,
    };
}
