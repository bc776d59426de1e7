using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints;

/// <summary>Names another point of contact; each colleague stands there with what is on the desk already.</summary>
[Needs(Right.UpdateComplaints)]
public sealed class PocModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<PocCandidate> Candidates { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Candidates = await PocCandidate.Of(Db, Viewer, Today);
        return null;
    }

    public IActionResult OnGet() => MayUpdate && Complaint.IsInExchange ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        if (Input.PocId == Complaint.AgencyPocId) return Done(Address(), $"{Complaint.AgencyPoc!.Name} is point of contact.", "Nothing was changed.");
        var poc = await Db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == Input.PocId && person.AgencyId == Viewer.AgencyId)
            ?? throw new BrokenRuleException("This person is not there any more. Choose another.");
        Complaint.ReassignPoc(poc, Input.Reason, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{poc.Name} is point of contact.", poc.Id == Viewer.PersonId ? "" : $"{poc.FirstName} is told.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the point of contact."), Display(Name = "Point of contact")]
        public Guid? PocId { get; set; }

        [StringLength(Complaint.MostPocReason, ErrorMessage = "The reason is longer than 1,000 characters."), Display(Name = "Reason")]
        public string? Reason { get; set; }
    }
}
