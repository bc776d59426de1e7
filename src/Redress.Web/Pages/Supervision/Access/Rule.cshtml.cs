using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Supervision;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Supervision.Access;

public enum Coverage { None, All, Chosen }

/// <summary>Which agencies are let in without a decision, and from which milestone on.</summary>
[Needs(Right.DecideActivityRequests)]
public sealed class RuleModel : ActivityPage
{
    [BindProperty, Required(ErrorMessage = "Choose whose requests are granted."), Display(Name = "Whose requests are granted")]
    public Coverage? Covers { get; set; }

    [BindProperty, Display(Name = "Agencies")] public List<string> Codes { get; set; } = [];

    [BindProperty, Display(Name = "From milestone")] public Milestone? From { get; set; }

    public IReadOnlyList<Agency> Others { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Milestones => [.. ActivityFlow.Way.Select(one => new SelectListItem(one.Words(), one.ToString()))];
    public override bool HoldsPrimaryAct => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Others = await Db.AgenciesThatExamine().Where(agency => agency.Id != Record.AgencyId).OrderBy(agency => agency.Name).ToListAsync();
        return null;
    }

    public IActionResult OnGet()
    {
        if (Record.Milestone == Milestone.Canceled) return Redirect(Address("access"));
        var rule = Record.ApprovalRule;
        (Covers, From, Codes) = (rule is null ? Coverage.None : rule.CoversAll ? Coverage.All : Coverage.Chosen, rule?.FromMilestone, [.. rule?.Agencies ?? []]);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Covers is Coverage.All or Coverage.Chosen && From is null) ModelState.AddModelError(nameof(From), "Choose the milestone from which on it holds.");
        var chosen = Others.Where(agency => Codes.Contains(agency.Code)).ToList();
        if (Covers == Coverage.Chosen && chosen.Count == 0) ModelState.AddModelError(nameof(Codes), "Choose at least one agency.");
        if (!ModelState.IsValid) return Page();
        Record.SetApprovalRule(Covers == Coverage.None ? new(null) : new(From, Covers == Coverage.All ? null : chosen), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), Covers == Coverage.None ? "Each request is decided again." : "The rule holds.");
    }
}
