using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Access;

/// <summary>A Supervisor of the owner grants access, with or without a last day, or refuses it.</summary>
[Needs(Right.DecideAccess)]
public class DecideModel : ComplaintPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public AccessRequest Asked { get; private set; } = null!;
    public string Asker { get; private set; } = "";
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithAccess(Complaint);
        if (Complaint.AccessRequests.FirstOrDefault(request => request.Id == Id) is not { } asked) return NotFound();
        Asked = asked;
        Asker = (await NamesOf([asked.AskedById])).Values.FirstOrDefault() ?? "";
        return null;
    }

    public IActionResult OnGet() => Asked.IsOpen && Complaint.Status != ComplaintStatus.ReferralInProgress ? Page() : Redirect(Address("access"));

    public async Task<IActionResult> OnPostGrant()
    {
        if (Input.UntilOn < Today) ModelState.AddModelError("Input.UntilOn", "The last day lies in the past.");
        if (!ModelState.IsValid) return Page();
        Complaint.GrantAccess(Asked, Input.UntilOn, Input.Comments, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), $"{Asked.Agency.Name} can read {Complaint.Number}.", $"{Asker} and the Supervisors of {Asked.Agency.Name} were told.");
    }

    public async Task<IActionResult> OnPostRefuse()
    {
        if (string.IsNullOrWhiteSpace(Input.Comments)) ModelState.AddModelError("Input.Comments", $"Say why not. {Asked.Agency.Name} reads it.");
        if (!ModelState.IsValid) return Page();
        Complaint.RefuseAccess(Asked, Input.Comments!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), $"Access of {Asked.Agency.Name} refused.", $"{Asker} was told why.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Last day")]
        public DateOnly? UntilOn { get; set; }

        [StringLength(Referral.MostComments, ErrorMessage = "The comment is longer than 10,000 characters."), Display(Name = "Comments")]
        public string? Comments { get; set; }
    }
}
