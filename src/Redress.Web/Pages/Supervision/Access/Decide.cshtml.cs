using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Access;

/// <summary>A Staff Director of the lead agency grants what another agency asked, or refuses it.</summary>
[Needs(Right.DecideActivityRequests)]
public sealed class DecideModel : ActivityPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? UntilOn { get; set; }

    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Comment { get; set; }

    public AgencyRequest Asked { get; private set; } = null!;
    public bool Reads => Record.IsSharedWith(Asked.AgencyId, Now);
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.AgencyRequests.Find(one => one.Id == Id && !one.IsInvitation) is not { } asked) return NotFound();
        Asked = asked;
        return null;
    }

    public IActionResult OnGet() => Asked.IsOpen ? Page() : Redirect(Address("access"));

    public async Task<IActionResult> OnPostGrant()
    {
        if (UntilOn < Today) ModelState.AddModelError(nameof(UntilOn), "The last day lies in the past.");
        if (!ModelState.IsValid) return Page();
        Record.GrantAccess(Asked, UntilOn, Comment, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), Asked.IsToJoin ? $"{Asked.Agency.Name} joined {Record.Number}." : $"{Asked.Agency.Name} can read {Record.Number}.", $"{Asked.AskedByName} and the Staff Directors of {Asked.Agency.Name} were told.");
    }

    public async Task<IActionResult> OnPostRefuse()
    {
        if (string.IsNullOrWhiteSpace(Comment)) ModelState.AddModelError(nameof(Comment), $"Say why not. {Asked.Agency.Name} reads it.");
        if (!ModelState.IsValid) return Page();
        Record.RefuseAccess(Asked, Comment!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), $"What {Asked.Agency.Name} asked was refused.", $"{Asked.AskedByName} was told why.");
    }
}
