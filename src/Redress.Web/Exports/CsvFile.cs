using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Redress.Web.Exports;

/// <summary>Comma-separated, UTF-8 with the mark by which spreadsheets know it. What begins like a formula stays text.</summary>
static class CsvFile
{
    static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static async Task Write(Stream to, Export export, CancellationToken stop)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16_384, leaveOpen: true);
        await using var csv = new CsvWriter(text, Rules);
        foreach (var column in export.Columns) csv.WriteField(column);
        await csv.NextRecordAsync();
        await foreach (var row in export.Rows.WithCancellation(stop))
        {
            foreach (var cell in row) csv.WriteField(Words(cell));
            await csv.NextRecordAsync();
        }
        await csv.FlushAsync();
    }

    static string Words(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
