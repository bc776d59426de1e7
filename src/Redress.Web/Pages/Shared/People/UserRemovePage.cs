using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;

namespace Redress.Web.Pages.Shared.People;

/// <summary>Shows what moves, then removes somebody in one act.</summary>
public abstract class UserRemovePage : UsersPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public Guid? SuccessorId { get; set; }
    [BindProperty] public string? Why { get; set; }
    /// <summary>Where the page was reached from the verification of users, so that it leads back there.</summary>
    [BindProperty(SupportsGet = true)] public bool Checking { get; set; }

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<(string Where, string What)> Work { get; private set; } = [];
    public IEnumerable<SelectListItem> Successors => Users.Where(user => user.Id != Id && (Work.Count == 0 || MayTakeOver(user)))
        .Select(user => new SelectListItem($"{user.Name}, {string.Join(", ", user.Roles.OrderBy(held => held.Role).Select(held => held.Role.Words()))}", user.Id.ToString()));
    public string Back => Checking ? $"{Root}/verify" : $"{Root}/{Id}";

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Users.FirstOrDefault(person => person.Id == Id) is not { } found) return NotFound();
        Person = found;
        Work = await Care.OpenWork(found);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (Why?.Length > 1000) ModelState.AddModelError("Why", "Use at most 1,000 characters.");
        var successor = Users.FirstOrDefault(user => user.Id == SuccessorId);
        if (Work.Count > 0 && successor is null) ModelState.AddModelError("SuccessorId", "Choose who takes over.");
        if (!ModelState.IsValid) return Page();
        var moved = await Care.Remove(Person, successor, Users, string.IsNullOrWhiteSpace(Why) ? null : Why.Trim());
        return Done(Checking ? Back : $"{Root}/{Id}", $"{Person.Name} is removed.",
            moved.Count == 0 ? "There was no open work." : $"{DayWords.Count(moved.Count, "task")} moved to {successor!.Name}.");
    }

    bool MayTakeOver(Person user) => Company is not null ? user.Holds(Role.ManageComplaints) : user.AsViewer().May(Right.EnterComplaints);
}
