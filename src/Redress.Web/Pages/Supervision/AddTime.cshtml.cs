using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class AddTimeModel : ActivityPage, ITimeFormPage
{
    [BindProperty] public TimeForm Form { get; set; } = new();

    /// <summary>Whose it is. Left out: the writer's own.</summary>
    [BindProperty, Display(Name = "Person")] public Guid? PersonId { get; set; }

    /// <summary>Given with the form, so that pressing twice makes one.</summary>
    [BindProperty] public Guid TimeId { get; set; }

    /// <summary>Whose time this viewer writes, the own first.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Record.IsWrittenBy(Viewer)) return NotFound();
        await Db.LoadTime(Record);
        People = [new(Viewer.Name, Viewer.PersonId.ToString()), .. Record.Participants.Select(one => one.Person).DistinctBy(one => one.Id).Where(one => one.Id != Viewer.PersonId && Record.IsTimeWrittenBy(Viewer, one.Id)).OrderBy(one => one.Name).Select(one => new SelectListItem(one.Name, one.Id.ToString()))];
        return null;
    }

    public IActionResult OnGet()
    {
        if (Record.IsEnded) return Redirect(Address("time"));
        (Form.On, TimeId) = (Today, Guid.CreateVersion7());
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Form.Read(ModelState) is not { } facts) return Page();
        var wanted = PersonId ?? Viewer.PersonId;
        var person = Record.Participants.Find(one => one.PersonId == wanted)?.Person ?? await Db.People.FirstOrDefaultAsync(one => one.Id == wanted && one.Id == Viewer.PersonId);
        if (person is null) ModelState.AddModelError(nameof(PersonId), "Choose somebody who takes part.");
        if (person is null) return Page();
        if (Record.TimeEntries.TrueForAll(row => row.Id != TimeId))
        {
            Record.AddTime(person, facts, Stamp, TimeId);
            await Db.SaveChangesAsync();
        }
        return Done(Address("time"), facts.Hours is null ? "Expense added." : "Time added.");
    }
}
