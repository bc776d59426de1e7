using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Supervision.Findings;

/// <summary>A page of one finding.</summary>
public abstract class FindingPage : ActivityPage
{
    /// <summary>Its number within the activity.</summary>
    [FromRoute(Name = "finding")] public int No { get; set; }

    public Finding Finding { get; private set; } = null!;
    public string Here => Address($"findings/{No}");

    /// <summary>Whoever leads the activity decides.</summary>
    public bool Decides => Leads && Record.TakesFindings;
    public bool MayChange => Record.TakesFindings && Record.MayChange(Finding, Viewer);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.Findings.Find(one => one.No == No) is not { } found) return NotFound();
        Finding = found;
        return null;
    }
}
