using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Search;
using Redress.Web.Files;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>A request beside the answer that is written to it; once sent, both to read.</summary>
[Needs(Right.SeeOwnComplaints, OnActivity = Right.SeeOwnActivities)]
public sealed class AnswerModel(DocumentStore store) : PortalRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IReadOnlyList<CommentRow> Comments { get; private set; } = [];
    /// <summary>The pause that stops this request now.</summary>
    public Pause? Pause => Record.PauseOf(new(DueKind.Answer, Asked.Id));
    /// <summary>Texts that were saved over by somebody else, the latest first.</summary>
    public IReadOnlyList<DraftText> Earlier { get; private set; } = [];
    Dictionary<Guid, string> Writers { get; set; } = [];
    public bool MayAskBack => MaySendAnswers && Asked.WaitsForReview && Asked.OpenAsk is null;
    public bool IsWriting => MayDraft && Waits;
    /// <summary>The draft as somebody else saved it while this form was open.</summary>
    public AnswerDraft? Meanwhile => HttpMethods.IsPost(Request.Method) && Draft?.Version != Input.Version ? Draft : null;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (HttpMethods.IsPost(Request.Method) && !MayDraft) return StatusCode(StatusCodes.Status403Forbidden);
        Uploads.IsShared = true;
        if (Draft is not null && MayDraft) await ReadDraft(Draft);
        if (MayDraft) await ReadEarlier();
        if (MayDraft) Comments = await ReadComments();
        return null;
    }

    public void OnGet() => Input = new() { Text = Draft?.Text, IsRestricted = Draft?.IsRestricted ?? false };

    public async Task<IActionResult> OnPost()
    {
        if (!await Keep()) return Page();
        return Uploads.Remove is null ? Done(RequestAddress, "Draft saved.", Record.CompanyPocId is null ? $"Nobody is {Record.LeadWords} yet." : "") : Redirect(RequestAddress);
    }

    /// <summary>The form saves itself after typing; the answer carries the version for the next save.</summary>
    public async Task<IActionResult> OnPostDraft()
    {
        if (!ModelState.IsValid) return BadRequest();
        var draft = Asked.SaveDraft(Input.Text ?? "", Input.IsRestricted, Input.Version, Stamp);
        await Db.SaveChangesAsync();
        return Content($"<input type=\"hidden\" id=\"draft-version\" name=\"Input.Version\" value=\"{draft.Version}\">", "text/html");
    }

    public async Task<IActionResult> OnPostComment()
    {
        if (string.IsNullOrWhiteSpace(Input.Comment)) ModelState.AddModelError("Input.Comment", "Write the comment first.");
        return await Keep() ? Done(RequestAddress, "Comment added.", "Only people of your company read it.") : Page();
    }

    public async Task<IActionResult> OnPostPass()
    {
        if (!await Keep(() => Asked.PassToPoc(Stamp))) return Page();
        return Done(Address, $"Draft for {Asked.Called} sent to {Record.CompanyPoc!.Name}.", $"The answer is due {DayWords.Short(Asked.DueOn!.Value)}.");
    }

    public async Task<IActionResult> OnPostBack()
    {
        var drafter = Draft?.Drafters.Any() == true ? DraftersOf(Asked) : Name(Draft?.PassedToPocById);
        if (!await Keep(() => Asked.ReturnToDrafter(Stamp))) return Page();
        return Done(Address, $"Draft for {Asked.Called} went back to {drafter}.");
    }

    public async Task<IActionResult> OnPostReview()
    {
        if (string.IsNullOrWhiteSpace(Input.Text)) ModelState.AddModelError("Input.Text", "Write the answer first.");
        return await Keep() ? Redirect($"{RequestAddress}/send") : Page();
    }

    /// <summary>Saves text, comment and files together, with what is done to the draft beside. False: the form comes back.</summary>
    async Task<bool> Keep(Action? act = null)
    {
        if (!ModelState.IsValid) return false;
        // Files first: a form that comes back because somebody else saved meanwhile could not bring them back.
        if (Draft is not null && Waits) await Uploads.Take(Db, store, DocumentPart.Answer, Stamp);
        var draft = Asked.SaveDraft(Input.Text ?? "", Input.IsRestricted, Input.Version, Stamp);
        if (!string.IsNullOrWhiteSpace(Input.Comment)) Db.Add(Asked.Comment(Input.Comment, Stamp));
        act?.Invoke();
        Uploads.Id = draft.Id;
        await Uploads.Take(Db, store, DocumentPart.Answer, Stamp);
        await Db.SaveChangesAsync();
        (Input.Version, Input.Comment) = (draft.Version, null);
        ModelState.Remove("Input.Comment");
        return true;
    }

    async Task ReadDraft(AnswerDraft draft)
    {
        Uploads.Id = draft.Id;
        await Uploads.Read(Db, Stamp);
    }

    async Task ReadEarlier()
    {
        Earlier = await Db.EarlierTextsOf(Asked, Viewer);
        var writers = Earlier.Select(text => text.SavedById).OfType<Guid>().Distinct().ToList();
        Writers = await Db.People.Where(person => writers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }

    public Round? RoundOf(Guid draftId) => Asked.Rounds.FirstOrDefault(round => round.No == Asked.Drafts.First(draft => draft.Id == draftId).RoundNo);

    public string NameOfWriter(Guid? id) => id is { } known && Writers.TryGetValue(known, out var name) ? known == Viewer.PersonId ? "You" : name : "Somebody";

    Task<List<CommentRow>> ReadComments()
        => (from comment in Db.InternalComments
            join person in Db.People on comment.PersonId equals person.Id
            where comment.RequestId == Asked.Id
            orderby comment.At, comment.Id
            select new CommentRow(person.FirstName + " " + person.LastName, comment.At, comment.Text)).ToListAsync();

    public sealed class InputModel
    {
        [Display(Name = "Text"), StringLength(100_000, ErrorMessage = "The answer has room for 100,000 characters.")]
        public string? Text { get; set; }

        [Display(Name = "Restrict to POC and agency")]
        public bool IsRestricted { get; set; }

        [Display(Name = "Add a comment"), StringLength(10_000, ErrorMessage = "A comment has room for 10,000 characters.")]
        public string? Comment { get; set; }

        public int Version { get; set; }
    }
}

/// <summary>A word among the company's people.</summary>
public sealed record CommentRow(string Name, DateTime At, string Text);
