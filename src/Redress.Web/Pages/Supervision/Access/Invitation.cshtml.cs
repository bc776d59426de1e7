using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Access;

/// <summary>A Staff Director of the invited agency joins, or declines.</summary>
[Needs(Right.DecideActivityRequests)]
public sealed class InvitationModel : ActivityPage
{
    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Comment { get; set; }

    public AgencyRequest Invitation { get; private set; } = null!;
    public override bool HoldsPrimaryAct => true;

    protected override bool WholeOnly => false;
    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        // The latest, also when a colleague decided meanwhile: the act then says so.
        if (Record.AgencyRequests.Where(one => one.IsInvitation && one.AgencyId == Viewer.AgencyId).MaxBy(one => one.AskedAt) is not { } found) return NotFound();
        Invitation = found;
        return null;
    }

    public IActionResult OnGet() => Invitation.IsOpen ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPostAccept()
    {
        if (!ModelState.IsValid) return Page();
        Record.AcceptInvitation(Invitation, Comment, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("participants"), $"{Agency.Name} joined {Record.Number}.", "Name your Team Lead and Examiners next.");
    }

    public async Task<IActionResult> OnPostDecline()
    {
        if (string.IsNullOrWhiteSpace(Comment)) ModelState.AddModelError(nameof(Comment), $"Say why not. {Record.Agency.Name} reads it.");
        if (!ModelState.IsValid) return Page();
        Record.DeclineInvitation(Invitation, Comment!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), "The invitation is declined.", $"{Invitation.AskedByName} was told why.");
    }
}
