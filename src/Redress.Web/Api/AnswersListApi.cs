using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>Answers that companies owe your agency, and those that came since your last visit: the numbers of the home page.</summary>
static class AnswersListApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Requests").MapGet("/answers", List).Needs(Right.SeeComplaints)
            .WithSummary("Answers that companies owe your agency past their date, or those that came since your last visit.").Produces<ComplaintsApi.ListPage<AnswerView>>().ProducesValidationProblem(422);

    /// <param name="DueOn">Of an overdue answer.</param>
    /// <param name="CameAt">Of one that came.</param>
    /// <param name="RemindedAt">When the company was reminded of it last.</param>
    public sealed record AnswerView(string Complaint, string Subject, int No, string Title, DateOnly? DueOn, DateTime? CameAt, string? Poc, DateTime? RemindedAt);

    static async Task<IResult> List(Act act, [Description("Overdue, or Since your last visit. Left out: Overdue.")] AnswersTab? show, string? cursor, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        var skipped = 0;
        if (cursor is not null && !(int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out skipped) && skipped <= ComplaintList.CountedUpTo)) throw new InputException("cursor", "Take the cursor from the page before.");
        var viewer = await act.Viewer();
        var person = await act.Db.People.Include(p => p.Agency).FirstAsync(p => p.Id == viewer.PersonId);
        var rows = await AgencyAnswers.Of(act.Db, viewer, show ?? AnswersTab.Overdue, person.Agency!.DayOf(act.Now), person.LastVisitAt, act.Now).Skip(skipped).Take(limit + 1).ToListAsync();
        return Results.Ok(new ComplaintsApi.ListPage<AnswerView>([.. rows.Take(limit).Select(row => new AnswerView(row.Number, row.Subject, row.No, row.Title, row.DueOn, row.CameAt, row.Poc, row.RemindedAt))],
            rows.Count > limit ? (skipped + limit).ToString(CultureInfo.InvariantCulture) : null));
    }
}
