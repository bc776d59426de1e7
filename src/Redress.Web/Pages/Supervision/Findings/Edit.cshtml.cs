using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Supervision.Findings;

[Needs(Right.WorkOnActivities)]
public sealed class EditModel(DocumentStore store) : FindingPage, IFindingFormPage
{
    [BindProperty] public FindingForm Form { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IReadOnlyList<SelectListItem> Earlier { get; private set; } = [];
    public bool IsMultiState => Record.IsMultiState;
    public IReadOnlyList<Document> Held => [.. Record.DocumentsOf(Finding)];

    List<SupervisoryActivity> earlier = [];

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        earlier = await Db.EarlierThan(Viewer, Record);
        Earlier = [.. FindingForm.Choices(earlier)];
        if (Finding.RepeatsActivity is { } repeated && earlier.TrueForAll(one => one.Number != repeated))
        {
            // What it repeats now can stay, though the reader may not open it.
            earlier.AddRange(await Db.Repeated(Record, repeated));
            Earlier = [FindingForm.Choice(Finding), .. Earlier];
        }
        return null;
    }

    public IActionResult OnGet()
    {
        if (!MayChange) return Redirect(Here);
        Form = FindingForm.Of(Finding);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var repeated = Form.Chosen(earlier, ModelState, nameof(Form));
        if (await Uploads.Take(Db, store, DocumentPart.Finding, Stamp) || Form.Read(ModelState, nameof(Form)) is not { } facts) return Page();
        var gone = Record.Change(Finding, facts, repeated, Stamp, Uploads.Documents, Form.Remove.ToHashSet());
        Db.RemoveRange(gone);
        await Db.SaveChangesAsync();
        foreach (var document in gone) store.Remove(document);
        return Done(Here, $"Finding {No} changed.");
    }
}
