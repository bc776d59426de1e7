using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>Unlocks a closed complaint: why, who is in charge now, and what follows from it.</summary>
[Needs(Right.ReopenComplaints)]
public class ReopenModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<PocCandidate> Candidates { get; private set; } = [];
    public bool MayReopen => Complaint.MayBeReopenedBy(Viewer, Today);
    public bool IsLate => Complaint.IsLateToReopen(Today);
    public bool IsPocGone => Candidates.All(person => person.Id != Complaint.AgencyPocId);
    public DateOnly Target => Complaint.Agency.DueAfter(PeriodKind.Closure, Today);
    /// <summary>The company into which the complaint's own merged meanwhile, or to which its entity was matched.</summary>
    public Company? Successor => Complaint.Successor;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithSuccessor(Complaint);
        Candidates = await PocCandidate.Of(Db, Viewer, Today);
        return null;
    }

    public IActionResult OnGet()
    {
        if (Complaint.ReopenableUntil is null || Complaint.IsImported) return Redirect(Address());
        Input.PocId = IsPocGone ? Viewer.PersonId : Complaint.AgencyPocId;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (IsLate && string.IsNullOrWhiteSpace(Input.LateReason)) ModelState.AddModelError("Input.LateReason", "Say why it is reopened although its year is over.");
        if (!ModelState.IsValid) return Page();
        var poc = await Db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == Input.PocId && person.RemovedAt == null)
            ?? throw new BrokenRuleException("This person is not there any more. Choose another.");
        Complaint.Reopen(new ReopeningOrder(Input.Reason!.Value, Input.Comment!, IsLate ? Input.LateReason : null), poc, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Complaint.Number} reopened", $"{poc.Name} is its point of contact. {Company(told: true)}");
    }

    public string Company(bool told = false)
    {
        var company = Complaint.OutlivedMatch ? null : Successor ?? Complaint.Company;
        var name = company?.Name ?? (Complaint.OutlivedMatch ? Complaint.Entity!.Name : Complaint.SubjectName);
        if (Complaint.FirstSentAt is null) return $"{name} is not told: nothing was sent to it.";
        if (company?.IsEnrolled != true) return $"{name} is not told: it is not enrolled.";
        return told ? $"{name} was told." : $"{name} is told that the complaint is reopened, and not why.";
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose a reason.")]
        public ReopenReason? Reason { get; set; }

        [Required(ErrorMessage = "Say what is to be done now."), StringLength(Reopening.MostComment, ErrorMessage = "The comment is longer than 10,000 characters."), Display(Name = "Comment")]
        public string? Comment { get; set; }

        [StringLength(Reopening.MostLateReason, ErrorMessage = "The reason is longer than 4,000 characters."), Display(Name = "Why after its year")]
        public string? LateReason { get; set; }

        [Required(ErrorMessage = "Choose the point of contact."), Display(Name = "Point of contact")]
        public Guid? PocId { get; set; }
    }
}
