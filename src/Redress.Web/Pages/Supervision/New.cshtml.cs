using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.InitiateActivities)]
public sealed class NewModel : RedressPage, IActivityFormPage
{
    [BindProperty] public ActivityForm Form { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "Give the company."), StringLength(30, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "SES ID or NMLS ID of the company")]
    public string? CompanyId { get; set; }

    [BindProperty, StringLength(2_000, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Related complaints")]
    public string? ComplaintIds { get; set; }

    /// <summary>Given with the form, so that pressing twice makes one.</summary>
    [BindProperty] public Guid ActivityId { get; set; }

    /// <summary>What was planned and is now initiated; null: nothing was.</summary>
    [BindProperty] public Guid? ItemId { get; set; }

    public Agency Agency { get; private set; } = null!;
    public bool MayLink => Viewer.May(Right.SeeComplaints);

    protected override async Task<IActionResult?> Load()
    {
        Agency = await Db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == Viewer.AgencyId);
        return null;
    }

    /// <param name="company">Where somebody came from its record.</param>
    /// <param name="item">Where it was planned: its ID.</param>
    public async Task<IActionResult> OnGet(string? company, Guid? item)
    {
        (CompanyId, ActivityId) = (company, Guid.CreateVersion7());
        if (item is null) return Page();
        if (await Db.Items(Viewer).Include(one => one.Company).FirstOrDefaultAsync(one => one.Id == item) is not { } planned) return NotFound();
        if (planned.State == ItemState.Initiated) return Redirect($"/supervision/{planned.ActivityNumber}");
        (ItemId, CompanyId, Form) = (planned.Id, planned.Company.Key, ActivityForm.Of(planned.Facts));
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Db.Activities(Viewer, Depth.Full).FirstOrDefaultAsync(activity => activity.Id == ActivityId) is { } made) return Done($"/supervision/{made.Number}", $"{made.Number} initiated.");
        var company = string.IsNullOrWhiteSpace(CompanyId) ? null : await Db.SubjectWith(CompanyId);
        if (company is null && !string.IsNullOrWhiteSpace(CompanyId)) ModelState.AddModelError(nameof(CompanyId), "No company has this ID. Look at it again.");
        var complaints = await Complaints();
        if (Form.Read(ModelState, nameof(Form)) is not { } facts || company is null) return Page();
        var activity = SupervisoryActivity.Initiate(await Db.NextActivity(Agency.DayOf(Now).Year), Agency, company, facts, StampOf(Agency), ActivityId == Guid.Empty ? null : ActivityId);
        Db.Add(activity);
        if (ItemId is { } item)
        {
            var planned = await Db.Items(Viewer).FirstOrDefaultAsync(one => one.Id == item) ?? throw new BrokenRuleException("The plan is not there any more. Begin anew.");
            planned.Initiated(activity, await Db.PlannedLead(planned), StampOf(Agency));
        }
        foreach (var complaint in complaints) activity.Link(complaint, StampOf(Agency));
        await Db.SaveChangesAsync();
        return Done($"/supervision/{activity.Number}", $"{activity.Number} initiated.", activity.InCharge is { } lead ? $"{lead.Person.Name} is Examiner in Charge, as planned." : "Name its participants next.");
    }

    async Task<List<Complaint>> Complaints()
    {
        var found = new List<Complaint>();
        if (!MayLink) return found;
        foreach (var number in (ComplaintIds ?? "").ToUpperInvariant().Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct().Take(50))
            if (await Db.ComplaintToLink(Viewer, number) is { } complaint) found.Add(complaint);
            else ModelState.AddModelError(nameof(ComplaintIds), $"{Agency.Name} has no complaint {(number.Length > 30 ? "with one of these IDs" : number)}.");
        return found;
    }
}
