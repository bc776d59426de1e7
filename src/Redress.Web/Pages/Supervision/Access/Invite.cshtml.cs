using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Supervision.Access;

/// <summary>A Staff Director of the lead agency asks another agency to take part.</summary>
[Needs(Right.DecideActivityRequests)]
public sealed class InviteModel : ActivityPage
{
    IReadOnlyList<Agency> others = [];

    [BindProperty, Required(ErrorMessage = "Choose the agency."), Display(Name = "Agency")]
    public string? Code { get; set; }

    [BindProperty, Required(ErrorMessage = "Say why it shall take part. The other agency reads it."), StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why it shall take part")]
    public string? Words { get; set; }

    /// <summary>Agencies that examine, take no part yet and wait for nothing here.</summary>
    public IEnumerable<SelectListItem> Others => others.Select(agency => new SelectListItem(agency.Name, agency.Code));
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        others = [.. (await Db.AgenciesThatExamine().Where(agency => agency.Id != Record.AgencyId).OrderBy(agency => agency.Name).ToListAsync()).Where(agency => !Record.IsJoinedBy(agency.Id) && Record.OpenRequestOf(agency.Id) is null)];
        return null;
    }

    public IActionResult OnGet() => Record.IsEnded ? Redirect(Address("access")) : Page();

    public async Task<IActionResult> OnPost()
    {
        var chosen = others.FirstOrDefault(agency => agency.Code == Code);
        if (Code is not null && chosen is null) ModelState.AddModelError(nameof(Code), "Choose an agency of the list.");
        if (!ModelState.IsValid) return Page();
        Record.Invite(chosen!, Words!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), $"{chosen!.Name} is invited.", "Its Staff Directors were told.");
    }
}
