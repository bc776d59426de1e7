using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>Due dates with their reasons, and the pauses that stop them.</summary>
static class DueDatesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}").WithTags("Due dates");
        complaint.MapGet("/due-dates", Read).Needs(Right.UseOwnAccount).WithSummary("What is due, and why on that day. A company reads those of its own requests.").Produces<DueDatesView>().ProducesProblem(404);
        complaint.MapPost("/pauses", Start).Needs(Right.UpdateComplaints).WithSummary("Pause due dates from today on.").Acts();
        complaint.MapPut("/pauses/{no:int}/end", End).Needs(Right.UpdateComplaints).WithSummary("End a pause: what a rule made moves by its days.").Acts();
    }

    /// <param name="Request">Number of the request, for Kind Answer.</param>
    public sealed record StopInput(DueKind Kind, int? Request = null);

    public sealed record PauseInput(PauseReason Reason, IReadOnlyList<StopInput> Stops, string? Note = null);

    public sealed record SetView(DateOnly On, DueOrigin Origin, DateTime SetAt, string? Reason);

    public sealed record DueDateView(DueKind Kind, int? Request, int? Round, DateOnly On, DateOnly? OriginalOn, DueOrigin Origin, bool IsOpen, DateOnly? PausedSince, string Why, IReadOnlyList<SetView> History);

    /// <param name="Note">For the agency only.</param>
    public sealed record PauseView(int No, PauseReason Reason, string? Note, DateOnly FromOn, DateOnly? EndedOn, IReadOnlyList<StopInput> Stops);

    public sealed record DueDatesView(string Zone, IReadOnlyList<DueDateView> DueDates, IReadOnlyList<PauseView> Pauses);

    static async Task<IResult> Read(Act act, string number)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is not { } complaint) return Results.NotFound();
        var isCompany = complaint.StandingOf(viewer, Depth.Full) == Standing.Company;
        return act.Tagged(complaint.Version, Results.Ok(View(complaint, isCompany)));
    }

    static DueDatesView View(Complaint complaint, bool isCompany)
    {
        var known = complaint.Deadlines().Where(deadline => !isCompany || deadline.Request is not null).ToList();
        return new(complaint.Agency.Zone,
            [.. known.Select(one => new DueDateView(one.Kind, one.Request?.No, one.Current.RoundNo, one.On, one.Original, one.Current.Origin, one.IsOpen,
                complaint.PauseOf(one.Key)?.FromOn, string.Join(' ', WhyDate.Of(complaint, one).Sentences),
                [.. one.Dates.Select(due => new SetView(due.On, due.Origin, due.SetAt, isCompany ? null : due.Reason))]))],
            [.. complaint.Pauses.Where(pause => known.Any(one => pause.Stops(one.Key))).OrderBy(pause => pause.No).Select(pause => new PauseView(pause.No, pause.Reason, isCompany ? null : pause.Note, pause.FromOn, pause.EndedOn,
                [.. known.Where(one => pause.Stops(one.Key)).Select(one => new StopInput(one.Kind, one.Request?.No))]))]);
    }

    static Task<IResult> Start(Act act, string number, PauseInput input) => act.On(number, (complaint, stamp) =>
    {
        Pause.Start(complaint, input.Reason, input.Note, [.. input.Stops.Select(stop => Named(complaint, stop))], stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> End(Act act, string number, int no) => act.On(number, (complaint, stamp) =>
    {
        (complaint.Pauses.FirstOrDefault(pause => pause.No == no) ?? throw new NoSuchRequestException()).End(complaint, stamp);
        return Task.CompletedTask;
    });

    static DeadlineName Named(Complaint complaint, StopInput stop)
        => stop.Kind == DueKind.Answer ? new(DueKind.Answer, RequestsApi.Request(complaint, stop.Request ?? 0).Id) : new(stop.Kind);
}
