using Microsoft.EntityFrameworkCore;
using Redress.Web.Data.Scheduling;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>The list of companies to schedule as a file, with all columns.</summary>
static class ExamFile
{
    static readonly string[] Columns =
    [
        "ID", "Company", "Business type", "State", "Licenses in force", "Licensed in", "Last exam", "Rating", "Next exam due", "Open activities", "Past activities", "Open complaints", "Complaints in 12 months", "Complaints in the 12 months before",
        "Per 1,000 of the largest peer", "Monetary relief (USD)", "Violations alleged", "Decision", "Counted at (UTC)",
    ];

    public static Export Of(IQueryable<ExamFigures> rows, ExportFormat format, DateOnly day) => new("exam-scheduling", Columns, rows.AsAsyncEnumerable().Select(row => new object?[]
    {
        row.Key, row.Name, row.BusinessType, row.State, row.Licenses, row.LicenseStates, row.LastExamOn, row.LastRating, row.NextExamBy, row.OpenActivities, row.PastActivities, row.OpenComplaints, row.Last12, row.Before12,
        row.Rate, row.Relief, row.Violations, row.Decision?.ToString(), row.CountedAt,
    }), format, day);
}
