using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision.Access;

/// <summary>Asks the agency that leads an activity to let one's own agency read it, join it, leverage it or accept it.</summary>
[Needs(Right.InitiateActivities)]
public sealed class AskModel : ActivityPage
{
    [BindProperty, Required(ErrorMessage = "Choose what you ask for."), Display(Name = "What you ask for")]
    public AgencyRequestKind? Kind { get; set; } = AgencyRequestKind.Access;

    [BindProperty, Required(ErrorMessage = "Say why you need it. The lead agency reads it."), StringLength(SupervisoryActivity.MostComment, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why you need it")]
    public string? Reason { get; set; }

    public override bool HoldsPrimaryAct => true;

    protected override bool WholeOnly => false;
    protected override bool LeadOnly => false;

    public IActionResult OnGet()
    {
        if (!MayAsk) return Redirect(Address());
        if (IsWhole) Kind = null;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var asked = Record.AskForAccess(Agency, Reason!, Stamp, Kind!.Value);
        await Db.SaveChangesAsync();
        return asked.Decision == AccessDecision.Granted ? Done(Address(), $"Your agency can read {Record.Number}.", $"{Record.Agency.Name} grants it by a rule.")
            : Done(Address(), $"{Record.Agency.Name} was asked.", "Its Staff Directors were told.");
    }
}
