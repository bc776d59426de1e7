using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Exports;

namespace Redress.Web.Pages.Retention;

/// <summary>What falls due for destruction: today, and in each of the coming months.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class IndexModel : RetentionPage
{
    public const int Shown = Disposing.Most;

    [BindProperty(SupportsGet = true, Name = "")] public DueQuestion Question { get; set; } = new();

    public List<DueRow> Rows { get; private set; } = [];
    public (int Now, IReadOnlyList<(DateOnly Month, int Count)> Months) Ahead { get; private set; }
    public IEnumerable<SelectListItem> Parts => DestroyedParts.All.Select(part => new SelectListItem(part.Words(), part.ToString(), Question.Part == part));
    public IEnumerable<SelectListItem> Holds => [new("Held", "true", Question.Held == true), new("Not held", "false", Question.Held == false)];

    public async Task OnGet(CancellationToken stop)
    {
        Rows = await Question.Read(Db, Viewer, Agency, Today, stop);
        Ahead = await DueList.Ahead(Db, Db.Retained(Viewer), Agency.Retention(), Today, stop);
    }

    public Task<Export> OnGetCsv(CancellationToken stop) => File(ExportFormat.Csv, stop);

    public Task<Export> OnGetXlsx(CancellationToken stop) => File(ExportFormat.Xlsx, stop);

    async Task<Export> File(ExportFormat format, CancellationToken stop) => DueQuestion.File(await Question.Read(Db, Viewer, Agency, Today, stop), format, Today);

    public string Link(string? month = null, string? file = null) => "/retention" + QueryString.Create(new Dictionary<string, string?>
    {
        ["month"] = month, ["part"] = Question.Part?.ToString(), ["held"] = Question.Held?.ToString().ToLowerInvariant(), ["words"] = Question.Words, ["handler"] = file,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
