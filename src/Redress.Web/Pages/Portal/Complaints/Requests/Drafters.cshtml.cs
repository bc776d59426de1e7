using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>The point of contact gives the draft to one person or several, each with a date within the company.</summary>
[Needs(Right.SendAnswers, OnActivity = Right.LeadActivities)]
public sealed class DraftersModel : PortalRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<Person> People { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!IsPoc) return StatusCode(StatusCodes.Status403Forbidden);
        var outside = OfActivity?.ThirdPartiesNow.Select(one => one.PersonId!.Value).ToList() ?? [];
        People = [.. (await Db.People.Include(person => person.Roles).Where(person => (person.CompanyId == Viewer.CompanyId || outside.Contains(person.Id)) && person.RemovedAt == null)
            .OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ToListAsync()).Where(person => Record.IsDraftedBy(person.AsViewer()))];
        foreach (var person in People) Input.DueOn.TryAdd(person.Id, null);
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Waits) return Redirect(RequestAddress);
        foreach (var drafter in Draft?.Drafters ?? [])
        {
            Input.Chosen.Add(drafter.PersonId);
            Input.DueOn[drafter.PersonId] = drafter.InternalDueOn;
        }
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var chosen = People.Where(person => Input.Chosen.Contains(person.Id)).ToList();
        if (chosen.Count < Input.Chosen.Distinct().Count()) ModelState.AddModelError("", "Choose among the people listed.");
        if (!ModelState.IsValid) return Page();
        Asked.AssignDrafters([.. chosen.Select(person => (person, Input.DueOn.GetValueOrDefault(person.Id)))], Stamp);
        await Db.SaveChangesAsync();
        var first = chosen.Select(person => Input.DueOn.GetValueOrDefault(person.Id)).Min();
        return Done(RequestAddress, chosen.Count == 0 ? $"Nobody is assigned to draft the answer to {Asked.Called}." : $"{string.Join(", ", chosen.Select(person => person.Name))} {(chosen.Count == 1 ? "drafts" : "draft")} the answer to {Asked.Called}.",
            first is { } due ? $"The {(chosen.Count == 1 ? "draft" : "first")} is due to you {DayWords.Short(due)}." : "");
    }

    public sealed class InputModel
    {
        public List<Guid> Chosen { get; set; } = [];

        /// <summary>The company's own dates, by person.</summary>
        public Dictionary<Guid, DateOnly?> DueOn { get; set; } = [];
    }
}
