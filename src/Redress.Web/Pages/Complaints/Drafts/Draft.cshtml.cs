using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>The intake form. Whatever is typed is kept; it is read only when it is sent on.</summary>
[Needs(Right.EnterComplaints)]
public sealed partial class DraftModel(DocumentStore store) : DraftPage, IIntakeFields
{
    [BindProperty] public IntakeForm Form { get; set; } = new();
    [BindProperty] public int Version { get; set; }
    [BindProperty] public Uploads Uploads { get; set; } = new();

    /// <summary>Another window saved the draft while this one was open.</summary>
    public bool IsChangedMeanwhile => HttpMethods.IsPost(Request.Method) && Version != Draft.Version;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        (Uploads.Id, Uploads.IsShared) = (Draft.Id, true);
        await Uploads.Read(Db, Stamp);
        return null;
    }

    public void OnGet() => Form = IntakeForm.Of(Draft);

    /// <summary>Sends it on: the draft becomes a complaint, in one transaction.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (await TakeFiles()) return await Back();
        // What was typed is saved only if it comes back: of two presses at once, the one that loses must not lose to a save.
        MustBeTheLatest();
        var reading = Reading();
        var (categoryId, issueId) = await Category();
        var intake = reading.Read(categoryId, issueId, await RelatedTo(reading));
        SayNumbers(reading);
        foreach (var (key, sentence) in reading.Faults) ModelState.AddModelError(key, sentence);
        if (!ModelState.IsValid) return await Back();

        var routing = Form.Routing == nameof(Routing.Bypass) ? Routing.Bypass : Routing.PreliminaryReview;
        var author = await Db.People.Include(person => person.Roles).FirstAsync(person => person.Id == Viewer.PersonId);
        var number = await Db.NextComplaint(Today.Year);
        await using var held = Draft.Entity is { IsMatched: false } subject ? await Db.HoldUnmatched(subject) : null;
        var complaint = Draft.Entity is { } entity
            ? Complaint.EnterAbout(entity, number, Agency, intake, routing, author, Uploads.Documents, Stamp, Draft.Id)
            : Complaint.Enter(number, Agency, Draft.Company!, intake, routing, author, Uploads.Documents, Stamp, Draft.Id);
        if (Draft.TakesUpId is { } imported) await TakingUp.Tie(Db, Viewer, imported, complaint, Stamp);
        Db.Add(complaint);
        Db.Remove(Draft);
        await Db.SaveChangesAsync();
        if (held is not null) await held.CommitAsync();
        return Done($"/complaints/{number}", $"{number} entered.", routing == Routing.Bypass
            ? "You are Agency POC, and the complaint is open."
            : $"Every reviewer is told. The review is due {DayWords.Short(complaint.DueOf(DueKind.Review)!.Value)}.");
    }

    /// <summary>The form saves itself after typing; the answer carries what follows from it.</summary>
    public async Task<IActionResult> OnPostDraft()
    {
        var before = IntakeForm.Of(Draft).CategoryId;
        ModelState.Clear();
        await DropIssueOfOtherCategory();
        Save();
        await Db.SaveChangesAsync();
        IsOtherCategory = before != Form.CategoryId;
        return Partial("_Saved", this);
    }

    public async Task<IActionResult> OnPostKeep() => await Keep() ? Redirect(Address) : Page();

    public async Task<IActionResult> OnPostLeave()
        => await Keep() ? Done("/complaints/drafts", $"Draft about {Draft.SubjectName} saved.") : Page();

    public Task<IActionResult> OnPostIssues() => And("#Form_IssueId", () => { });

    public Task<IActionResult> OnPostAddComplainant() => And($"#complainant-{Form.Complainants.Count + 1}", () =>
    {
        if (Form.Complainants.Count < IntakeForm.MostComplainants) Form.Complainants.Add(new());
    });

    public Task<IActionResult> OnPostRemoveComplainant(int at) => And("#complainant", () =>
    {
        if (at > 0 && at < Form.Complainants.Count) Form.Complainants.RemoveAt(at);
    });

    public Task<IActionResult> OnPostMakeFirst(int at) => And("#complainant", () => Form.MakeFirst(at));

    public Task<IActionResult> OnPostAddAgent() => And("#related", () =>
    {
        if (Form.Agents.Count < IntakeForm.MostAgents) Form.Agents.Add(new());
    });

    public Task<IActionResult> OnPostRemoveAgent(int at) => And("#related", () =>
    {
        if (at >= 0 && at < Form.Agents.Count) Form.Agents.RemoveAt(at);
    });

    public Task<IActionResult> OnPostLink(string number) => And("#duplicates", () => Form.Link(number));

    public async Task<IActionResult> OnPostOpen(string number) => await Keep() ? LocalRedirect($"/complaints/{Uri.EscapeDataString(number)}") : Page();

    public async Task<IActionResult> OnPostNone()
    {
        var shown = await LikelyDuplicates();
        return await And("#duplicates", () => Form.NotTheSame = [.. Form.NotTheSame.Union(shown.Select(duplicate => duplicate.Number))]);
    }

    public Task<IActionResult> OnPostShowAgain() => And("#duplicates", () => Form.NotTheSame = []);

    public Task<IActionResult> OnPostMask() => And("#complaint", Form.MaskNumbers);

    public Task<IActionResult> OnPostKeepNumbers() => And("#complaint", () => Form.KeepsNumbers = true);

    /// <summary>Keeps what was typed with a change of its own, and shows the form from there.</summary>
    async Task<IActionResult> And(string place, Action change)
    {
        change();
        return await Keep() ? Redirect(Address + place) : Page();
    }

    /// <summary>Keeps text and files. False: only a document was taken away, so the form comes back.</summary>
    async Task<bool> Keep()
    {
        var removed = await TakeFiles();
        await Back();
        return !removed;
    }

    async Task<bool> TakeFiles()
    {
        // What was typed is in the form; what could not be bound was never on it.
        ModelState.Clear();
        var removed = await Uploads.Take(Db, store, DocumentPart.Intake, Stamp);
        await DropIssueOfOtherCategory();
        return removed;
    }

    async Task<PageResult> Back()
    {
        Save();
        await Db.SaveChangesAsync();
        Version = Draft.Version;
        return Page();
    }

    void Save()
    {
        var text = Form.AsText();
        if (text == Draft.Form) return;
        MustBeTheLatest();
        Draft.Names(GuidOf(Form.BranchId), GuidOf(Form.IndividualId));
        Draft.Save(text, Now);
    }

    void MustBeTheLatest()
    {
        if (Version != Draft.Version && Form.AsText() != Draft.Form)
            throw new BrokenRuleException("This draft was saved in another window meanwhile. Yours is not saved; saving again puts it in its place.");
    }

    static Guid? GuidOf(string? typed) => Guid.TryParse(typed, out var id) ? id : null;
}
