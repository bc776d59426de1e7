using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>Names the person who answers for the company on this complaint, or another one later.</summary>
[Needs(Right.AssignCompanyPoc)]
public sealed class PocModel : PortalComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<(Person Person, int Open)> People { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        var people = await Db.People.Include(person => person.Roles)
            .Where(person => person.CompanyId == Viewer.CompanyId && person.RemovedAt == null && person.Roles.Any(held => held.Role == Role.ManageComplaints))
            .OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ToListAsync();
        var open = await Db.Complaints(Viewer, Depth.Full).Where(ComplaintRow.IsOpen).Where(complaint => complaint.CompanyPocId != null)
            .GroupBy(complaint => complaint.CompanyPocId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key!.Value, group => group.Count);
        People = [.. people.Select(person => (person, open.GetValueOrDefault(person.Id)))];
        return null;
    }

    public async Task<IActionResult> OnPost()
    {
        if (ModelState.IsValid && People.All(row => row.Person.Id != Input.PersonId)) ModelState.AddModelError("Input.PersonId", "Choose one of the people listed.");
        if (!ModelState.IsValid) return Page();
        var person = People.First(row => row.Person.Id == Input.PersonId).Person;
        Complaint.AssignCompanyPoc(person, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address, $"{person.Name} is point of contact for {Complaint.Number}.", FirstWaiting is { } first ? $"First answer due {Domain.Deadlines.DayWords.Short(first.DueOn!.Value)}." : "");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose who answers for the company."), Display(Name = "Point of contact")]
        public Guid? PersonId { get; set; }
    }
}
