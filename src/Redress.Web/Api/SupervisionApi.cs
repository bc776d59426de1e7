using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>Supervisory activities: found, initiated, scheduled, worked on, canceled, by the same verbs as the pages.</summary>
static class SupervisionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("/supervision").WithTags("Supervision");
        api.MapGet("", List).Needs(Right.SeeActivitySummaries).WithSummary("Summaries of supervisory activities, latest target month first.").Produces<ActivityPageView>().ProducesValidationProblem(422);
        api.MapPost("", Initiate).Needs(Right.InitiateActivities).WithSummary("Initiate an examination or investigation. Send an Idempotency-Key.").Produces<ActivityView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        api.MapGet("/{activity}", Read).Needs(Right.SeeActivitySummaries).WithSummary("One activity: whole for its own people, the summary for others.").Produces<ActivityView>().ProducesProblem(404);
        api.MapPut("/{activity}/details", Update).Needs(Right.WorkOnActivities).WithSummary("Update the basic details, whole: what you leave out is taken away.").Acts<ActivityView>();
        api.MapPut("/{activity}/participants", SetTeam).Needs(Right.InitiateActivities).WithSummary("Set who takes part of your agency, whole: the lead, or one that joined. Persons are given by e-mail.").Acts<ActivityView>();
        api.MapPost("/{activity}/review", SendForReview).Needs(Right.InitiateActivities).WithSummary("Send it to the Staff Directors for review.").Acts<ActivityView>();
        api.MapPut("/{activity}/review/sending-back", SendBack).Needs(Right.ScheduleExams).WithSummary("Send it back from review, with a reason.").Acts<ActivityView>();
        api.MapPut("/{activity}/schedule", Schedule).Needs(Right.ScheduleExams).WithSummary("Schedule it. An Examiner in Charge must be named.").Acts<ActivityView>();
        api.MapPut("/{activity}/scope", CompleteScope).Needs(Right.WorkOnActivities).WithSummary("Complete the scope; of an investigation, begin planning. Core requests of the library that fit are placed as drafts.").Acts<ActivityView>();
        api.MapPut("/{activity}/complaints/{number}", Link).Needs(Right.SeeComplaints).WithSummary("Link a complaint of your agency.").Acts<ActivityView>();
        api.MapDelete("/{activity}/complaints/{number}", Unlink).Needs(Right.SeeComplaints).WithSummary("Take a complaint off.").Acts<ActivityView>();
        api.MapPut("/{activity}/cancellation", Cancel).Needs(Right.InitiateActivities).WithSummary("Cancel and lock it. This cannot be undone.").Acts<ActivityView>();
        FindingsApi.Map(api);
        ReportsOfActivityApi.Map(api);
        InteractionsApi.Map(api);
        TimeApi.Map(api);
        CloseOutApi.Map(api);
        ActivityAccessApi.Map(api);
        JoiningApi.Map(api);
        LibraryApi.MapDrawing(api);
        api.MapGet("/{activity}/history", History).Needs(Right.SeeActivitySummaries).WithSummary("What happened to the activity, newest first, and whether its chain holds.").Produces<HistoryApi.HistoryPage>().ProducesProblem(404).ProducesValidationProblem(422);
    }

    /// <param name="Next">Cursor of the next page; null: this is the last one.</param>
    public sealed record ActivityPageView(IReadOnlyList<ActivityRow> Items, string? Next);

    /// <param name="Scope">Of an examination.</param>
    /// <param name="TargetMonth">Any day of the month.</param>
    /// <param name="Leveraged">ID of the activity whose work is used, where the scope is Leveraged.</param>
    /// <param name="Business">Business activities, up to 1,000 characters.</param>
    public sealed record DetailsInput(ActivityType Type, DateOnly TargetMonth, ActivityScope? Scope = null, string? Leveraged = null, bool IsMultiState = false, string? Location = null, DateOnly? StartsOn = null,
        IReadOnlyList<BusinessType>? BusinessTypes = null, string? Business = null)
    {
        internal ActivityFacts Facts => new(Type, Scope, TargetMonth) { Leveraged = Leveraged, IsMultiState = IsMultiState, Location = Location, StartsOn = StartsOn, BusinessTypes = BusinessTypes ?? [], Business = Business };
    }

    /// <param name="Company">SES ID or NMLS ID.</param>
    /// <param name="Complaints">IDs of complaints of your agency that are linked at once.</param>
    public sealed record InitiationInput(string Company, DetailsInput Details, IReadOnlyList<string>? Complaints = null);

    /// <param name="InCharge">E-mail of the Examiner in Charge, named by the lead alone.</param>
    /// <param name="Examiners">E-mails.</param>
    /// <param name="Reviewers">E-mails.</param>
    /// <param name="TeamLead">E-mail; on a multi-state activity.</param>
    public sealed record TeamInput(string? InCharge = null, IReadOnlyList<string>? Examiners = null, IReadOnlyList<string>? Reviewers = null, string? TeamLead = null);

    public sealed record CommentInput(string? Comment = null);

    public sealed record WhyInput(string Reason);

    static async Task<IResult> List(Act act, string? words, ActivityTab? activities, Milestone? milestone, ActivityType? activityType, string? cursor, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        var (rows, next) = await new ActivityQuestion(activities ?? ActivityTab.All, words, milestone, activityType, cursor).Read(act.Db, await act.Viewer(), limit);
        return Results.Ok(new ActivityPageView(rows, next));
    }

    static async Task<IResult> Initiate(Act act, InitiationInput input)
    {
        Inputs.Length("company", input.Company, 30);
        if (input.Details is null) throw new InputException("details", "This is required.");
        var (agency, stamp) = await InvitationsApi.Stamp(act);
        var company = await act.Db.SubjectWith(input.Company) ?? throw new InputException("company", "No company has this ID.");
        var activity = SupervisoryActivity.Initiate(await act.Db.NextActivity(stamp.Today.Year), agency, company, input.Details.Facts, stamp);
        act.Db.Add(activity);
        foreach (var number in (input.Complaints ?? []).Distinct())
            activity.Link(stamp.By.May(Right.SeeComplaints) && await act.Db.ComplaintToLink(stamp.By, number) is { } complaint ? complaint : throw new InputException("complaints", $"{agency.Name} has no complaint {number}."), stamp);
        await act.Db.SaveChangesAsync();
        return act.Tagged(activity.Version, new Created($"/api/v1/supervision/{activity.Number}", await ActivityView.Of(act, activity)));
    }

    static async Task<IResult> Read(Act act, string activity)
        => await Find(act, activity, Depth.Summary) is { } found ? act.Tagged(found.Version, Results.Ok(await ActivityView.Of(act, found))) : Results.NotFound();

    static Task<IResult> Update(Act act, string activity, DetailsInput input) => On(act, activity, (found, stamp) => found.Update(input.Facts, stamp));

    static Task<IResult> SetTeam(Act act, string activity, TeamInput input) => On(act, activity, async (found, stamp) =>
    {
        var people = await act.Db.People.Include(person => person.Roles).Where(person => person.AgencyId == stamp.By.AgencyId && person.RemovedAt == null).ToListAsync();
        Person Of(string field, string email) => people.Find(person => string.Equals(person.Email, email?.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw new InputException(field, "Nobody of your agency has this e-mail.");
        found.SetTeam(new(input.InCharge is { } lead ? Of("inCharge", lead) : null, [.. (input.Examiners ?? []).Select(one => Of("examiners", one))], [.. (input.Reviewers ?? []).Select(one => Of("reviewers", one))],
            input.TeamLead is { } head ? Of("teamLead", head) : null), stamp);
    });

    static Task<IResult> SendForReview(Act act, string activity, CommentInput input) => On(act, activity, (found, stamp) => found.SendForReview(input.Comment, stamp));

    static Task<IResult> SendBack(Act act, string activity, WhyInput input) => On(act, activity, (found, stamp) => found.SendBack(input.Reason, stamp));

    static Task<IResult> Schedule(Act act, string activity) => On(act, activity, (found, stamp) => found.Schedule(stamp));

    static Task<IResult> CompleteScope(Act act, string activity) => On(act, activity, async (found, stamp) => found.CompleteScope(stamp, await act.Db.CoreOf(found.AgencyId)));

    static Task<IResult> Link(Act act, string activity, string number) => OnLink(act, activity, number, (found, complaint, stamp) => found.Link(complaint, stamp));

    static Task<IResult> Unlink(Act act, string activity, string number) => OnLink(act, activity, number, (found, complaint, stamp) => found.Unlink(complaint, stamp));

    static Task<IResult> Cancel(Act act, string activity, WhyInput input) => On(act, activity, (found, stamp) => found.Cancel(input.Reason, stamp));

    // Whoever works on complaints alone links by the complaint's endpoint and reads just the link.
    static Task<IResult> OnLink(Act act, string activity, string number, Action<SupervisoryActivity, Complaint, Stamp> verb) => On(act, activity, async (found, stamp) =>
        verb(found, await act.Db.ComplaintToLink(stamp.By, number) ?? throw new NoSuchRequestException(), stamp));

    internal static Task<IResult> On(Act act, string activity, Action<SupervisoryActivity, Stamp> verb) => On(act, activity, (found, stamp) =>
    {
        verb(found, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> On(Act act, string activity, Func<SupervisoryActivity, Stamp, Task> verb) => act.OnActivity(activity, verb);

    static async Task<IResult> History(Act act, string activity, string? cursor, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        if (cursor is not null && !int.TryParse(cursor, out _)) throw new InputException("cursor", "Take the cursor from the page before.");
        return await Find(act, activity, Depth.Full) is { } found ? await HistoryApi.Of(act, found, cursor, limit) : Results.NotFound();
    }

    internal static async Task<SupervisoryActivity?> Find(Act act, string number, Depth depth) => await act.FindActivity(await act.Viewer(), number, depth);
}
