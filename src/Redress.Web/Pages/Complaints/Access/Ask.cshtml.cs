using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Access;

/// <summary>Asks the owner of another agency's complaint to let one's own agency read it.</summary>
[Needs(Right.AskForAccess)]
public class AskModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public override bool HoldsPrimaryAct => true;

    protected override bool OwnerOnly => false;
    protected override Depth LeastDepth => Depth.Summary;

    public IActionResult OnGet() => Standing == Standing.OtherAgency ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        await Db.WithAccess((await Db.ReadParts(Complaint, Viewer))!);
        var own = await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId);
        Complaint.AskForAccess(own, Input.Comments!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"Access to {Complaint.Number} asked for.", $"The Supervisors of {Complaint.Agency.Name} were told.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why you need it. The owner reads it."), StringLength(Referral.MostComments, ErrorMessage = "The comment is longer than 10,000 characters."), Display(Name = "Why you need it")]
        public string? Comments { get; set; }
    }
}
