using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Installation.Agencies;

/// <summary>The agency leaves the installation, once nothing is open; or comes back. The Operator sees numbers and statuses, and no case.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class LeaveModel(AgencyLeaving leaving) : RedressPage
{
    [FromRoute] public string Code { get; set; } = "";
    [BindProperty] public InputModel Input { get; set; } = new();

    public Agency Agency { get; private set; } = null!;
    public LeavingOutlook Outlook { get; private set; } = null!;
    public string Back => $"/installation/agencies/{Code}";

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Agencies.Include(agency => agency.Absences).FirstOrDefaultAsync(agency => agency.Code == Code) is not { } found) return NotFound();
        Agency = found;
        Outlook = await leaving.Look(found, Now);
        return null;
    }

    public async Task<IActionResult> OnPostLeave()
    {
        if (string.IsNullOrWhiteSpace(Input.Why)) ModelState.AddModelError("Input.Why", "Say why the agency leaves.");
        if (!Input.IsSure) ModelState.AddModelError("Input.IsSure", "Confirm that its people are signed out and its drafts go.");
        if (!ModelState.IsValid) return Page();
        await leaving.Leave(Agency, Input.Why!, Stamp);
        return Done(Back, $"{Agency.Name} has left.", "Its people cannot sign in. Its records stay.");
    }

    public async Task<IActionResult> OnPostReturn()
    {
        if (!ModelState.IsValid) return Page();
        await leaving.ComeBack(Agency, Input.Why, Stamp);
        return Done(Back, $"{Agency.Name} is back.", "Its people sign in as before.");
    }

    Stamp Stamp => new(Viewer, Now, DateOnly.FromDateTime(Now));

    public sealed class InputModel
    {
        [StringLength(AgencyAbsence.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Reason")]
        public string? Why { get; set; }

        public bool IsSure { get; set; }
    }
}
