using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Imports;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Installation.Agencies;

/// <summary>One state: registers its agency, then leads through the set-up. Operators see users in numbers and states, and no case.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class AgencyModel(AgencySetUp setUp, UserCare care) : RedressPage
{
    static readonly string[] Zones = [.. StateList.All.Select(state => state.Zone).Distinct()];

    [FromRoute] public string Code { get; set; } = "";
    [BindProperty] public ProfileInput Input { get; set; } = new();
    [BindProperty] public AdministratorInput Administrator { get; set; } = new();

    public StateRow State { get; private set; } = null!;
    public AgencySteps? Steps { get; private set; }
    public IReadOnlyList<UserStanding> Administrators { get; private set; } = [];
    public bool HasComplaints { get; private set; }
    public IEnumerable<SelectListItem> ZoneItems => Zones.Select(zone => new SelectListItem(Moments.ZoneWords(TimeZoneInfo.FindSystemTimeZoneById(zone)) + $", {zone.Split('/')[^1].Replace('_', ' ')}", zone));
    public string Address => $"/installation/agencies/{State.Code}";

    protected override async Task<IActionResult?> Load()
    {
        if (StateList.All.FirstOrDefault(state => state.Code == Code) is not { } state) return NotFound();
        State = state;
        Steps = (await AgencySteps.Of(Db, Code)).SingleOrDefault();
        if (Steps is null) return null;
        await Db.Entry(Steps.Agency).Collection(agency => agency.Absences).LoadAsync();
        Administrators = await UserStanding.Of(Db, await Steps.PeopleInCharge(Db), Now);
        HasComplaints = await Db.Set<Domain.Records.Record>().AnyAsync(record => record.AgencyId == Steps.Agency.Id);
        return null;
    }

    public void OnGet() => Input = Steps is { } steps
        ? new() { Name = steps.Agency.Name, FullName = steps.Agency.FullName, Zone = steps.Agency.Zone }
        : new() { Name = State.Name, Zone = State.Zone };

    public async Task<IActionResult> OnPostProfile()
    {
        Only(nameof(Input));
        if (!Zones.Contains(Input.Zone)) ModelState.AddModelError("Input.Zone", "Choose a zone of the list.");
        if (!ModelState.IsValid) return Page();
        var isNew = await setUp.Register(State.Code, Input.Name, Input.FullName, Input.Zone, new Stamp(Viewer, Now, DateOnly.FromDateTime(Now)));
        return Done(Address, isNew ? $"{Input.Name} is registered." : "The profile is saved.", isNew ? "Invite its first Account Administrator now." : "");
    }

    public async Task<IActionResult> OnPostInvite()
    {
        Only(nameof(Administrator));
        if (Steps is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        var person = await setUp.InviteAdministrator(Steps, Administrator.FirstName, Administrator.LastName, Administrator.Email);
        return Done(Address, $"{person.Name} is invited.", $"A mail with a link is on its way to {person.Email}. It works once and for 14 days.");
    }

    public async Task<IActionResult> OnPostAgain(Guid id)
    {
        if (Administrators.FirstOrDefault(one => one.Person.Id == id) is not { } one) return NotFound();
        await care.InviteAgain(one.Person, Steps!.Agency.Name);
        return Done(Address, $"A new link is on its way to {one.Person.Email}.", "Earlier links are dead.");
    }

    // The form that was not sent is bound without its prefix, and found empty.
    void Only(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }

    public sealed class ProfileInput
    {
        [Required(ErrorMessage = "Give the short name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Short name")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Give the full name."), StringLength(200, ErrorMessage = "Use at most 200 characters."), Display(Name = "Full name")]
        public string FullName { get; set; } = "";

        [Required(ErrorMessage = "Choose the zone."), Display(Name = "Time zone")]
        public string Zone { get; set; } = "";
    }

    public sealed class AdministratorInput
    {
        [Required(ErrorMessage = "Enter the first name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "First name")]
        public string FirstName { get; set; } = "";

        [Required(ErrorMessage = "Enter the last name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Last name")]
        public string LastName { get; set; } = "";

        [Required(ErrorMessage = "Enter the e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address."), EmailAddress(ErrorMessage = "This is no e-mail address."), Display(Name = "E-mail")]
        public string Email { get; set; } = "";
    }
}
