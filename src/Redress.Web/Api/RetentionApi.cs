using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Notices;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Exports;

namespace Redress.Web.Api;

/// <summary>What falls due, what is proposed and confirmed, schedules: for Supervisors of the agency that owns the complaints.</summary>
static class RetentionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var retention = api.MapGroup("/retention").WithTags("Retention");
        retention.MapGet("/due", Due).Needs(Right.KeepComplaintRetention).WithSummary("What is due for destruction today, or falls due in a month: up to 2,000. As CSV or XLSX by ?format= or Accept.").Produces<List<DueView>>();
        retention.MapGet("/ahead", Ahead).Needs(Right.KeepComplaintRetention).WithSummary("How many complaints are due now, and in each of the coming months. With part and years: what this schedule would bring.").Produces<AheadView>().ProducesProblem(409);
        retention.MapPost("/destructions", Propose).Needs(Right.KeepComplaintRetention).WithSummary("Propose to destroy a part of complaints that are due, up to 200 at once. Another Supervisor confirms; where your agency waived that, it is done at once.").Produces<List<DisposedView>>().ProducesProblem(409);
        retention.MapGet("/destructions", List).Needs(Right.KeepComplaintRetention).WithSummary("What is proposed and not carried out.").Produces<List<DestructionView>>();
        retention.MapPut("/destructions/{id:guid}/confirmation", Confirm).Needs(Right.KeepComplaintRetention).WithSummary("Confirm what somebody else proposed. It is destroyed at once, for good.").Produces<DisposedView>().ProducesProblem(404).ProducesProblem(409);
        retention.MapPut("/destructions/{id:guid}/refusal", Refuse).Needs(Right.KeepComplaintRetention).WithSummary("Refuse what somebody proposed, with the reason.").Produces<DisposedView>().ProducesProblem(404).ProducesProblem(409);
        retention.MapPost("/kept", Keep).Needs(Right.KeepComplaintRetention).WithSummary("Keep complaints until a day, whatever the schedule says.").Produces<List<DisposedView>>().ProducesProblem(409);
        retention.MapGet("/schedule", Schedule).Needs(Right.KeepComplaintRetention).WithSummary("How long your agency keeps what of its complaints, and who may act alone.").Produces<ScheduleView>();
        retention.MapPut("/schedule", SetSchedule).Needs(Right.KeepComplaintRetention).WithSummary("Propose the period of one part; documents have six years at least. Another Supervisor confirms it; where your agency waived that, it holds at once.").Produces<ScheduleView>().ProducesProblem(409);
        retention.MapPut("/schedule/proposals/{id:guid}/confirmation", ConfirmSchedule).Needs(Right.KeepComplaintRetention).WithSummary("Confirm a schedule that somebody else proposed. It holds from then on.").Produces<ScheduleView>().ProducesProblem(404).ProducesProblem(409);
        retention.MapPut("/schedule/proposals/{id:guid}/refusal", RefuseSchedule).Needs(Right.KeepComplaintRetention).WithSummary("Refuse a proposed schedule, or take back your own, with the reason.").Produces<ScheduleView>().ProducesProblem(404).ProducesProblem(409);
        retention.MapPut("/second-person", Waive).Needs(Right.KeepComplaintRetention).WithSummary("Waive, or ask for again, that a second person confirms destruction or holds.").Produces<ScheduleView>().ProducesProblem(409);
        retention.MapGet("/certificates", Certificates).Needs(Right.KeepComplaintRetention).WithSummary("Certificates of destruction, latest first, up to 200.").Produces<List<CertificateView>>();
        retention.MapGet("/certificates/{id:guid}", Certificate).Needs(Right.KeepComplaintRetention).WithSummary("A certificate with its signature, as `redress verify` takes it.").Produces(200, contentType: "application/json").ProducesProblem(404);
    }

    public sealed record DueView(string Complaint, string Subject, DateOnly EndedOn, bool WasCanceled, DestroyedPart Part, DateOnly DueOn, int Documents, bool IsHeld, DateOnly? KeptUntil, string? ProposedBy);

    public sealed record MonthView(string Month, int Count);

    public sealed record AheadView(int Now, IReadOnlyList<MonthView> Months);

    public sealed record ProposalInput(IReadOnlyList<string> Complaints, DestroyedPart Part);

    public sealed record KeepInput(IReadOnlyList<string> Complaints, DateOnly Until, string Reason);

    public sealed record ReasonInput(string Reason);

    /// <param name="Refused">Why nothing was done with it; null: it was.</param>
    /// <param name="Certificate">Number of the certificate, where it is destroyed.</param>
    public sealed record DisposedView(string Complaint, string? Refused, string? Certificate);

    public sealed record DestructionView(Guid Id, string Complaint, DestroyedPart Part, DestructionState State, DateOnly DueOn, string Rule, string ProposedBy, DateTime ProposedAt);

    /// <param name="Years">After the latest closure or cancellation; null: it is kept.</param>
    public sealed record PeriodView(DestroyedPart Part, int? Years, bool NeedsReview, DateTime? SetAt, string? Why);

    /// <param name="Proposed">What waits for a second person.</param>
    /// <param name="OnePersonDestroys">One person destroys, and sets schedules, alone.</param>
    public sealed record ScheduleView(IReadOnlyList<PeriodView> Complaints, bool OnePersonDestroys, bool OnePersonHolds, IReadOnlyList<ProposedPeriodView> Proposed);

    /// <param name="IsOwn">You proposed it, and do not confirm it.</param>
    public sealed record ProposedPeriodView(Guid Id, DestroyedPart Part, int? Years, bool NeedsReview, DateTime ProposedAt, bool IsOwn, string? Why);

    public sealed record PeriodInput(DestroyedPart Part, int? Years, bool NeedsReview, string Why);

    public sealed record WaiverInput(bool OnePersonDestroys, bool OnePersonHolds, string Why);

    public sealed record CertificateView(Guid Id, string Number, string Complaint, DestroyedPart Part, int Documents, DateTime DestroyedAt);

    internal static async Task<(Agency Agency, Stamp Stamp)> Own(Act act)
    {
        var viewer = await act.Viewer();
        var agency = await act.Db.Agencies.Include(one => one.Facts).FirstAsync(one => one.Id == viewer.AgencyId);
        return (agency, new Stamp(viewer, act.Now, agency.DayOf(act.Now)));
    }

    static async Task<IResult> Due(Act act, HttpRequest request, DestroyedPart? part, string? due, bool? held, string? words, string? format, CancellationToken stop)
    {
        var (agency, stamp) = await Own(act);
        var question = new DueQuestion { Part = part, Month = due, Held = held, Words = words };
        if (due is not null && question.First is null) throw new InputException("due", "Give a month such as 2027-03.");
        var asked = Export.Asked(request, format);
        var rows = await question.Read(act.Db, stamp.By, agency, stamp.Today, stop);
        if (asked is { } file) return DueQuestion.File(rows, file, stamp.Today);
        return Results.Ok(rows.Select(row => new DueView(row.Number, row.Subject, row.EndedOn, row.WasCanceled, row.Part, row.DueOn, row.Documents, row.IsHeld, row.KeptUntil, row.ProposedBy)));
    }

    static async Task<IResult> Ahead(Act act, DestroyedPart? part, int? years, CancellationToken stop)
    {
        var (agency, stamp) = await Own(act);
        var schedule = agency.Retention();
        if (part is { } changed)
        {
            agency.MustStandInOrder(changed, years);
            schedule = [.. schedule.Select(period => period.Part == changed ? period with { Years = years } : period)];
        }
        var (now, months) = await DueList.Ahead(act.Db, act.Db.Retained(stamp.By), schedule, stamp.Today, stop);
        return Results.Ok(new AheadView(now, [.. months.Select(month => new MonthView(month.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), month.Count))]));
    }

    static async Task<IResult> Propose(Act act, Disposing disposing, ProposalInput input, CancellationToken stop)
        => Results.Ok(Views(await disposing.Propose([.. input.Complaints], input.Part, (await Own(act)).Stamp, stop)));

    static async Task<IResult> List(Act act, CancellationToken stop)
        => Results.Ok((await act.Db.Destructions(await act.Viewer()).Where(one => one.DoneAt == null && one.EndedAt == null).OrderBy(one => one.ProposedAt).ThenBy(one => one.Number).ToListAsync(stop))
            .Select(one => new DestructionView(one.Id, one.Number, one.Part, one.State, one.DueOn, one.Rule, one.ProposedByName, one.ProposedAt)));

    static async Task<IResult> Confirm(Act act, Disposing disposing, Guid id, CancellationToken stop) => One(await disposing.Confirm([id], (await Own(act)).Stamp, stop));

    static async Task<IResult> Refuse(Act act, Disposing disposing, Guid id, ReasonInput input, CancellationToken stop) => One(await disposing.Refuse([id], input.Reason, (await Own(act)).Stamp, stop));

    static async Task<IResult> Keep(Act act, Disposing disposing, KeepInput input, CancellationToken stop)
        => Results.Ok(Views(await disposing.Keep([.. input.Complaints], input.Until, input.Reason, (await Own(act)).Stamp, stop)));

    static async Task<IResult> Schedule(Act act)
    {
        var (agency, stamp) = await Own(act);
        return Results.Ok(ViewOf(agency, stamp));
    }

    static async Task<IResult> SetSchedule(Act act, Disposing disposing, PeriodInput input, CancellationToken stop)
    {
        var (agency, stamp) = await Own(act);
        await disposing.ProposeSchedule(act.Db, agency, new(input.Part, input.Years, input.NeedsReview, input.Why), stamp, stop);
        return Results.Ok(ViewOf(agency, stamp));
    }

    static Task<IResult> ConfirmSchedule(Act act, Disposing disposing, Guid id, CancellationToken stop) => Decide(act, disposing, id, null, stop);

    static Task<IResult> RefuseSchedule(Act act, Disposing disposing, Guid id, ReasonInput input, CancellationToken stop) => Decide(act, disposing, id, input.Reason ?? "", stop);

    static async Task<IResult> Decide(Act act, Disposing disposing, Guid id, string? whyNot, CancellationToken stop)
    {
        var (agency, stamp) = await Own(act);
        if (agency.Facts.OfType<RetentionRule>().FirstOrDefault(rule => rule.Id == id) is not { } rule) return Results.NotFound();
        await disposing.DecideSchedule(act.Db, agency, rule, whyNot, stamp, stop);
        return Results.Ok(ViewOf(agency, stamp));
    }

    static async Task<IResult> Waive(Act act, Disposing disposing, WaiverInput input, CancellationToken stop)
    {
        var (agency, stamp) = await Own(act);
        act.Db.Add(agency.WaiveRetention(input.OnePersonDestroys, input.OnePersonHolds, input.Why, stamp));
        return await Saved(act, disposing, agency, stamp, stop);
    }

    static async Task<IResult> Saved(Act act, Disposing disposing, Agency agency, Stamp stamp, CancellationToken stop)
    {
        await act.Db.SaveChangesAsync(stop);
        await disposing.Tell(stamp, Occasions.ScheduleChanged, "A retention schedule changed", "/retention/schedules", stop);
        return Results.Ok(ViewOf(agency, stamp));
    }

    static async Task<IResult> Certificates(Act act, string? complaint, DestroyedPart? part, CancellationToken stop)
        => Results.Ok(await Pages.Retention.Certificates.IndexModel.Find(act.Db.Certificates(await act.Viewer()), complaint, part, null, null).OrderByDescending(one => one.DestroyedAt).ThenBy(one => one.Number).Take(200)
            .Select(one => new CertificateView(one.Id, one.Number, one.RecordNumber, one.Part, one.Documents, one.DestroyedAt)).ToListAsync(stop));

    static async Task<IResult> Certificate(Act act, Guid id, CancellationToken stop)
        => await act.Db.Certificates(await act.Viewer()).AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop) is { } found ? Results.Text(CertificateText.File(found), "application/json") : Results.NotFound();

    internal static IEnumerable<DisposedView> Views(IEnumerable<Disposed> all) => all.Select(one => new DisposedView(one.Number, one.Refused, one.Certificate));

    static IResult One(IReadOnlyList<Disposed> all) => all.Count == 0 ? Results.NotFound() : all[0].Refused is { } refused ? throw new BrokenRuleException(refused) : Results.Ok(Views(all).First());

    static ScheduleView ViewOf(Agency agency, Stamp stamp) => new([.. agency.Retention().Select(period => new PeriodView(period.Part, period.Years, period.NeedsReview, period.Set?.ConfirmedAt, period.Set?.Why))], agency.OneDestroys, agency.OneHolds,
        [.. agency.ProposedRetention().Select(rule => new ProposedPeriodView(rule.Id, rule.Destroys, rule.Years, rule.NeedsReview, rule.SetAt, rule.SetById == stamp.By.PersonId, rule.Why))]);
}
