using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Api;

/// <summary>Exam scheduling by the same verbs as the pages: the list with its figures, the queue, decisions, items and what they lead to.</summary>
static class SchedulingApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("/exam-scheduling").WithTags("Exam scheduling");
        api.MapGet("/companies", List).Needs(Right.ScheduleExams).WithSummary("Companies that your agency licenses, with the figures to decide by.").Produces<CompanyPageView>().ProducesValidationProblem(422);
        api.MapGet("/companies/{id}", Read).Needs(Right.ScheduleExams).WithSummary("One company: figures, decisions, queue.").Produces<CompanyPlanView>().ProducesProblem(404);
        api.MapPost("/companies/{id}/decisions", Decide).Needs(Right.ScheduleExams).WithSummary("Decide, or revise what was decided.").Produces<CompanyPlanView>(201).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        api.MapPut("/companies/{id}/queue", PutInQueue).Needs(Right.ScheduleExams).WithSummary("Put a company into the queue.").Produces<CompanyPlanView>().ProducesProblem(404).ProducesProblem(409);
        api.MapDelete("/companies/{id}/queue", TakeOffQueue).Needs(Right.ScheduleExams).WithSummary("Take a company off the queue.").Produces<CompanyPlanView>().ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/items", Items).Needs(Right.InitiateActivities).WithSummary("Scheduling items of your agency, earliest month first, up to 1,000.").Produces<List<ItemView>>();
        api.MapPost("/items/{item:guid}/activity", Initiate).Needs(Right.InitiateActivities).WithSummary("Initiate the activity that an item plans.").Produces<ActivityView>(201).ProducesProblem(404).ProducesProblem(409);
        api.MapPut("/items/{item:guid}/dropping", Drop).Needs(Right.ScheduleExams).WithSummary("Drop what is planned, with a reason.").Produces<ItemView>().ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/planned", Planned).Needs(Right.SeeActivitySummaries).WithSummary("What all agencies plan, earliest month first, up to 1,000.").Produces<List<PlannedView>>();
    }

    /// <param name="ComplaintsByMonth">Received in each of the last 12 months of the calendar, the oldest first.</param>
    /// <param name="Rate">Complaints in 12 months, per 1,000 of the largest peer.</param>
    /// <param name="Relief">In US dollars.</param>
    public sealed record FiguresView(string Company, string Name, string BusinessType, string State, int Licenses, IReadOnlyList<string> LicensedIn, DateOnly? LastExamOn, int? LastRating, DateOnly? NextExamBy, int OpenActivities, int PastActivities,
        int OpenComplaints, int ComplaintsIn12Months, int ComplaintsIn12MonthsBefore, IReadOnlyList<int> ComplaintsByMonth, int Rate, decimal Relief, int Violations, bool IsQueued, DecisionKind? Decision, DateTime CountedAt)
    {
        internal static FiguresView Of(ExamFigures row) => new(row.Key, row.Name, row.BusinessType, row.State, row.Licenses, row.LicenseStates.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.LastExamOn, row.LastRating, row.NextExamBy, row.OpenActivities, row.PastActivities,
            row.OpenComplaints, row.Last12, row.Before12, row.Months, row.Rate, row.Relief, row.Violations, row.QueuedAt is not null, row.Decision, row.CountedAt);
    }

    /// <param name="Next">Number of the next page; null: this is the last.</param>
    public sealed record CompanyPageView(IReadOnlyList<FiguresView> Items, int? Next);

    public sealed record DecisionView(int No, DecisionKind Kind, string? Target, string? TargetAgency, string? Comment, string? Reason, DateOnly? HiddenUntil, string? WhyRevised, DateTime DecidedAt, string DecidedBy);

    public sealed record ItemView(Guid Id, string Company, string Name, DecisionKind Decision, string? Target, DateOnly Month, ActivityScope Scope, string? InCharge, string? Comment, ItemState State, string? Activity, string? DroppedWhy)
    {
        internal static ItemView Of(SchedulingItem one) => new(one.Id, one.Company.Key, one.Company.Name, one.Kind, one.Target, one.Month, one.Scope, one.InChargeName, one.Comment, one.State, one.ActivityNumber, one.DroppedWhy);
    }

    /// <param name="Figures">Null: your agency licenses it no more.</param>
    public sealed record CompanyPlanView(string Company, string Name, FiguresView? Figures, DateTime? QueuedAt, IReadOnlyList<DecisionView> Decisions, IReadOnlyList<ItemView> Items);

    public sealed record PlannedView(string Agency, string Company, string Name, DateOnly Month, ActivityScope Scope);

    /// <param name="Target">SA ID of the other agency's activity: to join, accept or leverage.</param>
    /// <param name="Month">Any day of the planned month.</param>
    /// <param name="Scope">Of an exam of your own: Full, Limited or Networked.</param>
    /// <param name="InCharge">E-mail of the planned Examiner in Charge.</param>
    /// <param name="Until">With no action: the day on which it is offered again.</param>
    /// <param name="Seen">How many decisions you saw: the decision is refused where there are more.</param>
    public sealed record DecisionInput(DecisionKind Kind, int Seen, string? Target = null, DateOnly? Month = null, ActivityScope? Scope = null, string? InCharge = null, string? Comment = null, string? Reason = null, DateOnly? Until = null, string? WhyRevised = null);

    static async Task<IResult> List(Act act, ExamTab? schedule, string? businessType, string? office, string? companyWords, DateOnly? dueBefore, int? atLeast, int? ratedOrWorse, bool? hasActive, ExamSort? order, int page = 1)
    {
        if (page is < 1 or > ExamFilter.MostPages) throw new InputException("page", "Pages begin with 1.");
        if (ratedOrWorse is < 1 or > 5) throw new InputException("ratedOrWorse", "Ratings are 1, the best, to 5.");
        var (viewer, agency) = await Whose(act);
        var sort = order ?? ExamSort.Last12;
        var filter = new ExamFilter { Tab = schedule ?? default, Type = businessType, State = office?.ToUpperInvariant(), Words = companyWords, Due = dueBefore, Complaints = atLeast, Rating = ratedOrWorse, Active = hasActive, Sort = sort, Down = ExamFilter.StartsDown(sort), Page = page };
        var rows = await filter.Ordered(filter.Apply(act.Db, act.Db.FiguresFor(viewer).AsNoTracking(), agency.DayOf(act.Now))).Skip((page - 1) * ExamFilter.Size).Take(ExamFilter.Size + 1).ToListAsync();
        return Results.Ok(new CompanyPageView([.. rows.Take(ExamFilter.Size).Select(FiguresView.Of)], rows.Count > ExamFilter.Size ? page + 1 : null));
    }

    static async Task<IResult> Read(Act act, string id) => await Find(act, id) is { } plan ? Results.Ok(await View(act, plan)) : Results.NotFound();

    static async Task<IResult> Decide(Act act, string id, DecisionInput input)
    {
        if (await Find(act, id) is not { } plan) return Results.NotFound();
        var (viewer, _) = await Whose(act);
        var target = input.Target is null ? null : await act.Db.Activities(viewer, Depth.Summary).Whole().FirstOrDefaultAsync(a => a.Number == input.Target);
        var email = input.InCharge?.Trim().ToLowerInvariant();
        var lead = email is null ? null : await act.Db.People.FirstOrDefaultAsync(person => person.Email == email && person.AgencyId == viewer.AgencyId && person.RemovedAt == null) ?? throw new InputException("inCharge", "Nobody of your agency has this e-mail.");
        var decision = plan.Decide(new(input.Kind, target, input.Month, input.Scope, lead, input.Comment, input.Reason, input.Until), input.Seen, input.WhyRevised, Stamp(act, plan.Agency, viewer), out var item);
        act.Db.Add(decision);
        if (item is not null) act.Db.Add(item);
        await act.Db.SavePlans(viewer, plan.Agency.DayOf(act.Now), plan);
        return new Created($"/api/v1/exam-scheduling/companies/{plan.Company.Key}", await View(act, (await Find(act, id))!));
    }

    static Task<IResult> PutInQueue(Act act, string id) => OnPlan(act, id, (plan, stamp) => act.Db.Add(plan.PutInQueue(stamp)));

    static Task<IResult> TakeOffQueue(Act act, string id) => OnPlan(act, id, (plan, stamp) => plan.TakeOffQueue(stamp));

    static async Task<IResult> OnPlan(Act act, string id, Action<CompanyPlan, Stamp> verb)
    {
        if (await Find(act, id) is not { } plan) return Results.NotFound();
        var (viewer, _) = await Whose(act);
        verb(plan, Stamp(act, plan.Agency, viewer));
        await act.Db.SavePlans(viewer, plan.Agency.DayOf(act.Now), plan);
        return Results.Ok(await View(act, plan));
    }

    static async Task<IResult> Items(Act act) => Results.Ok((await act.Db.Items((await Whose(act)).Viewer).AsNoTracking().Include(item => item.Company).OrderBy(item => item.Month).ThenBy(item => item.Id).Take(1_000).ToListAsync()).ConvertAll(ItemView.Of));

    static async Task<IResult> Initiate(Act act, Guid item)
    {
        var (viewer, agency) = await Whose(act);
        if (await act.Db.Items(viewer).Include(one => one.Company).FirstOrDefaultAsync(one => one.Id == item) is not { } planned) return Results.NotFound();
        var stamp = Stamp(act, agency, viewer);
        var activity = SupervisoryActivity.Initiate(await act.Db.NextActivity(stamp.Today.Year), agency, planned.Company, planned.Facts, stamp);
        planned.Initiated(activity, await act.Db.PlannedLead(planned), stamp);
        act.Db.Add(activity);
        await act.Db.SaveChangesAsync();
        return act.Tagged(activity.Version, new Created($"/api/v1/supervision/{activity.Number}", await ActivityView.Of(act, activity)));
    }

    static async Task<IResult> Drop(Act act, Guid item, SupervisionApi.WhyInput input)
    {
        var (viewer, agency) = await Whose(act);
        if (await act.Db.Items(viewer).Include(one => one.Company).FirstOrDefaultAsync(one => one.Id == item) is not { } planned) return Results.NotFound();
        planned.Drop(input.Reason, Stamp(act, agency, viewer));
        await act.Db.SavePlans(viewer, agency.DayOf(act.Now), (await act.Db.PlanOf(viewer, agency, planned.Company.Key))!);
        return Results.Ok(ItemView.Of(planned));
    }

    static async Task<IResult> Planned(Act act) => Results.Ok((await act.Db.PlannedExams((await Whose(act)).Viewer).OrderBy(one => one.Month).ThenBy(one => one.Id).Take(1_000).ToListAsync()).ConvertAll(one => new PlannedView(one.Agency, one.Key, one.Company, one.Month, one.Scope)));

    static async Task<(Viewer Viewer, Agency Agency)> Whose(Act act)
    {
        var viewer = await act.Viewer();
        return (viewer, await act.Db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == viewer.AgencyId));
    }

    static async Task<CompanyPlan?> Find(Act act, string id)
    {
        var (viewer, agency) = await Whose(act);
        return await act.Db.PlanOf(viewer, agency, id);
    }

    static Stamp Stamp(Act act, Agency agency, Viewer viewer) => new(viewer, act.Now, agency.DayOf(act.Now));

    static async Task<CompanyPlanView> View(Act act, CompanyPlan plan)
    {
        var figures = await act.Db.FiguresFor((await Whose(act)).Viewer).AsNoTracking().FirstOrDefaultAsync(row => row.CompanyId == plan.Company.Id);
        return new(plan.Company.Key, plan.Company.Name, figures is null ? null : FiguresView.Of(figures), plan.Waiting?.QueuedAt,
            [.. plan.Decisions.Select(one => new DecisionView(one.No, one.Kind, one.Target, one.TargetAgency, one.Comment, one.Reason, one.HiddenUntil, one.WhyRevised, one.DecidedAt, one.DecidedByName))], [.. plan.Items.Select(ItemView.Of)]);
    }
}
