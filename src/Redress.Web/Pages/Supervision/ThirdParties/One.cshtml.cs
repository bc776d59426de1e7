using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.ThirdParties;

/// <summary>One third-party user of the company: the Examiner in Charge and Team Leads agree or refuse, who leads the activity removes.</summary>
[Needs(Right.WorkOnActivities)]
public sealed class OneModel(ThirdPartyCare care) : ActivityPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters.")]
    public string? Comment { get; set; }

    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why")]
    public string? Why { get; set; }

    public ThirdParty One { get; private set; } = null!;
    public bool Decides => !Record.IsEnded && Record.DecidesOn(One, Viewer);
    public bool MayApprove => !Record.IsEnded && Record.AwaitsApprovalOf(One, Viewer);
    public bool MayRemove => One.IsPresent && Record.RemovesThirdParties(Viewer);
    public bool MayInvite => MayRemove && One.Person is { InvitedAt: not null, ThisVisitAt: null };
    public override bool HoldsPrimaryAct => true;

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.ThirdParties.Find(one => one.Id == Id) is not { } found) return NotFound();
        One = found;
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostApprove()
    {
        if (!ModelState.IsValid) return Page();
        await care.Approve(Record, One, Stamp);
        return Done(Address("participants"), One.IsPresent ? $"{One.Name} takes part." : $"You agreed to {One.Name}.", One.IsPresent ? "The person and the Company Lead were told." : "Others have yet to decide.");
    }

    public async Task<IActionResult> OnPostRefuse()
    {
        if (string.IsNullOrWhiteSpace(Comment)) ModelState.AddModelError(nameof(Comment), $"Say why not. {Record.SubjectName} reads it.");
        if (!ModelState.IsValid) return Page();
        Record.RefuseThirdParty(One, Comment!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("participants"), $"{One.Name} was refused.", "The Company Lead was told why.");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say why the person is removed.");
        if (!ModelState.IsValid) return Page();
        Record.RemoveThirdParty(One, Why!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("participants"), $"{One.Name} takes part no longer.", "The person and the Company Lead were told.");
    }

    public async Task<IActionResult> OnPostInvite()
    {
        await care.InviteAgain(Record, One, Viewer);
        return Done(Address($"third-parties/{One.Id}"), $"A new link was mailed to {One.Email}.", "Earlier links open nothing any more.");
    }
}
