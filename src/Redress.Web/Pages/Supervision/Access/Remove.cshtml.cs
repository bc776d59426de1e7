using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Access;

/// <summary>Ends the access of another agency, or its part in the activity.</summary>
[Needs(Right.DecideActivityRequests)]
public sealed class RemoveModel : ActivityPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Why { get; set; }

    public AgencyGrant Grant { get; private set; } = null!;
    public IReadOnlyList<string> People => [.. Record.Present.Where(one => one.Person.AgencyId == Grant.AgencyId).Select(one => one.Person.Name).Distinct()];
    public bool ReadsOn => Record.Grants.Any(one => one != Grant && one.AgencyId == Grant.AgencyId && one.HoldsAt(Now));
    public bool ComesBack => Record.IsCoveredByRule(Grant.Agency);
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.Grants.Find(grant => grant.Id == Id) is not { } found) return NotFound();
        Grant = found;
        return null;
    }

    public IActionResult OnGet() => Grant.HoldsAt(Now) && !(Grant.Joins && Record.IsEnded) ? Page() : Redirect(Address("access"));

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.RemoveAccess(Grant, Why, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), Grant.Joins ? $"{Grant.Agency.Name} takes part no longer." : $"Access of {Grant.Agency.Name} removed.", Grant.Joins ? "Its Staff Directors were told." : "Its Staff Directors were told. It sees the summary.");
    }
}
