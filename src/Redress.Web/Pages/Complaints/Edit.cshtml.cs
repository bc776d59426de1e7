using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Complaints.Drafts;

namespace Redress.Web.Pages.Complaints;

/// <summary>Changes what was entered. Two who do so at once lose nothing: what only one changed is taken over, what both changed is shown with both values.</summary>
[Needs(Right.UpdateComplaints)]
public sealed class EditModel : ComplaintPage, IIntakeFields
{
    [BindProperty] public IntakeForm Form { get; set; } = new();
    /// <summary>How each field stood when the form was shown.</summary>
    [BindProperty] public string? Prints { get; set; }
    /// <summary>The category whose issues are on the page.</summary>
    [BindProperty] public string? IssuesOf { get; set; }

    public IReadOnlyList<BothValues> Both { get; private set; } = [];
    /// <summary>Who saved last, where both changed something.</summary>
    public string Other { get; private set; } = "";
    public int Readers { get; private set; }

    public Agency Agency => Complaint.Agency;
    public string? KnownActivities => Complaint.Company?.BusinessActivities;
    public string RestrictionHint => Complaint.IsRestricted
        ? "Switched off, agencies with access and the company see name and address again, and what was marked."
        : $"Only {Agency.Name} then sees who complained and reads the account. All documents and notes are marked. What the company read, it has read.";

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Notes).Include(c => c.Posts);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Readers = await Db.AccessNow().CountAsync(grant => grant.RecordId == Complaint.Id);
        return null;
    }

    public IActionResult OnGet()
    {
        if (!MayUpdate) return Redirect(Address("details"));
        Form = IntakeForm.Of(Complaint);
        Prints = IntakeMerge.PrintsOf(Form);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        Typed();
        Complaint.MustNotBeLocked();
        var now = IntakeForm.Of(Complaint);
        var merge = IntakeMerge.Of(Form, now, Prints ?? "");
        (Prints, Both) = (IntakeMerge.PrintsOf(now), await InWords(merge.Both));
        if (Both.Count > 0)
        {
            Other = await LastToSave();
            foreach (var field in Both) ModelState.AddModelError(field.Key, $"{Other} changed this too. Choose one, then save again.");
            return Page();
        }
        var reading = new IntakeReading(Form, Today, isAboutPerson: false);
        var (categoryId, issueId) = await Category();
        var intake = reading.Read(categoryId, issueId, []);
        foreach (var (key, _, number) in Numbers()) reading.Fault(key["Form.".Length..], $"This looks like {number.Words}, ending in {number.LastFour}. Mask it, or keep it as it is.");
        foreach (var (key, sentence) in reading.Faults) ModelState.AddModelError(key, sentence);
        if (!ModelState.IsValid) return Page();
        if (!Complaint.Differs(intake)) return Done(Address("details"), "Nothing was changed.", merge.Arrived.Count == 0 ? "" : Meanwhile(merge));
        Complaint.Update(intake, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("details"), $"{Complaint.Number} updated.", merge.Arrived.Count == 0 ? "The history has the values before and after." : Meanwhile(merge));
    }

    /// <summary>While typing: the issues of another category, and numbers that nobody should see. Nothing is saved.</summary>
    public PartialViewResult OnPostLook()
    {
        ModelState.Clear();
        return Partial("_EditLooked", this);
    }

    public PageResult OnPostIssues() => With(() => { });

    public PageResult OnPostAddComplainant() => With(() =>
    {
        if (Form.Complainants.Count < IntakeForm.MostComplainants) Form.Complainants.Add(new());
    });

    public PageResult OnPostRemoveComplainant(int at) => With(() =>
    {
        if (at >= 0 && at < Form.Complainants.Count && Form.Complainants.Count > 1) Form.Complainants.RemoveAt(at);
    });

    public PageResult OnPostMakeFirst(int at) => With(() => Form.MakeFirst(at));

    public PageResult OnPostMask() => With(Form.MaskNumbers);

    public PageResult OnPostKeepNumbers() => With(() => Form.KeepsNumbers = true);

    public Task<IReadOnlyList<SelectListItem>> Categories() => IntakeChoices.Categories(Db, Agency.Id, Today, Complaint.CategoryId);

    public Task<IReadOnlyList<SelectListItem>> Issues() => IntakeChoices.Issues(Db, Agency.Id, Today, Form.CategoryId, Complaint.IssueId);

    /// <summary>Those that were not in the text before.</summary>
    public IEnumerable<(string Key, string Label, SecretNumber Number)> Numbers()
    {
        var before = IntakeForm.Of(Complaint).Numbers().ToList();
        return Form.Numbers().Where(found => !before.Any(known => known.Key == found.Key && known.Number.LastFour == found.Number.LastFour));
    }

    PageResult With(Action change)
    {
        Typed();
        change();
        return Page();
    }

    // What was typed is in the form; the page shows the form, not what the browser sent.
    void Typed()
    {
        ModelState.Clear();
        if (Form.Complainants.Count == 0) Form.Complainants.Add(new());
    }

    async Task<(int CategoryId, int IssueId)> Category()
    {
        if (!int.TryParse(Form.CategoryId, out var category) || !await Db.OffersCategory(Agency.Id, Today, category, Complaint)) return (0, 0);
        return int.TryParse(Form.IssueId, out var issue) && await Db.Offers(Agency.Id, Today, category, issue, Complaint)
            ? (category, issue) : (category, 0);
    }

    async Task<IReadOnlyList<BothValues>> InWords(IReadOnlyList<BothValues> both)
    {
        if (both.Count == 0) return [];
        var ids = both.Where(field => field.Key is "Form.CategoryId" or "Form.IssueId").SelectMany(field => new[] { field.Theirs, field.Typed }).Select(id => int.TryParse(id, out var no) ? no : 0).ToList();
        var categories = await Db.Categories.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name);
        var issues = await Db.Set<Issue>().AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.FullName);
        string Words(string key, string value) => key switch
        {
            _ when value == "" => "Nothing",
            "Form.CategoryId" => categories.GetValueOrDefault(int.TryParse(value, out var no) ? no : 0, value),
            "Form.IssueId" => issues.GetValueOrDefault(int.TryParse(value, out var no) ? no : 0, value),
            "Form.HowReceived" => Enum.TryParse<HowReceived>(value, out var how) ? how.Words() : value,
            "Form.BusinessType" => Enum.TryParse<BusinessType>(value, out var type) ? type.Words() : value,
            "Form.Flags" => string.Join(", ", value.Split(", ").Select(name => Enum.TryParse<CareFlags>(name, out var flag) ? flag.Words() : name)),
            _ => value,
        };
        return [.. both.Select(field => field with { Theirs = Words(field.Key, field.Theirs), Typed = Words(field.Key, field.Typed) })];
    }

    async Task<string> LastToSave()
        => await Db.Set<RecordEvent>().Where(one => one.RecordId == Complaint.Id && one.Act == Domain.Records.Act.Updated).OrderByDescending(one => one.No).Select(one => one.ActorName).FirstOrDefaultAsync() ?? "A colleague";

    static string Meanwhile(IntakeMerge merge) => $"Meanwhile a colleague changed: {string.Join("; ", merge.Arrived)}. That stays.";
}
