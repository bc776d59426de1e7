using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Complaints.Drafts;

namespace Redress.Web.Pages.Complaints;

/// <summary>Begins to make an ordinary complaint of an imported one: a draft with all that was imported.</summary>
[Needs(Right.EnterComplaints)]
public sealed class TakeUpModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public override bool HoldsPrimaryAct => true;

    /// <summary>The subject is known; null: somebody has to say who it is.</summary>
    public Company? Company { get; private set; }
    public NonNmlsEntity? Entity { get; private set; }
    public bool IsSubjectKnown => Company is not null || Entity is not null;

    /// <summary>What the file did not know, and intake needs.</summary>
    public IReadOnlyList<string> Missing => [.. new[]
    {
        Complaint.HowReceived is null ? "how it was received" : null, Complaint.BusinessType is null ? "business type" : null,
        Complaint.IssueId is null ? Complaint.CategoryId is null ? "category and issue" : "issue" : null, Complaint.Account == "" ? "the complainant’s account" : null,
        !Complaint.IsAnonymous && Complaint.FirstComplainant is not { FirstName.Length: > 0, LastName.Length: > 0 } ? "the complainant’s name" : null,
    }.OfType<string>()];

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(c => c.Issue).Include(c => c.Category).Include(c => c.Published);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Complaint.IsImported) return NotFound();
        if (Complaint.TakenUpAs is { } made) return Done($"/complaints/{made}", $"{Complaint.Number} was taken up as {made}.");
        if (Complaint.CompanyId is { } company) Company = await Db.Companies.Include(one => one.Successor).FirstAsync(one => one.Id == company);
        Company = Company?.Successor ?? Company;
        if (Complaint.EntityId is { } entity) Entity = await Db.Entities(Viewer).Include(one => one.Company).FirstOrDefaultAsync(one => one.Id == entity);
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (IsSubjectKnown) ModelState.Clear();
        else await FindSubject();
        if (!ModelState.IsValid) return Page();
        if (await Begun() is { } there) return there;
        var draft = Entity is { IsMatched: false } ? new IntakeDraft(Complaint.AgencyId, Entity, Stamp) : new IntakeDraft(Complaint.AgencyId, (Entity?.Company ?? Company)!.Id, Stamp);
        draft.Names(Complaint.CompanyId == draft.CompanyId ? Complaint.BranchId : null, Complaint.CompanyId == draft.CompanyId ? Complaint.IndividualId : null);
        draft.TakesUp(Complaint);
        draft.Save(TakingUp.FormOf(Complaint).AsText(), Now);
        Db.Add(draft);
        try
        {
            await Db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Pressed twice, or a colleague pressed it at the same moment: one draft for both.
            Db.ChangeTracker.Clear();
            return await Begun() ?? throw new BrokenRuleException("This did not work. Try it again.");
        }
        return Redirect($"/complaints/drafts/{draft.Id}");
    }

    async Task FindSubject()
    {
        if (Input.SubjectId is not { } typed) return;
        if (EntitySearch.NumberOf(typed) is { } number) Entity = await Db.Entities(Viewer).Include(one => one.Company).FirstOrDefaultAsync(one => one.Number == number);
        else Company = await Db.SubjectWith(typed);
        if (!IsSubjectKnown) ModelState.AddModelError("Input.SubjectId", "No company or non-NMLS entity has this ID. Search it by name, then copy its ID.");
    }

    async Task<IActionResult?> Begun()
    {
        var draft = await Db.IntakeDrafts.Where(one => one.TakesUpId == Complaint.Id).Select(one => new { one.Id, one.AuthorId }).FirstOrDefaultAsync();
        if (draft is null) return null;
        if (await Db.Drafts(Viewer).AnyAsync(one => one.Id == draft.Id)) return Redirect($"/complaints/drafts/{draft.Id}");
        var author = await Db.People.FirstAsync(person => person.Id == draft.AuthorId);
        throw new BrokenRuleException($"{author.Name} has begun to take it up. A Supervisor can go on with that draft.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the ID of the subject."), StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "SES ID, NMLS ID or Entity Tracking Number")]
        public string? SubjectId { get; set; }
    }
}
