using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>The point of contact gives the draft to somebody, with a date within the company.</summary>
[Needs(Right.SendAnswers)]
public sealed class DrafterModel : PortalRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<Person> People { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!IsPoc) return StatusCode(StatusCodes.Status403Forbidden);
        People = await Db.People.Include(person => person.Roles)
            .Where(person => person.CompanyId == Viewer.CompanyId && person.RemovedAt == null && person.Roles.Any(held => held.Role == Role.ManageComplaints))
            .OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ToListAsync();
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Waits) return Redirect(RequestAddress);
        Input = new() { PersonId = Draft?.DrafterId, DueOn = Draft?.InternalDueOn };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var person = People.FirstOrDefault(one => one.Id == Input.PersonId);
        if (ModelState.IsValid && person is null) ModelState.AddModelError("Input.PersonId", "Choose one of the people listed.");
        if (!ModelState.IsValid) return Page();
        Asked.AssignDrafter(person!, Input.DueOn, Stamp);
        await Db.SaveChangesAsync();
        return Done(RequestAddress, $"{person!.Name} drafts the answer to request {No}.", Input.DueOn is { } due ? $"The draft is due to you {Domain.Deadlines.DayWords.Short(due)}." : "");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose who drafts the answer."), Display(Name = "Drafter")]
        public Guid? PersonId { get; set; }

        [Display(Name = "Draft due to you")]
        public DateOnly? DueOn { get; set; }
    }
}
