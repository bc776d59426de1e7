using Redress.Domain.Access;

namespace Redress.Domain.Complaints.Bulk;

/// <summary>What can be done to many complaints at once. Kept as words, so added to, never renamed.</summary>
public enum BulkKind { Remind, Extend, Reassign, Categorize, CloseAsDuplicate, Relate }

/// <param name="Button">On the list.</param>
/// <param name="Noun">Of the act as a whole.</param>
/// <param name="Did">What was done to each.</param>
/// <param name="IsUndoable">Also once its mails have gone.</param>
/// <param name="CanBeCalledBack">As long as its mails wait. What was closed is reopened instead, with a reason.</param>
public sealed record BulkRow(BulkKind Kind, Right Right, string Button, string Noun, string Did, bool IsUndoable = true, bool CanBeCalledBack = true);

/// <summary>The table of bulk acts: pages, API and the bar over the list read it.</summary>
public static class BulkKinds
{
    public static readonly IReadOnlyList<BulkRow> Rows =
    [
        new(BulkKind.Remind, Right.SendRequests, "Send reminder", "Reminder of companies", "reminded", IsUndoable: false),
        new(BulkKind.Extend, Right.SendRequests, "Extend due dates", "Extension of due dates", "extended"),
        new(BulkKind.Reassign, Right.UpdateComplaints, "Reassign", "New point of contact", "reassigned"),
        new(BulkKind.Categorize, Right.UpdateComplaints, "Categorize", "New category", "categorized"),
        new(BulkKind.CloseAsDuplicate, Right.CloseComplaints, "Close as duplicate", "Closing as duplicates", "closed", CanBeCalledBack: false),
        new(BulkKind.Relate, Right.UpdateComplaints, "Relate", "Relation to one complaint", "related"),
    ];

    public static BulkRow Row(this BulkKind kind) => Rows.First(row => row.Kind == kind);
}
