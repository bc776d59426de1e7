using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Access;

/// <summary>Ends the access of another agency.</summary>
[Needs(Right.DecideAccess)]
public class RemoveModel : ComplaintPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public AccessGrant Grant { get; private set; } = null!;
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithAccess(Complaint);
        if (Complaint.Grants.FirstOrDefault(grant => grant.Id == Id) is not { } grant) return NotFound();
        Grant = grant;
        return null;
    }

    public IActionResult OnGet() => Grant.HoldsAt(Now) ? Page() : Redirect(Address("access"));

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Complaint.RemoveAccess(Grant, Input.Why, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), $"Access of {Grant.Agency.Name} removed.", "Its Supervisors were told. It sees the summary.");
    }

    public sealed class InputModel
    {
        [StringLength(Referral.MostComments, ErrorMessage = "The comment is longer than 10,000 characters."), Display(Name = "Why")]
        public string? Why { get; set; }
    }
}
