using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Supervision.ThirdParties;

/// <summary>One third-party user: what was asked, what became of it, and how it ends.</summary>
[Needs(Right.SeeOwnActivities)]
public sealed class OneModel(ThirdPartyCare care) : ThirdPartiesPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty, StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why")]
    public string? Why { get; set; }

    public ThirdParty One { get; private set; } = null!;
    public bool MayRemove => One.IsPresent && Activity.RemovesThirdParties(Viewer);
    public bool MayWithdraw => One.IsOpen && IsPoc;
    public bool MayInvite => MayRemove && One.Person is { InvitedAt: not null, ThisVisitAt: null };

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Activity.ThirdParties.Find(one => one.Id == Id) is not { } found) return NotFound();
        One = found;
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostWithdraw()
    {
        Activity.WithdrawThirdParty(One, Stamp);
        await Db.SaveChangesAsync();
        return Done(ListAddress, $"You no longer ask for {One.Name}.");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        if (string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say why the person is removed.");
        if (!ModelState.IsValid) return Page();
        Activity.RemoveThirdParty(One, Why!, Stamp);
        await Db.SaveChangesAsync();
        return Done(ListAddress, $"{One.Name} takes part no longer.", "The person was told.");
    }

    public async Task<IActionResult> OnPostInvite()
    {
        await care.InviteAgain(Activity, One, Viewer);
        return Done($"{ListAddress}/{One.Id}", $"A new link was mailed to {One.Email}.", "Earlier links open nothing any more.");
    }
}
