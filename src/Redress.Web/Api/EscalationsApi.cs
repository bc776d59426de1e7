using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Api;

/// <summary>A complaint is escalated to an examination or investigation; the activity reads what came over.</summary>
static class EscalationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}/escalations").WithTags("Complaints");
        complaint.MapGet("", List).Needs(Right.SeeComplaints).WithSummary("Where your agency escalated its complaint.").Produces<IReadOnlyList<EscalatedTo>>().ProducesProblem(404);
        complaint.MapPost("/preview", Preview).Needs(Right.EscalateComplaints).WithSummary("What would go along, and what is left out. Nothing is changed.").Produces<EscalationPreview>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        complaint.MapPost("", Escalate).Needs(Right.EscalateComplaints).WithSummary("Escalate it: what you choose is copied into an activity, each piece with its origin. Send an Idempotency-Key.").Produces<EscalationView>(201).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
        api.MapGet("/supervision/{activity}/escalations", OfActivity).Needs(Right.SeeActivitySummaries).WithTags("Supervision").WithSummary("What an activity took over from complaints, as it was on that day.").Produces<IReadOnlyList<EscalationView>>().ProducesProblem(404);
    }

    /// <summary>Left out: all that can go along.</summary>
    /// <param name="Reason">Both histories say it; up to 4,000 characters.</param>
    /// <param name="Activity">SA ID; or else give Initiate.</param>
    /// <param name="Initiate">Basic details of a new activity about the company.</param>
    /// <param name="Requests">Numbers of sent requests. Their rounds and documents go with them.</param>
    /// <param name="Violations">Numbers of alleged violations.</param>
    /// <param name="Documents">UUIDs of documents that hang on no request.</param>
    /// <param name="IncludesComplainant">Name and contact too; Supervisors only.</param>
    /// <param name="Closes">The complaint is closed as referred to investigation.</param>
    /// <param name="CancelsOpenRequests">Needed where it is closed and requests wait for the company.</param>
    public sealed record EscalationInput(string Reason, string? Activity = null, SupervisionApi.DetailsInput? Initiate = null, IReadOnlyList<int>? Requests = null, IReadOnlyList<int>? Violations = null, IReadOnlyList<Guid>? Documents = null,
        bool IncludesComplainant = false, bool Closes = false, bool CancelsOpenRequests = false)
    {
        internal EscalationPlan Plan(Complaint complaint)
        {
            var all = new EscalationPlan(complaint).Choice;
            return new(complaint, new(Reason ?? "", Requests?.ToHashSet() ?? all.Requests, Violations?.ToHashSet() ?? all.Violations, Documents?.ToHashSet() ?? all.Documents)
            {
                IncludesComplainant = IncludesComplainant, Closes = Closes, CancelsOpenRequests = CancelsOpenRequests,
            });
        }
    }

    public sealed record LeftOutView(Guid Document, string Why);

    /// <param name="Bytes">That are copied.</param>
    public sealed record EscalationPreview(EscalationView Escalation, IReadOnlyList<LeftOutView> LeftOut, long Bytes);

    static async Task<IResult> List(Act act, string number)
        => await act.Find(await act.Viewer(), number) is { } complaint ? act.Tagged(complaint.Version, Results.Ok(await act.Db.EscalatedFrom(await act.Viewer(), complaint))) : Results.NotFound();

    static async Task<IResult> Preview(Act act, string number, EscalationInput input)
    {
        var viewer = await act.Viewer();
        if (await act.Db.ComplaintToEscalate(viewer, number) is not { } complaint) return Results.NotFound();
        var stamp = new Stamp(viewer, act.Now, complaint.Agency.DayOf(act.Now));
        var plan = input.Plan(complaint);
        plan.MustHold(stamp);
        var preview = SupervisoryActivity.Preview(plan, await act.Db.PeopleOf(plan), stamp);
        return Results.Ok(new EscalationPreview(EscalationView.Of(preview, null), [.. plan.LeftOut.Select(one => new LeftOutView(one.Document.Id, one.Why))], plan.Bytes));
    }

    static async Task<IResult> Escalate(Act act, DocumentStore store, string number, EscalationInput input, CancellationToken stop)
    {
        if (input.Activity is null == input.Initiate is null) throw new InputException("activity", "Give the activity, or the details of a new one.");
        (SupervisoryActivity Activity, Escalation Made)? done = null;
        var answer = await act.On(number, async (complaint, stamp) =>
        {
            if (stamp.By.AgencyId != complaint.AgencyId) throw new NoSuchRequestException();
            await act.Db.ForEscalation(complaint);
            var plan = input.Plan(complaint);
            plan.MustHold(stamp);
            var activity = input.Activity is { } known
                ? await act.Db.ActivityToEscalate(stamp.By, known.Trim().ToUpperInvariant()) ?? throw new InputException("activity", $"{complaint.Agency.Name} has no activity with this ID.")
                : act.Db.Add(SupervisoryActivity.InitiateFor(await act.Db.NextActivity(stamp.Today.Year, stop), complaint, input.Initiate!.Facts, stamp)).Entity;
            done = (activity, activity.Escalate(plan, await store.Copies(act.Db, plan, stamp, stop), await act.Db.PeopleOf(plan), stamp));
        });
        return done is { } made && (answer as IStatusCodeHttpResult)?.StatusCode == 200
            ? Results.Created($"/api/v1/supervision/{made.Activity.Number}/escalations", EscalationView.Of(made.Made, made.Activity.Number)) : answer;
    }

    static async Task<IResult> OfActivity(Act act, string activity)
        => await SupervisionApi.Find(act, activity, Depth.Full) is { } found
            ? act.Tagged(found.Version, Results.Ok((await act.Db.EscalationsOf(found)).Select(one => EscalationView.Of(one, found.Number)).ToList())) : Results.NotFound();
}

/// <summary>What came over from a complaint.</summary>
/// <param name="Activity">SA ID; null: a preview.</param>
/// <param name="Status">Of the complaint, before the act.</param>
/// <param name="Complainant">Name, address and contact, a line each; null: left out.</param>
/// <param name="Account">Null: the complainant is restricted, and nothing was redacted.</param>
sealed record EscalationView(string? Activity, int No, string Complaint, DateTime At, string By, string Reason, ComplaintStatus Status, bool ClosesComplaint, DateOnly ReceivedOn, BusinessType? BusinessType, string? Category, string? Issue,
    decimal? AmountInDispute, string? Complainant, string? Account, bool IsRedacted, string? DesiredOutcome, IReadOnlyList<CarriedViolationView> Violations, IReadOnlyList<CarriedRequestView> Requests, IReadOnlyList<CarriedDocumentView> Documents)
{
    internal static EscalationView Of(Escalation e, string? activity) => new(activity, e.No, e.ComplaintNumber, e.At, e.ByName, e.Reason, e.Status, e.ClosesComplaint, e.ReceivedOn, e.BusinessType, e.Category, e.Issue,
        e.AmountInDispute, e.Complainant, e.Account, e.IsRedacted, e.DesiredOutcome,
        [.. e.Violations.Select(one => new CarriedViolationView(one.No, one.Law, one.Citation, one.Description, one.AddedAt, one.AddedByName))],
        [.. e.Requests.Select(one => new CarriedRequestView(one.No, one.Title, one.Text, one.SentAt, one.SentByName, one.DueOn, one.State, one.AcceptedAt, one.CanceledAt, one.CancelReason,
            [.. one.Rounds.Select(round => new CarriedRoundView(round.No, round.Reason, round.DueOn, round.AskedAt, round.AskedByName, round.Answer, round.AnsweredAt, round.AnsweredByName, round.IsRestricted))]))],
        [.. e.Documents.Select(one => new CarriedDocumentView(one.DocumentId, one.OriginId, one.Document.FileName, one.Document.Size, one.Document.Sha256, one.RequestNo, one.RoundNo, one.UploadedAt, one.UploadedByName))]);
}

/// <param name="No">Its number in the complaint.</param>
sealed record CarriedViolationView(int No, Law Law, string? Citation, string Description, DateTime AddedAt, string? By);

/// <param name="No">Its number in the complaint.</param>
/// <param name="State">On the day of the escalation.</param>
sealed record CarriedRequestView(int No, string Title, string Text, DateTime SentAt, string? SentBy, DateOnly? DueOn, RequestState State, DateTime? AcceptedAt, DateTime? CanceledAt, string? CancelReason, IReadOnlyList<CarriedRoundView> Rounds);

/// <param name="Reason">Why the answer before was sent back.</param>
sealed record CarriedRoundView(int No, string? Reason, DateOnly? DueOn, DateTime AskedAt, string? AskedBy, string? Answer, DateTime? AnsweredAt, string? AnsweredBy, bool IsRestricted);

/// <param name="Document">UUID of the copy, a document of the activity.</param>
/// <param name="Origin">UUID of the document of the complaint.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal, the same for both.</param>
/// <param name="Request">The carried request that it belongs to.</param>
/// <param name="UploadedAt">Of the original.</param>
sealed record CarriedDocumentView(Guid Document, Guid Origin, string FileName, long Size, string Sha256, int? Request, int? Round, DateTime UploadedAt, string? UploadedBy);
