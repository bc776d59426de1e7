using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Supervision;

/// <summary>The company puts its people on a supervisory activity: the lead, a secondary, contributors.</summary>
[Needs(Right.AssignCompanyLead)]
public sealed class TeamModel : PortalRecordPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<Person> Leaders => [.. Helpers.Where(person => person.Holds(Role.CompanyLeader))];
    /// <summary>Leaders and contributors.</summary>
    public IReadOnlyList<Person> Helpers { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Helpers = [.. (await Db.People.Include(person => person.Roles).Where(person => person.CompanyId == Viewer.CompanyId && person.RemovedAt == null && person.AsleepSince == null)
            .OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ToListAsync()).Where(person => person.AsViewer().May(Right.LeadActivities))];
        return null;
    }

    public void OnGet() => Input = new() { Lead = OfActivity!.CompanyPocId, Secondary = OfActivity.Secondary?.Id, Contributors = [.. OfActivity.Contributors.Select(person => person.Id)] };

    public async Task<IActionResult> OnPost()
    {
        var unknown = Input.Contributors.Append(Input.Secondary ?? Guid.Empty).Append(Input.Lead ?? Guid.Empty).Where(id => id != Guid.Empty && Helpers.All(person => person.Id != id));
        if (unknown.Any()) ModelState.AddModelError("", "Choose among the people listed.");
        if (!ModelState.IsValid) return Page();
        Person Of(Guid id) => Helpers.First(person => person.Id == id);
        var lead = Of(Input.Lead!.Value);
        OfActivity!.SetCompanyTeam(new(lead, Input.Secondary is { } secondary ? Of(secondary) : null, [.. Input.Contributors.Distinct().Select(Of)]), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address, $"{lead.Name} is Company Lead of {OfActivity.Number}.", FirstWaiting is { } first ? $"First answer due {DayWords.Short(first.DueOn!.Value)}." : "");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose who leads for the company."), Display(Name = "Company Lead")]
        public Guid? Lead { get; set; }

        [Display(Name = "Secondary")]
        public Guid? Secondary { get; set; }

        [Display(Name = "Contributors")]
        public List<Guid> Contributors { get; set; } = [];
    }
}
