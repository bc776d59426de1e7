using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Portal;
using Redress.Web.Pages.Portal.Complaints;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Api;

/// <summary>The company's side to read: its requests over all complaints, what happened on one, and texts of drafts that were saved over.</summary>
static class ExchangeApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var portal = api.MapGroup("/portal").WithTags("Answers");
        portal.MapGet("/requests", List).Needs(Right.SeeOwnComplaints).WithSummary("Your company's requests over all complaints, by due date: the earliest first where an answer is owed, the latest first elsewhere.").Produces<RequestsPage>().ProducesValidationProblem(422);
        portal.MapGet("/reports/answers", Answers).Needs(Right.SeeOwnComplaints).WithSummary("Your company's requests that were due in a period, with your times: the last 12 months, if you name no days.").Produces<AnswersView>().ProducesProblem(404).ProducesValidationProblem(422);
        portal.MapGet("/complaints/{number}/history", History).Needs(Right.SeeOwnComplaints).WithSummary("What happened between you and the agency on a complaint, newest first, as far as your company knows.").Produces<List<ExchangedView>>().ProducesProblem(404);
        portal.MapGet("/complaints/{number}/requests/{no:int}/draft/earlier", Earlier).Needs(Right.DraftAnswers).WithSummary("Texts of the drafts that somebody else saved over, the latest first.").Produces<List<EarlierView>>().ProducesProblem(404);
    }

    /// <param name="Rows">Each by the words of its columns.</param>
    public sealed record AnswersView(DateOnly From, DateOnly To, IReadOnlyList<ReportsApi.ReportFigure> Figures, IReadOnlyList<string> Columns, IReadOnlyList<System.Text.Json.Nodes.JsonObject> Rows);

    /// <param name="Count">Rows in all, counted up to 1,000.</param>
    public sealed record RequestsPage(IReadOnlyList<RequestRowView> Items, string? Cursor, int Count);

    /// <param name="Complaint">ID of the complaint, or of the supervisory activity.</param>
    /// <param name="PausedSince">The clock stands still since this day; null: it runs.</param>
    /// <param name="DaysUsed">Business days since the request was asked, without those of a pause.</param>
    /// <param name="DaysGiven">Business days that were given, by the calendar of the agency.</param>
    public sealed record RequestRowView(string Complaint, int No, string Title, string Agency, RequestState State, DateTime SentAt, DateTime AskedAt, DateOnly DueOn, DateOnly? PausedSince, int DaysUsed, int DaysGiven, string? Poc, IReadOnlyList<RowDrafterView> Drafters);

    public sealed record RowDrafterView(string Name, DateOnly? InternalDueOn);

    /// <param name="Who">Null: nobody by name.</param>
    /// <param name="IsOurs">Your company did it; otherwise the agency.</param>
    /// <param name="About">Who was named, such as a drafter.</param>
    /// <param name="Said">Words that were sent along.</param>
    /// <param name="Request">Number of the request it is about.</param>
    public sealed record ExchangedView(DateTime At, string? Who, bool IsOurs, string What, string? About, string? Said, int? Request);

    public sealed record EarlierView(string? By, DateTime SavedAt, int Round, string Text);

    static async Task<IResult> List(Act act, string? cursor, string? agency, string? contains, RequestGroup show = RequestGroup.Waiting, RequestsOf whose = RequestsOf.Everybody, bool overdue = false, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        if (contains?.Length > 100) throw new InputException("contains", "Use at most 100 characters.");
        if (cursor is not null && RequestEdge.Read(cursor) is null) throw new InputException("cursor", "Take the cursor from the page before.");
        var viewer = await act.Viewer();
        var asker = agency is null ? (Guid?)null : await act.Db.Agencies.Where(one => one.Code == agency).Select(one => (Guid?)one.Id).FirstOrDefaultAsync() ?? throw new InputException("agency", "No agency has this code.");
        var today = DateOnly.FromDateTime(Moments.InZone(act.Now, TimeZoneInfo.FindSystemTimeZoneById(viewer.Zone)));
        var list = new CompanyRequests(show, whose, asker, overdue, contains);
        var edges = await list.Page(act.Db, viewer, today, RequestEdge.Read(cursor), limit + 1);
        var rows = await Pages.Portal.Requests.ListedRequests.Of(act.Db, viewer, edges.Take(limit).ToList(), act.Now);
        return Results.Ok(new RequestsPage([.. rows.Rows.Select(row => View(row, rows))], edges.Count > limit ? edges[limit - 1].ToString() : null, await list.Count(act.Db, viewer, today, Pages.Portal.Requests.IndexModel.CountedUpTo)));
    }

    static RequestRowView View(RequestRow row, Pages.Portal.Requests.ListedRequests rows)
    {
        var clock = rows.Clock(row);
        return new(row.Number, row.No, row.Title, row.Agency, row.State, row.SentAt, row.AskedAt, row.DueOn, row.PausedSince, clock.Used, clock.Of,
            row.PocId is { } poc ? rows.Names.GetValueOrDefault(poc) : null, [.. row.Drafters.Select(one => new RowDrafterView(rows.Names.GetValueOrDefault(one.PersonId, ""), one.DueOn))]);
    }

    static async Task<IResult> Answers(Act act, DateOnly? from, DateOnly? to, string? agency, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (viewer.Side != Side.Company) return Results.NotFound();
        var asker = agency is null ? (Guid?)null : await act.Db.Agencies.Where(one => one.Code == agency).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop) ?? throw new InputException("agency", "No agency has this code.");
        var today = DateOnly.FromDateTime(Moments.InZone(act.Now, TimeZoneInfo.FindSystemTimeZoneById(viewer.Zone)));
        var (first, last) = (from ?? today.AddDays(1 - today.Day).AddMonths(-11), to ?? today.AddDays(45));
        if (first > last) throw new InputException("from", "The first day comes after the last.");
        var report = await Pages.Portal.Reports.AnswersReport.Make(act.Db, viewer, first, last, asker, act.Now, stop);
        return Results.Ok(new AnswersView(first, last, [.. report.Figures.Select(figure => new ReportsApi.ReportFigure(figure.Words, figure.Value))], [.. report.Columns.Select(column => column.Words)], [.. report.Rows.Take(Data.Reports.Report.Most).Select(row => ReportsApi.Row(report, row))]));
    }

    static async Task<IResult> History(Act act, string number)
    {
        if (await act.Find(await act.Viewer(), number) is not { } complaint) return Results.NotFound();
        await act.Db.Entry(complaint).Collection(one => one.PointsOfContact).LoadAsync();
        var lines = Exchanged.Of(complaint);
        var names = await NamesOf(act, lines.SelectMany(line => new[] { line.Who, line.Named }));
        return Results.Ok(lines.Select(line => new ExchangedView(line.At, Name(names, line.Who), line.IsOurs, line.What, Name(names, line.Named), line.Said, line.No)).ToList());
    }

    static async Task<IResult> Earlier(Act act, string number, int no)
    {
        var viewer = await act.Viewer();
        if ((await act.Find(viewer, number))?.Requests.FirstOrDefault(request => request.No == no && request.SentAt is not null) is not { } asked) return Results.NotFound();
        var texts = await act.Db.EarlierTextsOf(asked, viewer);
        var names = await NamesOf(act, texts.Select(text => text.SavedById));
        return Results.Ok(texts.Select(text => new EarlierView(Name(names, text.SavedById), text.SavedAt, asked.Drafts.First(draft => draft.Id == text.DraftId).RoundNo, text.Text)).ToList());
    }

    static string? Name(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    static Task<Dictionary<Guid, string>> NamesOf(Act act, IEnumerable<Guid?> people)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        return act.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }
}
