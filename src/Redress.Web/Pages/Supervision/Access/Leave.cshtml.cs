using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Access;

/// <summary>A Staff Director of an agency that joined ends its part.</summary>
[Needs(Right.DecideActivityRequests)]
public sealed class LeaveModel : ActivityPage
{
    [BindProperty, Required(ErrorMessage = "Say why. The lead agency reads it."), StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why")]
    public string? Why { get; set; }

    public IReadOnlyList<string> People => [.. Record.Present.Where(one => one.Person.AgencyId == Agency.Id).Select(one => one.Person.Name).Distinct()];
    public override bool HoldsPrimaryAct => true;

    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load() => await base.Load() is { } ended ? ended : Record.AgencyId == Viewer.AgencyId ? NotFound() : null;

    public IActionResult OnGet() => Joins && !Record.IsEnded ? Page() : Redirect(Address("access"));

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.Leave(Agency.Id, Why!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Agency.Name} takes part in {Record.Number} no longer.", $"{Record.Agency.Name} was told.");
    }
}
