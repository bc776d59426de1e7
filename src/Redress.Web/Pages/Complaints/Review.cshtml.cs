using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>Preliminary review: somebody else reads the complaint, names the point of contact, and it is open.</summary>
[Needs(Right.ReviewComplaints)]
public class ReviewModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<PocCandidate> Candidates { get; private set; } = [];
    public bool IsOwnEntry => !Complaint.MayBeReviewedBy(Viewer.PersonId);
    public override bool HoldsPrimaryAct => true;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints)
        => base.With(complaints).Include(c => c.Category).Include(c => c.Issue).Include(c => c.Branch).Include(c => c.CreatedBy);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Candidates = await PocCandidate.Of(Db, Viewer, Today);
        return null;
    }

    public IActionResult OnGet() => Complaint.Status == ComplaintStatus.Pending ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var poc = await Db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == Input.PocId && person.RemovedAt == null)
            ?? throw new BrokenRuleException("This person is not there any more. Choose another.");
        Complaint.Proceed(poc, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Complaint.Number} is open", $"{poc.Name} is its point of contact.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the point of contact."), Display(Name = "Point of contact")]
        public Guid? PocId { get; set; }
    }
}
