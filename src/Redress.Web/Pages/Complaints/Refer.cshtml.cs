using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints;

/// <summary>Asks another agency to take the complaint over, and chooses what it may read before it decides.</summary>
[Needs(Right.ReferComplaints)]
public class ReferModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];
    public override bool HoldsPrimaryAct => true;
    public IEnumerable<SelectListItem> AgencyItems => Agencies.Select(agency => new SelectListItem(agency.FullName, agency.Code));
    /// <summary>What is restricted to the owner is not there to be chosen.</summary>
    public IEnumerable<ReferralShowsRow> Choices => ReferralShowing.Rows.Where(row => WhoSeesWhat.Shows(row.Part, Standing.Receiver, Complaint.IsRestricted, row.Shows));
    public int Answerable => Complaint.Requests.Count(request => request.WaitsForCompany);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Agencies = await Db.AgenciesInWork().Where(agency => agency.Id != Complaint.AgencyId).OrderBy(agency => agency.FullName).ToListAsync();
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Complaint.IsInWork) return Redirect(Address());
        Input.Shows = [.. Choices.Where(row => row.Shows is ReferralShows.Account or ReferralShows.Transaction or ReferralShows.IntakeFacts).Select(row => row.Shows)];
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var to = Agencies.FirstOrDefault(agency => agency.Code == Input.To) ?? throw new BrokenRuleException("Nobody of this agency works here any more. Choose another.");
        Complaint.Refer(to, await Db.WorkersOf(to), Input.Comments!, Input.Shows.Aggregate(ReferralShows.None, (all, one) => all | one), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Complaint.Number} referred to {to.Name}.", $"Its Supervisors and Managers were told. Until they decide, it stays yours.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose the agency."), Display(Name = "Agency")]
        public string? To { get; set; }

        [Required(ErrorMessage = "Say why. The other agency reads it."), StringLength(Referral.MostComments, ErrorMessage = "The comment is longer than 10,000 characters."), Display(Name = "Comments")]
        public string? Comments { get; set; }

        [Display(Name = "What it may read before it decides")]
        public List<ReferralShows> Shows { get; set; } = [];
    }
}
