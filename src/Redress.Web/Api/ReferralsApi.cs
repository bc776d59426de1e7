using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Exports;
using Redress.Web.Pages.Reports;

namespace Redress.Web.Api;

/// <summary>One agency asks another to take a complaint over.</summary>
static class ReferralsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}").WithTags("Referrals and access");
        complaint.MapGet("/referrals", Read).Needs(Right.SeeComplaints).WithSummary("The referrals of a complaint, newest first. An agency to which it is referred reads that one.").Produces<List<ReferralView>>().ProducesProblem(404);
        complaint.MapPost("/referrals", Refer).Needs(Right.ReferComplaints).WithSummary("Refer a complaint to another agency, and choose what it may read before it decides.").Acts();
        complaint.MapPut("/referral/acceptance", Accept).Needs(Right.ReferComplaints).WithSummary("Accept a referral: the whole record is your agency's, with this point of contact.").Acts();
        complaint.MapPut("/referral/rejection", Reject).Needs(Right.ReferComplaints).WithSummary("Reject a referral, with comments.").Produces(204).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        api.MapGroup("").WithTags("Referrals and access").MapGet("/referrals", List).Needs(Right.SeeComplaints).WithSummary("Referrals from and to your agency, newest first.").Produces<ComplaintsApi.ListPage<AskedView>>(200, "application/json", Export.Csv, Export.Xlsx).ProducesValidationProblem(422);
        api.MapGroup("").WithTags("Referrals and access").MapGet("/access-requests", Requests).Needs(Right.SeeComplaints).WithSummary("Requests for access by and of your agency, newest first.").Produces<ComplaintsApi.ListPage<AskedView>>(200, "application/json", Export.Csv, Export.Xlsx).ProducesValidationProblem(422);
        complaint.MapPut("/referral/withdrawal", Withdraw).Needs(Right.ReferComplaints).WithSummary("Withdraw a referral that is not decided.").Acts();
    }

    /// <param name="To">The other agency: two letters of its state.</param>
    /// <param name="Shows">What it may read before it decides, beside the summary. Of a restricted complainant never more than that.</param>
    public sealed record ReferralInput(string To, string Comments, IReadOnlyList<ReferralShows>? Shows = null);

    /// <param name="Poc">E-mail of a Supervisor or Manager of your agency.</param>
    public sealed record AcceptanceInput(string Poc, string? Comments = null);

    public sealed record CommentsInput(string? Comments = null);

    /// <param name="Decision">Accepted, Rejected, Withdrawn or Lapsed; null: not decided.</param>
    public sealed record ReferralView(string Complaint, string From, string To, DateTime AskedAt, string Comments, IReadOnlyList<string> Shows, string? Decision, DateTime? DecidedAt, string? DecisionComments)
    {
        internal static ReferralView Of(Complaint complaint, Referral one) => new(complaint.Number, one.From.Code, one.To.Code, one.AskedAt, one.Comments,
            [.. ReferralShowing.Rows.Where(row => one.Shows.HasFlag(row.Shows)).Select(row => row.Shows.ToString())], one.Decision?.ToString(), one.DecidedAt, one.DecisionComments);
    }

    /// <param name="Asking">The agency that asked: two letters of its state.</param>
    /// <param name="Deciding">The agency that decides.</param>
    public sealed record AskedView(Guid Id, string Complaint, string Subject, string Asking, string Deciding, DateTime AskedAt, string? AskedBy, string Comments, string? Decision, DateTime? DecidedAt, string? DecidedBy, string? DecisionComments);

    static async Task<IResult> List(Act act, HttpRequest request, AskedTab? asked, string? agency, string? cursor, string? format, bool canceled = false, int limit = 50)
    {
        var viewer = await act.Viewer();
        var (tab, outside) = (asked ?? AskedTab.History, asked is null or AskedTab.History or AskedTab.Outgoing && agency is not { Length: > 0 });
        return await Answer(act, request, "referrals", tab, act.Db.Referred(viewer, new AskedFilter { List = tab, Agency = agency, Canceled = canceled }), cursor, format, limit,
            async () => outside ? await OutsideRow.Of(act.Db, viewer, tab == AskedTab.Outgoing, canceled, null, null) : []);
    }

    static async Task<IResult> Requests(Act act, HttpRequest request, AskedTab? asked, string? agency, string? cursor, string? format, bool canceled = false, int limit = 50)
        => await Answer(act, request, "access", asked ?? AskedTab.History, act.Db.AccessAsked(await act.Viewer(), new AskedFilter { List = asked ?? AskedTab.History, Agency = agency, Canceled = canceled }), cursor, format, limit, () => Task.FromResult(new List<OutsideRow>()));

    static async Task<IResult> Answer(Act act, HttpRequest request, string name, AskedTab tab, IQueryable<AskedRow> found, string? cursor, string? format, int limit, Func<Task<List<OutsideRow>>> outside)
    {
        if (Export.Asked(request, format) is not { } file) return await Page(found, cursor, limit);
        var own = (await act.Viewer()).AgencyId;
        var agency = await act.Db.Agencies.FirstOrDefaultAsync(one => one.Id == own);
        return AskedFile.Of($"{name}-{tab.ToString().ToLowerInvariant()}", found, outside, agency?.Name ?? "", file, agency?.DayOf(act.Now) ?? DateOnly.FromDateTime(act.Now));
    }

    static async Task<IResult> Page(IQueryable<AskedRow> found, string? cursor, int limit)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        var rows = await found.After(cursor).Take(limit + 1).ToListAsync();
        return Results.Ok(new ComplaintsApi.ListPage<AskedView>([.. rows.Take(limit).Select(row => new AskedView(row.Id, row.Number, row.Subject, row.AskingCode, row.DecidingCode, row.AskedAt, row.AskedBy, row.Comments, row.Decision, row.DecidedAt, row.DecidedBy, row.DecisionComments))],
            rows.Count > limit ? rows[limit - 1].Edge : null));
    }

    static async Task<IResult> Read(Act act, string number)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is { } full)
            return Results.Ok((await act.Db.WithAccess(full)).Referrals.OrderByDescending(one => one.AskedAt).Select(one => ReferralView.Of(full, one)).ToList());
        return await act.FindReferred(viewer, number) is { } referred ? Results.Ok(new List<ReferralView> { ReferralView.Of(referred, referred.OpenReferral!) }) : Results.NotFound();
    }

    static Task<IResult> Refer(Act act, string number, ReferralInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("comments", input.Comments, Referral.MostComments);
        var to = await act.Db.Agencies.FirstOrDefaultAsync(agency => agency.Code == input.To) ?? throw new InputException("to", "No agency has this code.");
        complaint.Refer(to, await act.Db.WorkersOf(to), input.Comments, (input.Shows ?? []).Aggregate(ReferralShows.None, (all, one) => all | one), stamp);
    });

    static Task<IResult> Accept(Act act, string number, AcceptanceInput input) => Decide(act, number, async (complaint, stamp) =>
    {
        var poc = await act.Db.People.Include(p => p.Roles).FirstOrDefaultAsync(p => p.Email == input.Poc && p.AgencyId == stamp.By.AgencyId && p.RemovedAt == null)
            ?? throw new InputException("poc", "Nobody of your agency has this e-mail address.");
        complaint.AcceptReferral(poc, input.Comments, stamp);
    }, isMine: true);

    static Task<IResult> Reject(Act act, string number, CommentsInput input) => Decide(act, number, (complaint, stamp) =>
    {
        complaint.RejectReferral(input.Comments ?? "", stamp);
        return Task.CompletedTask;
    }, isMine: false);

    static Task<IResult> Withdraw(Act act, string number, CommentsInput input) => act.On(number, (complaint, stamp) =>
    {
        complaint.WithdrawReferral(input.Comments, stamp);
        return Task.CompletedTask;
    });

    // The receiver acts on a complaint that it does not own.
    static async Task<IResult> Decide(Act act, string number, Func<Complaint, Stamp, Task> verb, bool isMine)
    {
        var viewer = await act.Viewer();
        if (await act.FindReferred(viewer, number) is not { } complaint) return Results.NotFound();
        act.MustMatch(complaint.Version);
        await act.Db.WithAccess(complaint);
        await verb(complaint, new Stamp(viewer, act.Now, complaint.Agency.DayOf(act.Now)));
        await act.Db.SaveChangesAsync();
        return isMine ? act.Tagged(complaint.Version, Results.Ok(await ComplaintView.Of(act.Db, complaint, viewer, Depth.Full))) : Results.NoContent();
    }
}
