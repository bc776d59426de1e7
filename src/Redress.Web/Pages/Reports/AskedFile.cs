using Microsoft.EntityFrameworkCore;
using Redress.Web.Data.Search;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Reports;

/// <summary>What agencies asked each other as a file, and below it what went to bodies outside.</summary>
static class AskedFile
{
    static readonly string[] Columns = ["Complaint", "Subject", "Asked by", "Of", "Asked at (UTC)", "Person", "Comments", "Decision", "Decided at (UTC)", "Decided by", "Comments on the decision"];

    /// <param name="here">Name of the viewer's agency.</param>
    public static Export Of(string name, IQueryable<AskedRow> asked, Func<Task<List<OutsideRow>>> outside, string here, ExportFormat format, DateOnly day) => new(name, Columns, Rows(asked, outside, here), format, day);

    static async IAsyncEnumerable<object?[]> Rows(IQueryable<AskedRow> asked, Func<Task<List<OutsideRow>>> outside, string here)
    {
        await foreach (var row in asked.AsAsyncEnumerable())
            yield return [row.Number, row.Subject, row.Asking, row.Deciding, row.AskedAt, row.AskedBy, row.Comments, row.Decision, row.DecidedAt, row.DecidedBy, row.DecisionComments];
        foreach (var row in await outside())
            yield return [row.Number, row.Subject, here, row.To, row.SentOn, "", row.How, row.ReceivedOn is null ? "" : "Received", row.ReceivedOn, "", ""];
    }
}
