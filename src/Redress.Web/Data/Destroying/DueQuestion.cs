using System.Globalization;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Doors;
using Redress.Web.Exports;

namespace Redress.Web.Data.Destroying;

/// <summary>The list of what falls due, as a page, a file or a program asks for it.</summary>
public sealed class DueQuestion
{
    /// <summary>Only this part.</summary>
    public DestroyedPart? Part { get; set; }
    /// <summary>A month of the next twelve, such as 2027-03; empty: what is due today.</summary>
    public string? Month { get; set; }
    /// <summary>true: only what is held. false: only what is not.</summary>
    public bool? Held { get; set; }
    /// <summary>Part of the number or of the subject's name.</summary>
    public string? Words { get; set; }

    public bool IsFiltered => Part is not null || Held is not null || !string.IsNullOrWhiteSpace(Words);

    public DateOnly? First => DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal async Task<List<DueRow>> Read(RedressDb db, Viewer viewer, Agency agency, DateOnly today, CancellationToken stop = default)
    {
        var rows = First is { } first
            ? await DueList.Read(db, db.Retained(viewer), agency, today, first.AddMonths(1).AddDays(-1), Part, first <= today ? today.AddDays(1) : first, stop: stop)
            : await DueList.Read(db, db.Retained(viewer), agency, today, today, Part, stop: stop);
        var words = Words?.Trim() ?? "";
        return [.. rows.Where(row => (Held is null || row.IsHeld == Held) && (row.Number.Contains(words, StringComparison.OrdinalIgnoreCase) || row.Subject.Contains(words, StringComparison.OrdinalIgnoreCase)))];
    }

    internal static Export File(IReadOnlyList<DueRow> rows, ExportFormat format, DateOnly today) => new("due-for-destruction",
        ["ID", "Subject", "Ended on", "How", "What falls due", "Due on", "Documents", "Held", "Kept until", "Proposed by"], Rows(rows), format, today);

    static async IAsyncEnumerable<object?[]> Rows(IReadOnlyList<DueRow> rows)
    {
        foreach (var row in rows) yield return [row.Number, row.Subject, row.EndedOn, row.WasCanceled ? "Canceled" : "Closed", row.Part.Words(), row.DueOn, row.Documents, row.IsHeld ? "Yes" : "No", row.KeptUntil, row.ProposedBy];
        await Task.CompletedTask;
    }
}
