using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Supervision.Reports;

[Needs(Right.WorkOnActivities)]
public sealed class NewModel(DocumentStore store) : ActivityPage, IReportFormPage
{
    [BindProperty] public ReportForm Form { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    /// <summary>Given with the form, so that pressing twice makes one.</summary>
    [BindProperty] public Guid ReportId { get; set; }

    public IReadOnlyList<Document> Held => [];
    public string Back => Address("report");

    public IActionResult OnGet()
    {
        if (!Record.TakesReports || !Record.IsPreparedBy(Viewer)) return Redirect(Back);
        ReportId = Guid.CreateVersion7();
        Form.Title = $"Report of {(Record.ActivityType == ActivityType.Investigation ? "investigation" : "examination")}";
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Record.Reports.Find(one => one.Id == ReportId) is { } made) return Done(Back, $"Report {made.No} saved.");
        if (await Uploads.Take(Db, store, DocumentPart.Report, Stamp) || !ModelState.IsValid) return Page();
        var report = Record.AddReport(Form.Facts(), Uploads.Documents, Stamp, ReportId);
        await Db.SaveChangesAsync();
        return Done(Back, $"Report {report.No} saved.", "The company does not see it yet.");
    }
}
