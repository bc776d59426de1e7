using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data.Reports;
using Redress.Web.Exports;
using Redress.Web.Pages.Reports;

namespace Redress.Web.Api;

/// <summary>The reports, as pages and files have them.</summary>
static class ReportsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        MapBelow(api.MapGroup("/reports").WithTags("Reports"), false, Right.SeeComplaints, "The reports there are.", "One report, with the filters of its page: as JSON, CSV or XLSX.");
        MapBelow(api.MapGroup("/supervision/reports").WithTags("Reports"), true, Right.SeeActivitySummaries, "The reports on supervisory activities.", "One report on supervisory activities, with the filters of its page: as JSON, CSV or XLSX.");
    }

    static void MapBelow(RouteGroupBuilder reports, bool isOfSupervision, Right right, string all, string one)
    {
        reports.MapGet("", async (Act act) => Entries(await act.Viewer(), isOfSupervision)).Needs(right).WithSummary(all).Produces<IReadOnlyList<ReportEntry>>();
        reports.MapGet("/{report}", (Act act, HttpRequest request, string report, string? format) => Read(act, request, report, format, isOfSupervision)).Needs(right).WithSummary(one).Produces<ReportView>(200, "application/json", Export.Csv, Export.Xlsx).ProducesProblem(404).ProducesValidationProblem(422);
    }

    static IResult Entries(Viewer viewer, bool isOfSupervision)
        => Results.Ok(ReportKind.OfSupervision(isOfSupervision).Where(kind => viewer.May(kind.Right)).Select(kind => new ReportEntry(kind.Name, kind.Title, kind.Lead)));

    public sealed record ReportEntry(string Name, string Title, string Lead);

    /// <param name="Figures">Name and value, as the page has them beside its picture.</param>
    /// <param name="Rows">One object a row, by the heads of the columns; days are ISO dates, amounts US dollars. The last is the sum, where the report has one.</param>
    public sealed record ReportView(string Name, string Title, IReadOnlyList<ReportFigure> Figures, IReadOnlyList<string> Columns, IReadOnlyList<JsonObject> Rows, bool IsCut);

    public sealed record ReportFigure(string Words, string Value);

    static async Task<IResult> Read(Act act, HttpRequest request, string report, string? format, bool isOfSupervision)
    {
        var viewer = await act.Viewer();
        if (ReportKind.Of(report, isOfSupervision, viewer) is not { } kind || viewer.AgencyId is not { } own) return Results.NotFound();
        var needs = new ReportNeeds(act.Db, viewer, await act.Db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == own), act.Now);
        var asked = ReportFilter.Read(request.Query);
        if (asked.Terms is { } terms && !await act.Db.ListVersions.AnyAsync(version => version.No == terms && version.PublishedAt != null)) throw new InputException("terms", $"The national list has no version {terms}: see /category-lists.");
        var filter = kind.Holds(needs.Today, asked);
        if (filter.From > filter.To) throw new InputException("from", "The first day comes after the last.");
        var made = await kind.Make(needs, filter);
        if (Export.Asked(request, format) is { } file) return ReportFile.Of(kind, made, file, needs.Today);
        return Results.Ok(new ReportView(kind.Name, kind.Title, [.. made.Figures.Select(figure => new ReportFigure(figure.Words, figure.Value))], [.. made.Columns.Select(column => column.Words)],
            [.. made.Rows.Where(row => !row.IsSum).Take(Report.Most).Concat(made.Rows.Where(row => row.IsSum)).Select(row => Row(made, row))], made.IsCut));
    }

    /// <summary>A row by the words of its columns.</summary>
    internal static JsonObject Row(Report report, ReportRow row) => new(report.Columns.Select((column, no) => KeyValuePair.Create(column.Words, Value(row.Cells[no].Value))));

    static JsonNode? Value(object? value) => value switch { null => null, int number => number, decimal amount => amount, DateOnly day => ReportFilter.Iso(day), _ => value.ToString() };
}
