using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Data.Search.Texts;
using Redress.Web.Exports;

namespace Redress.Web.Api;

/// <summary>Lists of complaints with the filters of the page, page by page or whole as a file.</summary>
static class ComplaintListApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Complaints").MapGet("/complaints", List).Needs(Right.SeeComplaints)
            .WithSummary("A list of complaints with filters; what only the owner knows is asked of your own agency alone. With format=csv or xlsx, or Accept, all of it as a file. Next page: the cursor of this one.")
            .Produces<ComplaintsApi.ListPage<ListRow>>(200, "application/json", Export.Csv, Export.Xlsx).ProducesProblem(404).ProducesValidationProblem(422);

    /// <param name="Complainant">Null where another agency owns it; so are POC, who acts next, due and the day of receipt.</param>
    /// <param name="ActsNext">Us, Company, OtherAgency or Nobody.</param>
    public sealed record ListRow(
        string Id, string Subject, string Agency, string Status, bool IsImported, DateTime CreatedAt, DateTime? FirstSentAt, DateOnly? ReceivedOn, DateOnly? ClosedOn, string? Category,
        string? Complainant, bool IsRestricted, string? Poc, string? ActsNext, string? NextStep, DateOnly? DueOn)
    {
        internal static ListRow Of(ComplaintRow row, string own) => new(row.Number, row.Subject, row.IsOwn ? own : row.Agency, row.Status.ToString(), row.IsImported, row.CreatedAt, row.FirstSentAt, row.ReceivedOn, row.ClosedOn, row.Category,
            row.Complainant, row.IsRestricted, row.Poc, row.IsOwn ? row.NextStep.Whose().ToString() : null, row.IsOwn ? row.NextStep.ToString() : null, row.NextDueOn == Complaint.NoDate ? null : row.NextDueOn);
    }

    /// <summary>What can be asked. Read by <see cref="ComplaintAddress"/>, as the page's address is; declared here for what it says of each, and to refuse what cannot be read.</summary>
    public sealed record Asked(
        [FromQuery(Name = "tab")] ComplaintTab? Tab, [FromQuery(Name = "view")] Guid? View, [FromQuery(Name = "status")] ComplaintStatus[]? Status, [FromQuery(Name = "type")] BusinessType[]? Type,
        [FromQuery(Name = "category")] string? Category, [FromQuery(Name = "issue")] string? Issue, [FromQuery(Name = "poc")] Guid? Poc, [FromQuery(Name = "next")] Turn[]? Next, [FromQuery(Name = "step")] NextStep[]? Step,
        [FromQuery(Name = "due")] DueWindow? Due, [FromQuery(Name = "from")] DateOnly? From, [FromQuery(Name = "to")] DateOnly? To, [FromQuery(Name = "createdFrom")] DateOnly? CreatedFrom, [FromQuery(Name = "createdTo")] DateOnly? CreatedTo,
        [FromQuery(Name = "closedFrom")] DateOnly? ClosedFrom, [FromQuery(Name = "closedTo")] DateOnly? ClosedTo, [FromQuery(Name = "age")] int? Age, [FromQuery(Name = "ageTo")] int? AgeTo,
        [FromQuery(Name = "amount")] decimal? Amount, [FromQuery(Name = "amountTo")] decimal? AmountTo, [FromQuery(Name = "flag")] CareFlags[]? Flag, [FromQuery(Name = "reason")] ClosureReason? Reason,
        [FromQuery(Name = "subject")] string? Subject, [FromQuery(Name = "complainant")] string? Complainant, [FromQuery(Name = "words")] string? Words, [FromQuery(Name = "text")] string? Text, [FromQuery(Name = "in")] SearchIn? In, [FromQuery(Name = "company")] string? Company, [FromQuery(Name = "month")] string? Month,
        [FromQuery(Name = "own")] bool? Own, [FromQuery(Name = "imported")] bool? Imported, [FromQuery(Name = "relief")] bool? Relief, [FromQuery(Name = "sort")] ComplaintOrder? Sort, [FromQuery(Name = "down")] bool? Down,
        [FromQuery(Name = "cursor")] string? Cursor, [FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "format")] string? Format);

    static async Task<IResult> List(Act act, HttpRequest request, [AsParameters] Asked asked, CancellationToken stop)
    {
        if (asked.Limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        var (viewer, file) = (await act.Viewer(), Export.Asked(request, asked.Format));
        if (viewer.AgencyId is not { } agencyId) return Results.NotFound();
        var agency = await act.Db.Agencies.FirstAsync(one => one.Id == agencyId, stop);
        var today = agency.DayOf(act.Now);
        if (await Question(act, viewer, request, asked, stop) is not { } question) return Results.NotFound();
        if (file is { } format) return question.File(act.Db, viewer, format, today);
        var page = await question.Page(question.Filter.Apply(act.Db, viewer, today), viewer, asked.Cursor, null, asked.Limit ?? 50, stop);
        return Results.Ok(new ComplaintsApi.ListPage<ListRow>([.. page.Rows.Select(row => ListRow.Of(row, agency.Name))], page.After));
    }

    static async Task<ListQuestion?> Question(Act act, Viewer viewer, HttpRequest request, Asked asked, CancellationToken stop)
    {
        if (asked.View is { } id) return await act.Db.Views(viewer).FirstOrDefaultAsync(one => one.Id == id, stop) is { } view ? ListQuestion.Of(view.Query) : null;
        var filter = ComplaintAddress.Read(request.Query);
        if (asked.Month is not null && filter.FirstOfMonth is null) throw new InputException("month", "Give a month as 2026-03.");
        // Programs ask for their own agency's unless they say otherwise, by number.
        if (asked.Tab is null) (filter.Tab, filter.Own) = (ComplaintTab.All, asked.Own == false ? null : true);
        return new ListQuestion(filter, asked.Sort ?? (asked.Tab is null ? ComplaintOrder.Number : null), asked.Down ?? false);
    }
}
