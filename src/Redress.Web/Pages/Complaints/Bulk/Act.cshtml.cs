using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Bulk;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints.Bulk;

/// <summary>A bulk act from its preview over its progress to its results, and back.</summary>
[Needs(Right.SeeComplaints)]
public sealed class ActModel(CurrentViewer current, BulkRun run, IServiceScopeFactory scopes) : RedressPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public BulkAct Act { get; private set; } = null!;
    public IReadOnlyList<BulkItem> Items => [.. Act.Items.OrderByDescending(item => item.State is BulkItemState.Refused or BulkItemState.NotUndone).ThenBy(item => item.Position)];
    public List<BulkProspect> Prospects { get; private set; } = [];
    public List<SelectListItem> Pocs { get; private set; } = [];
    public List<SelectListItem> Issues { get; private set; } = [];
    /// <summary>What it was asked for, in words.</summary>
    public string? Given { get; private set; }
    public bool MayUndo => Act.MayBeUndone(Viewer, Now);
    /// <summary>It was called back, but some of its mails had gone by then.</summary>
    public bool HadGone { get; private set; }
    /// <summary>Its mails wait, and it can be called back.</summary>
    public bool IsHeld => Act.Kind.Row().CanBeCalledBack && Now < Act.HeldUntil;
    /// <summary>Undoing it is reopening what it closed.</summary>
    public bool IsClosing => Act.Kind == BulkKind.CloseAsDuplicate;
    public string Undone => Act.IsCalledBack ? "called back" : IsClosing ? "reopened" : "undone";
    public string HeldUntilWords => Moments.Clock(Moments.InZone(Act.HeldUntil!.Value, TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone)));
    public int Ready => Act.UndoneAt is null ? Act.Items.Count(item => item.State != BulkItemState.Waiting) : Act.Items.Count(item => item.State is BulkItemState.Undone or BulkItemState.NotUndone);

    Stamp stamp = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.BulkActs(Viewer).Include(act => act.Items).Include(act => act.By).Include(act => act.UndoneBy).AsSplitQuery().FirstOrDefaultAsync(act => act.Id == Id) is not { } found) return NotFound();
        Act = found;
        var agency = await Db.Agencies.FirstAsync(one => one.Id == Act.AgencyId);
        stamp = new Stamp(Viewer, Now, agency.DayOf(Now));
        if (Act.StartedAt is null) await Choices();
        Given = await InWords();
        return null;
    }

    public async Task OnGet(CancellationToken stop)
    {
        if (Act.IsRunning) Response.Headers["Refresh"] = "2";
        if (Act.IsCalledBack) HadGone = await Db.Outbox.AnyAsync(mail => mail.BulkActId == Id && (mail.SentAt != null || mail.LeasedUntil != null), stop);
        if (Act.StartedAt is not null) return;
        Input = new() { PocId = Act.PocId, IssueId = Act.IssueId, DueOn = Act.DueOn, Other = Act.Other, Reason = Act.Reason, CancelsOpenRequests = Act.CancelsOpenRequests };
        if (Act.IsAsked) await LookAhead(stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        Act.Ask(new(Input.PocId, Input.IssueId, Input.DueOn, Input.Other, Input.Reason, Input.CancelsOpenRequests), stamp);
        if (!Act.IsAsked) throw new BrokenRuleException("Say first what is to be done.");
        await BulkMeans.Read(Db, Viewer, Act, Now, stop);
        await Db.SaveChangesAsync(stop);
        return Redirect($"/complaints/bulk/{Id}");
    }

    public async Task<IActionResult> OnPostStart(CancellationToken stop)
    {
        ModelState.Clear();
        if (!Viewer.May(Act.Kind.Row().Right)) return StatusCode(StatusCodes.Status403Forbidden);
        if (Act.Start(stamp))
        {
            await BulkMeans.Read(Db, Viewer, Act, Now, stop);
            await Db.SaveChangesAsync(stop);
            await run.Begin(Id, Act.Items.Count);
        }
        return Redirect($"/complaints/bulk/{Id}");
    }

    public async Task<IActionResult> OnPostUndo(CancellationToken stop)
    {
        if (!IsClosing) ModelState.Clear();
        else if (string.IsNullOrWhiteSpace(Input.Reason)) ModelState.AddModelError("Input.Reason", "Say why they are reopened.");
        if (!ModelState.IsValid) return Page();
        if (Act.Undo((await current.Person())!, stamp, Input.Reason))
        {
            await Db.SaveChangesAsync(stop);
            await run.Begin(Id, Act.Items.Count);
        }
        return Redirect($"/complaints/bulk/{Id}");
    }

    public int Count(BulkItemState state) => Act.Items.Count(item => item.State == state);

    public string Words(BulkItemState state) => state switch { BulkItemState.Refused => "Not done", BulkItemState.Undone when IsClosing => "Reopened", BulkItemState.NotUndone => IsClosing ? "Not reopened" : "Not undone", _ => state.ToString() };

    async Task LookAhead(CancellationToken stop)
    {
        try
        {
            Prospects = await BulkPreview.Of(scopes, Viewer, Id, Now, stop);
        }
        catch (BrokenRuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
        }
    }

    async Task Choices()
    {
        if (Act.Kind == BulkKind.Reassign) Pocs = [.. (await PocCandidate.Of(Db, Viewer, stamp.Today)).Select(one => new SelectListItem($"{one.Name}: {one.Words.ToLowerInvariant()}", one.Id.ToString()))];
        if (Act.Kind != BulkKind.Categorize) return;
        var categories = (await Db.ListOf(await Db.Agencies.FirstAsync(one => one.Id == Act.AgencyId))).Categories.Where(category => category.IsOfferedOn(stamp.Today)).OrderBy(category => category.Product, StringComparer.Ordinal).ThenBy(category => category.SubProduct, StringComparer.Ordinal);
        Issues = [.. categories.Select(category => (category, Group: new SelectListGroup { Name = category.Name }))
            .SelectMany(one => one.category.Issues.Where(issue => issue.IsOfferedOn(stamp.Today)).OrderBy(issue => issue.FullName).Select(issue => new SelectListItem(issue.FullName, issue.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Group = one.Group }))];
    }

    async Task<string?> InWords() => Act.Kind switch
    {
        BulkKind.Reassign when Act.PocId is { } poc => $"To {await Db.People.Where(person => person.Id == poc).Select(person => person.FirstName + " " + person.LastName).FirstOrDefaultAsync()}.",
        BulkKind.Categorize when Act.IssueId is { } issue => await (from one in Db.Set<Domain.Complaints.Issue>() join category in Db.Categories on one.CategoryId equals category.Id where one.Id == issue select $"{category.Product}: {one.Name}.").FirstOrDefaultAsync(),
        BulkKind.Extend when Act.DueOn is { } on => $"To {DayWords.Short(on)}.",
        BulkKind.CloseAsDuplicate when Act.Other is { } other => $"Of {other}.",
        BulkKind.Relate when Act.Other is { } other => $"To {other}.",
        _ => null,
    };

    public sealed class InputModel
    {
        public Guid? PocId { get; set; }

        public int? IssueId { get; set; }

        public DateOnly? DueOn { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(30, ErrorMessage = "A complaint ID has up to 30 characters.")]
        public string? Other { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(BulkAct.MostReason, ErrorMessage = "This has up to 1,000 characters.")]
        public string? Reason { get; set; }

        public bool CancelsOpenRequests { get; set; }
    }
}
