using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>What the agency chose to share of the closing: a comment and documents, never the reason or its own notes.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class ClosureModel : PortalComplaintPage
{
    /// <summary>The closing that holds; before it this page does not exist.</summary>
    public DateTime ClosedAt { get; private set; }
    public string? Comment { get; private set; }
    public IReadOnlyList<Document> Shared { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Complaint.Status != ComplaintStatus.Closed || Complaint.Closures.MaxBy(closure => closure.No) is not { } latest) return NotFound();
        (ClosedAt, Comment) = (latest.At, latest.SharedComment);
        Shared = [.. Documents.Where(document => document.PartId == latest.Id || document.SharedAt >= latest.At)];
        return null;
    }
}
