using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Supervision.Findings;

[Needs(Right.WorkOnActivities)]
public sealed class NewModel(DocumentStore store) : ActivityPage, IFindingFormPage
{
    [BindProperty] public FindingForm Form { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    /// <summary>Given with the form, so that pressing twice makes one.</summary>
    [BindProperty] public Guid FindingId { get; set; }

    /// <summary>ID of the complaint whose alleged violation becomes the finding.</summary>
    [BindProperty(Name = "complaint", SupportsGet = true)] public string? Complaint { get; set; }
    [BindProperty(Name = "violation", SupportsGet = true)] public int? Violation { get; set; }

    public IReadOnlyList<SelectListItem> Earlier { get; private set; } = [];
    public bool IsMultiState => Record.IsMultiState;
    public IReadOnlyList<Document> Held => [];

    List<SupervisoryActivity> earlier = [];

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        earlier = await Db.EarlierThan(Viewer, Record);
        Earlier = [.. FindingForm.Choices(earlier)];
        return null;
    }

    public async Task<IActionResult> OnGet()
    {
        // What the address says of a complaint counts only where it is there to be seen.
        ModelState.Clear();
        if (!Record.TakesFindings || !Record.MayPropose(Viewer)) return Redirect(Address("findings"));
        var alleged = Violation is null ? null : (await Db.AllegedFor(Viewer, Record)).Find(one => one.Complaint == Complaint && one.No == Violation);
        if (alleged is null) (Complaint, Violation) = (null, null);
        else Form = FindingForm.Of(alleged);
        FindingId = Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Record.Findings.Find(one => one.Id == FindingId) is { } made) return Done(Address($"findings/{made.No}"), $"Finding {made.No} proposed.");
        var repeated = Form.Chosen(earlier, ModelState, nameof(Form));
        if (await Uploads.Take(Db, store, DocumentPart.Finding, Stamp) || Form.Read(ModelState, nameof(Form)) is not { } facts) return Page();
        var alleged = Violation is not { } no ? null
            : await Db.ComplaintOfFinding(Viewer, Complaint ?? "") is { } complaint ? new AllegedBefore(complaint, no) : throw new BrokenRuleException("This complaint is not linked to the activity.");
        var finding = Record.Propose(facts, repeated, alleged, Stamp, FindingId, Uploads.Documents);
        await Db.SaveChangesAsync();
        return Done(Address($"findings/{finding.No}"), $"Finding {finding.No} proposed.", Leads ? "" : "The Examiner in Charge is told.");
    }
}
