using Redress.Domain.Supervision;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Supervision;

/// <summary>Time and expenses of an activity as a file, newest day first like the page.</summary>
static class TimeFile
{
    static readonly string[] Columns = ["Activity", "No.", "Date", "Person", "Kind", "Hours", "Amount (USD)", "Note", "Written by", "Written at (UTC)", "Withdrawn at (UTC)", "Why withdrawn"];

    public static Export Of(SupervisoryActivity activity, ExportFormat format, DateOnly day) => new($"time-{activity.Number}", Columns, InOrder(activity).Select(row => new object?[]
    {
        activity.Number, row.No, row.WorkedOn, row.PersonName, row.TimeKind.Words(), row.Hours, row.Amount, row.Note, row.WrittenByName, row.WrittenAt, row.WithdrawnAt, row.WithdrawnWhy,
    }).ToAsyncEnumerable(), format, day);

    public static IEnumerable<TimeEntry> InOrder(SupervisoryActivity activity) => activity.TimeEntries.OrderByDescending(row => row.WorkedOn).ThenByDescending(row => row.No);
}
