using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Notices;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>Legal holds of an agency, for its Supervisors; and what holds and schedules mean for one complaint, for its owner.</summary>
static class HoldsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var holds = api.MapGroup("/retention/holds").WithTags("Retention");
        holds.MapGet("", List).Needs(Right.KeepComplaintRetention).WithSummary("Legal holds of your agency, latest first: those in force, or all.").Produces<List<HoldView>>();
        holds.MapPost("", Set).Needs(Right.KeepComplaintRetention).WithSummary("Set a hold on a complaint, a company or a complainant. It holds at once; another Supervisor confirms it.").Produces<HoldView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        holds.MapGet("/{id:guid}", Read).Needs(Right.KeepComplaintRetention).WithSummary("A hold, with the complaints that match where it is on a person.").Produces<HoldView>().ProducesProblem(404);
        holds.MapPut("/{id:guid}/confirmation", Confirm).Needs(Right.KeepComplaintRetention).WithSummary("Confirm a hold that somebody else set.").Produces<HoldView>().ProducesProblem(404).ProducesProblem(409);
        holds.MapPut("/{id:guid}/look", Look).Needs(Right.KeepComplaintRetention).WithSummary("Say that it is still needed. Reminded again after 90 days.").Produces<HoldView>().ProducesProblem(404).ProducesProblem(409);
        holds.MapPut("/{id:guid}/release", Release).Needs(Right.KeepComplaintRetention).WithSummary("Release a hold, with the reason. Another Supervisor confirms.").Produces<HoldView>().ProducesProblem(404).ProducesProblem(409);
        holds.MapPut("/{id:guid}/release/confirmation", ConfirmRelease).Needs(Right.KeepComplaintRetention).WithSummary("Confirm a release that somebody else asked for.").Produces<HoldView>().ProducesProblem(404).ProducesProblem(409);
        holds.MapDelete("/{id:guid}/release", Keep).Needs(Right.KeepComplaintRetention).WithSummary("Keep a hold whose release was asked for.").Produces<HoldView>().ProducesProblem(404).ProducesProblem(409);
        holds.MapPut("/{id:guid}/matches/{number}", Decide).Needs(Right.KeepComplaintRetention).WithSummary("Say whether a complaint that matches is of the person who is held.").Produces<HoldView>().ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/complaints/{number}/retention", OfComplaint).WithTags("Retention").Needs(Right.SeeComplaints).WithSummary("Until when a complaint of your agency is kept, by which rule, what holds it, what was destroyed.").Produces<RetentionView>().ProducesProblem(404);
    }

    /// <param name="On">Record, Company or Complainant.</param>
    /// <param name="Complaint">Complaint ID, for a hold on a record.</param>
    /// <param name="Company">SES ID or NMLS ID, for a hold on a company.</param>
    public sealed record HoldInput(HoldOn On, string Reason, string? Complaint = null, string? Company = null, string? Name = null, string? Email = null, string? Phone = null);

    public sealed record MatchView(string Complaint, string Why, bool? IsThePerson, string? DecidedBy);

    public sealed record HoldView(Guid Id, HoldOn On, string What, HoldState State, string Reason, DateTime SetAt, string SetBy, string? ConfirmedBy, string? ReleaseReason, DateTime? ReleasedAt, DateOnly NextLookOn, IReadOnlyList<MatchView> Matches);

    public sealed record MatchInput(bool IsThePerson);

    public sealed record PartView(DestroyedPart Part, int? Years, DateOnly? DueOn);

    public sealed record CoveringView(string What, string Reason, DateTime Since);

    public sealed record RetentionView(DateOnly? EndedOn, IReadOnlyList<PartView> Schedule, DateOnly? KeptUntil, IReadOnlyList<CoveringView> Holds, DestroyedPart? Destroyed, IReadOnlyList<string> Certificates);

    static async Task<IResult> List(Act act, bool all = false, CancellationToken stop = default)
    {
        var viewer = await act.Viewer();
        var found = await act.Db.Holds(viewer).AsNoTracking().Include(hold => hold.Matches).Where(hold => all || hold.ReleasedAt == null).OrderByDescending(hold => hold.SetAt).Take(500).ToListAsync(stop);
        var views = new List<HoldView>();
        foreach (var hold in found) views.Add(await ViewOf(act, viewer, hold, stop));
        return Results.Ok(views);
    }

    static async Task<IResult> Set(Act act, Disposing disposing, HoldInput input, CancellationToken stop)
    {
        var (agency, stamp) = await RetentionApi.Own(act);
        try
        {
            var hold = await HoldSetting.Set(act.Db, agency, new(input.On, input.Complaint, input.Company, input.Name, input.Email, input.Phone, input.Reason), stamp, stop);
            await disposing.Tell(stamp, Occasions.HoldsToConfirm, "A legal hold was set: confirm or release it", $"/retention/holds/{hold.Id}", stop);
            return new Created($"/api/v1/retention/holds/{hold.Id}", await ViewOf(act, stamp.By, hold, stop));
        }
        catch (HoldFieldException wrong)
        {
            throw new InputException(wrong.Field == "Number" ? "complaint" : char.ToLowerInvariant(wrong.Field[0]) + wrong.Field[1..], wrong.Message);
        }
    }

    static Task<IResult> Read(Act act, Guid id, CancellationToken stop) => On(act, id, null, stop);

    static Task<IResult> Confirm(Act act, Guid id, CancellationToken stop) => On(act, id, (hold, agency, stamp) => hold.Confirm(agency, stamp), stop);

    static Task<IResult> Look(Act act, Guid id, CancellationToken stop) => On(act, id, (hold, agency, stamp) => hold.StillNeeded(agency, stamp), stop);

    static async Task<IResult> Release(Act act, Disposing disposing, Guid id, RetentionApi.ReasonInput input, CancellationToken stop)
    {
        var waits = false;
        var answer = await On(act, id, (hold, agency, stamp) => { hold.Release(agency, input.Reason, stamp); waits = hold.State == HoldState.ReleaseToConfirm; }, stop);
        if (waits) await disposing.Tell((await RetentionApi.Own(act)).Stamp, Occasions.HoldsToConfirm, "A legal hold is to be released: confirm or keep it", $"/retention/holds/{id}", stop);
        return answer;
    }

    static Task<IResult> ConfirmRelease(Act act, Guid id, CancellationToken stop) => On(act, id, (hold, agency, stamp) => hold.ConfirmRelease(agency, stamp), stop);

    static Task<IResult> Keep(Act act, Guid id, CancellationToken stop) => On(act, id, (hold, agency, stamp) => hold.KeepOn(agency, stamp), stop);

    static async Task<IResult> Decide(Act act, Guid id, string number, MatchInput input, CancellationToken stop)
    {
        var record = await act.Db.OwnComplaints(await act.Viewer()).Where(c => c.Number == number).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop);
        if (record is null || !await act.Db.Holds(await act.Viewer()).AnyAsync(hold => hold.Id == id && hold.Matches.Any(match => match.RecordId == record), stop)) return Results.NotFound();
        return await On(act, id, (hold, agency, stamp) =>
        {
            agency.MustKeepRetention(stamp);
            if (hold.State == HoldState.Released) throw new BrokenRuleException("This hold was released meanwhile.");
            hold.Matches.Single(match => match.RecordId == record).Decide(input.IsThePerson, stamp);
        }, stop);
    }

    static async Task<IResult> On(Act act, Guid id, Action<LegalHold, Agency, Stamp>? verb, CancellationToken stop)
    {
        var (agency, stamp) = await RetentionApi.Own(act);
        if (await act.Db.Holds(stamp.By).Include(hold => hold.Matches).FirstOrDefaultAsync(hold => hold.Id == id, stop) is not { } hold) return Results.NotFound();
        if (verb is not null)
        {
            await using var all = act.Db.Database.CurrentTransaction is null ? await act.Db.Database.BeginTransactionAsync(stop) : null;
            await act.Db.TakeRetentionTurn(agency.Id, stop);
            verb(hold, agency, stamp);
            await act.Db.SaveChangesAsync(stop);
            if (all is not null) await all.CommitAsync(stop);
        }
        return Results.Ok(await ViewOf(act, stamp.By, hold, stop));
    }

    static async Task<HoldView> ViewOf(Act act, Viewer viewer, LegalHold hold, CancellationToken stop)
    {
        var ids = hold.Matches.Select(match => match.RecordId).ToList();
        var numbers = ids.Count == 0 ? [] : await act.Db.OwnComplaints(viewer).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, stop);
        return new(hold.Id, hold.On, hold.What, hold.State, hold.Reason, hold.SetAt, hold.SetByName, hold.ConfirmedByName, hold.ReleaseReason, hold.ReleasedAt, hold.NextLookOn,
            [.. hold.Matches.Where(match => numbers.ContainsKey(match.RecordId)).OrderBy(match => numbers[match.RecordId], StringComparer.Ordinal).Select(match => new MatchView(numbers[match.RecordId], match.Why, match.IsThePerson, match.DecidedByName))]);
    }

    static async Task<IResult> OfComplaint(Act act, string number, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await act.Db.OwnComplaints(viewer).AsNoTracking().Include(c => c.Agency.Facts).FirstOrDefaultAsync(c => c.Number == number && !c.IsImported, stop) is not { } complaint) return Results.NotFound();
        var facts = await RetentionFacts.Read(act.Db, complaint, stop);
        return Results.Ok(new RetentionView(complaint.EndedOn, [.. facts.Schedule.Select(part => new PartView(part.Period.Part, part.Period.Years, part.DueOn))], facts.KeptUntil?.Until,
            [.. facts.Holds.Select(hold => new CoveringView(hold.What, hold.Reason, hold.SetAt))], complaint.Destroyed, [.. facts.Certificates.Select(one => one.Number)]));
    }
}
