using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Pages.Complaints.Import;

/// <summary>
/// Earlier imports, and a field for the next file. Supervisors import: refused rows and changes show who complained about what,
/// which an Account Administrator does not see; and one file changes more than a Manager does in a year.
/// </summary>
[Needs(Right.ImportComplaints)]
public sealed class IndexModel(CurrentViewer current, DocumentStore store, ImportRun run) : RedressPage
{
    const int Most = 100;

    [BindProperty] public IFormFile? Csv { get; set; }

    public IReadOnlyList<ComplaintImport> Imports { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.AgencyId is null) return NotFound();
        Imports = await Db.Imports(Viewer).AsNoTracking().OrderByDescending(one => one.UploadedAt).Take(Most).ToListAsync();
        return null;
    }

    public void OnGet()
    {
    }

    public IActionResult OnGetSample() => PhysicalFile(Path.Combine(AppContext.BaseDirectory, "Data", "Lists", "complaints-sample.csv"), "text/csv; charset=utf-8", "complaints-sample.csv");

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        ModelState.Clear();
        if (Csv is not { Length: > 0 })
        {
            ModelState.AddModelError("Csv", Csv is null ? "Choose a file." : "This file is empty.");
            return Page();
        }
        try
        {
            await using var content = Csv.OpenReadStream();
            var import = await ImportUpload.Take(Db, store, Viewer.AgencyId!.Value, content, Csv.FileName, false, StampOf((await current.Person())!.Agency!), stop);
            await run.Begin(import.Id, import.Size);
            return Redirect($"/complaints/import/{import.Id}");
        }
        catch (UnreadableFileException why)
        {
            ModelState.AddModelError("Csv", why.Message);
            return Page();
        }
    }

    public static string Result(ComplaintImport one) => one.Stage switch
    {
        ImportStage.Rehearsing => $"Rehearsing, {one.Rows:N0} rows so far",
        ImportStage.Rehearsed => "Rehearsed, not imported",
        ImportStage.Importing => $"Going on, {one.Rows:N0} rows so far",
        ImportStage.Unreadable => "Could not be read",
        ImportStage.Dropped => "Dropped, not imported",
        _ => $"{one.Added:N0} added, {one.Updated:N0} updated",
    };
}
