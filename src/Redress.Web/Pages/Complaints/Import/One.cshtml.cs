using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Pages.Complaints.Import;

/// <summary>One import from its rehearsal over its progress to what came of it.</summary>
[Needs(Right.ImportComplaints)]
public sealed class OneModel(DocumentStore store, ImportRun run) : RedressPage
{
    public const int OnPage = 50;

    [FromRoute] public Guid Id { get; set; }
    [BindProperty(SupportsGet = true)] public ImportLineKind? Show { get; set; }
    [BindProperty(SupportsGet = true)] public int PageNo { get; set; } = 1;

    public ComplaintImport Import { get; private set; } = null!;
    public IReadOnlyDictionary<ImportLineKind, int> Counts { get; private set; } = new Dictionary<ImportLineKind, int>();
    public IReadOnlyList<ImportLine> Lines { get; private set; } = [];
    public ImportLineKind Shown { get; private set; }
    public int First => (PageNo - 1) * OnPage;
    public int Total => Counts.GetValueOrDefault(Shown);

    Agency agency = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Imports(Viewer).FirstOrDefaultAsync(one => one.Id == Id) is not { } found) return NotFound();
        Import = found;
        agency = await Db.Agencies.FirstAsync(one => one.Id == found.AgencyId);
        if (Import.IsRunning) return null;
        Counts = await Db.Set<ImportLine>().Where(line => line.ImportId == Id).GroupBy(line => line.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        Shown = Show ?? Enum.GetValues<ImportLineKind>().FirstOrDefault(kind => Counts.ContainsKey(kind));
        PageNo = Math.Clamp(PageNo, 1, Math.Max(1, (Total + OnPage - 1) / OnPage));
        Lines = await Db.ReportOf(Import).Where(line => line.Kind == Shown).AsNoTracking().Skip(First).Take(OnPage).ToListAsync();
        return null;
    }

    public void OnGet()
    {
        if (Import.IsRunning) Response.Headers["Refresh"] = "2";
    }

    public async Task<IActionResult> OnGetRefused(CancellationToken stop) => await ImportUpload.Refused(Db, store, Import, agency.DayOf(Now), stop) is { } file ? file : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        ModelState.Clear();
        if (Import.Confirm(StampOf(agency)))
        {
            await Db.SaveChangesAsync(stop);
            await run.Begin(Id, Import.Size);
        }
        return Redirect(Address());
    }

    public async Task<IActionResult> OnPostDrop(CancellationToken stop)
    {
        ModelState.Clear();
        Import.Drop(StampOf(agency));
        await Db.SaveChangesAsync(stop);
        return Done("/complaints/import", $"{Import.FileName} dropped.", "Nothing was imported.");
    }

    public string Address(ImportLineKind? show = null, int page = 1) => $"/complaints/import/{Id}{(show is null ? "" : $"?show={show}{(page > 1 ? $"&pageNo={page}" : "")}#report")}";

    public static string Words(ImportLineKind kind) => kind switch { ImportLineKind.Refused => "Refused rows", ImportLineKind.Warning => "To look at", _ => "Changes" };
}
