using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Scheduling;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>Everything about one company that a Staff Director decides by, and the decision.</summary>
[Needs(Right.ScheduleExams)]
public sealed class CompanyModel : SchedulingPage
{
    /// <summary>SES ID or NMLS ID.</summary>
    [FromRoute] public string Id { get; set; } = "";
    [BindProperty] public DecisionForm Form { get; set; } = new();

    public CompanyPlan Plan { get; private set; } = null!;
    /// <summary>Null: the company lost its license here.</summary>
    public ExamFigures? Figures { get; private set; }
    public IReadOnlyList<SupervisoryActivity> Activities { get; private set; } = [];
    public IReadOnlyList<PlannedExam> PlannedByOthers { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Examiners { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Targets => [.. Activities.Where(a => a.AgencyId != Agency.Id && a.Milestone != Milestone.Canceled).Select(a => new SelectListItem($"{a.Number}, {a.Agency.Name}, {a.KindWords}, {a.Milestone.Words()}", a.Number))];
    public string? NextInQueue { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (await Db.PlanOf(Viewer, Agency, Id) is not { } plan) return NotFound();
        Plan = plan;
        Figures = await Db.FiguresFor(Viewer).FirstOrDefaultAsync(row => row.CompanyId == plan.Company.Id);
        Activities = await Db.Activities(Viewer, Depth.Summary).AsNoTracking().Include(a => a.Agency).Include(a => a.Sheet).Include(a => a.AgencyRequests.Where(one => one.AgencyId == Viewer.AgencyId)).Where(a => a.CompanyId == plan.Company.Id).OrderByDescending(a => a.TargetMonth).ThenByDescending(a => a.Number).Take(100).ToListAsync();
        PlannedByOthers = await Db.PlannedExams(Viewer).Where(one => one.CompanyId == plan.Company.Id && one.AgencyId != Agency.Id).OrderBy(one => one.Month).Take(50).ToListAsync();
        Examiners = [.. (await Db.People.Include(person => person.Roles).Where(person => person.AgencyId == Agency.Id && person.RemovedAt == null && person.AsleepSince == null).ToListAsync()).Where(person => person.AsViewer().May(Right.WorkOnActivities)).OrderBy(person => person.Name).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        NextInQueue = await Db.FiguresFor(Viewer).Where(row => row.QueuedAt != null && row.CompanyId != plan.Company.Id).OrderBy(row => row.QueuedAt).Select(row => row.Key).FirstOrDefaultAsync();
        return null;
    }

    public void OnGet() => Form.Seen = Plan.Decisions.Count;

    public async Task<IActionResult> OnPost()
    {
        Form.Check(ModelState);
        if (!ModelState.IsValid) return Page();
        var target = Form.Decision!.Value.NamesAnother() ? await Db.Activities(Viewer, Depth.Summary).Whole().FirstOrDefaultAsync(a => a.Number == Form.Target) : null;
        var lead = Form.InCharge is { } id ? await Db.People.FirstOrDefaultAsync(person => person.Id == id && person.AgencyId == Agency.Id) : null;
        var decision = Plan.Decide(new(Form.Decision.Value, target, Form.MonthOf, Form.Scope, lead, Form.Comment, Form.Reason, Form.Until), Form.Seen, Form.WhyRevised, Stamp, out var item);
        Db.Add(decision);
        if (item is not null) Db.Add(item);
        await Db.SavePlans(Viewer, Today, Plan);
        return Done($"/supervision/scheduling/{Plan.Company.Key}", $"Decided: {decision.Kind.Words()}.");
    }

    public async Task<IActionResult> OnPostQueue()
    {
        if (Plan.Waiting is null) Db.Add(Plan.PutInQueue(Stamp)); else Plan.TakeOffQueue(Stamp);
        await Db.SavePlans(Viewer, Today, Plan);
        return Done($"/supervision/scheduling/{Plan.Company.Key}", Plan.Waiting is null ? "Taken off the queue." : "Added to the queue.");
    }
}
