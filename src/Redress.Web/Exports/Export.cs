using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Redress.Web.Exports;

public enum ExportFormat { Csv, Xlsx }

/// <summary>A list as a file: a head, then row by row as it is read, so that a list of any size takes the same room. Pages and API answer with it alike.</summary>
/// <param name="Name">Of the file, without date and ending.</param>
/// <param name="Columns">The words of the head.</param>
/// <param name="Rows">A cell is text, a whole number, an amount, a day, a moment in UTC, or null.</param>
public sealed record Export(string Name, IReadOnlyList<string> Columns, IAsyncEnumerable<object?[]> Rows, ExportFormat Format, DateOnly Day) : IActionResult, IResult
{
    public const string Csv = "text/csv", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What a program asked for: by ?format=, else by Accept; null: neither.</summary>
    public static ExportFormat? Asked(HttpRequest request, string? format)
    {
        if (format is not null) return Enum.TryParse<ExportFormat>(format, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : throw new Api.InputException("format", "Give csv or xlsx, or leave it out.");
        var accepted = request.GetTypedHeaders().Accept.Select(type => type.MediaType.Value).ToList();
        return accepted.Contains(Csv) ? ExportFormat.Csv : accepted.Contains(Xlsx) ? ExportFormat.Xlsx : null;
    }

    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = Format == ExportFormat.Csv ? Csv + "; charset=utf-8" : Xlsx;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}-{Day:yyyy-MM-dd}.{(Format == ExportFormat.Csv ? "csv" : "xlsx")}\"";
        http.Response.Headers.CacheControl = "no-store";
        // What is written goes out: a proxy or the server that kept it would keep all of it.
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await Write(http.Response.Body, http.RequestAborted);
    }

    public Task Write(Stream to, CancellationToken stop) => Format == ExportFormat.Csv ? CsvFile.Write(to, this, stop) : XlsxFile.Write(to, this, stop);
}
