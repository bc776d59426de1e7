using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Supervision.Reports;

/// <summary>Takes a report away before it is sent.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class RemoveModel(DocumentStore store) : ReportPage
{
    protected override bool IsPossible => Record.TakesReports && !Report.IsSent && Record.IsPreparedBy(Viewer);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var gone = Record.RemoveReport(Report, Stamp);
        Db.RemoveRange(gone);
        await Db.SaveChangesAsync();
        foreach (var document in gone) store.Remove(document);
        return Done(Back, $"Report {No} removed.", "The company never knew of it.");
    }
}
