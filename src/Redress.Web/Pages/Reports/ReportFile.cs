using Redress.Web.Data.Reports;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Reports;

/// <summary>The table of a report as a file.</summary>
static class ReportFile
{
    public static Export Of(ReportKind kind, Report report, ExportFormat format, DateOnly day) => new(kind.Name, [.. report.Columns.Select(column => column.Words)], Rows(report), format, day);

    static async IAsyncEnumerable<object?[]> Rows(Report report)
    {
        foreach (var row in report.Rows) yield return [.. row.Cells.Select(cell => cell.Value)];
        await Task.CompletedTask;
    }
}
