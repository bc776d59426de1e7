using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Supervision.Reports;

[Needs(Right.WorkOnActivities)]
public sealed class EditModel(DocumentStore store) : ReportPage, IReportFormPage
{
    [BindProperty] public ReportForm Form { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IReadOnlyList<Document> Held => [.. Record.DocumentsOf(Report)];

    protected override bool IsPossible => Record.TakesReports && !Report.IsSent && Record.IsPreparedBy(Viewer);

    public void OnGet() => Form = ReportForm.Of(Report.Facts);

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.Report, Stamp) || !ModelState.IsValid) return Page();
        var gone = Record.ChangeReport(Report, Form.Facts(), Uploads.Documents, Stamp, Form.Remove.ToHashSet());
        Db.RemoveRange(gone);
        await Db.SaveChangesAsync();
        foreach (var document in gone) store.Remove(document);
        return Done(Back, $"Report {No} changed.");
    }
}
