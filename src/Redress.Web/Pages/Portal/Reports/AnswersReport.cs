using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Exchange;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Reports;

namespace Redress.Web.Pages.Portal.Reports;

/// <summary>A company's own requests, times and answers, of all agencies: one row for each request that fell due in a period.</summary>
static class AnswersReport
{
    sealed record Row(RequestRow Request, DateOnly? AnsweredOn, int Days, int Late, bool IsOverdue)
    {
        public bool IsCanceled => Request.Facts.CanceledAt is not null;
    }

    /// <param name="agency">Null: all that asked.</param>
    public static async Task<Report> Make(RedressDb db, Viewer viewer, DateOnly from, DateOnly to, Guid? agency, DateTime now, CancellationToken stop)
    {
        var requests = await db.RequestRowsOf(db.Complaints(viewer, Depth.Full));
        if (viewer.May(Right.SeeOwnActivities)) requests.AddRange(await db.RequestRowsOf(db.Activities(viewer, Depth.Full)));
        requests.RemoveAll(row => row.DueOn < from || row.DueOn > to || agency is not null && row.AgencyId != agency);
        var ids = requests.Select(row => row.AgencyId).Distinct().ToList();
        var agencies = await db.Agencies.Include(one => one.Facts).AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        return Of([.. requests.Select(request => RowOf(request, agencies[request.AgencyId], now))], from, to);
    }

    static Row RowOf(RequestRow request, Agency agency, DateTime now)
    {
        var (today, due) = (agency.DayOf(now), request.DueOn);
        DateOnly? answeredOn = request.Facts.AnsweredAt is { } at ? agency.DayOf(at) : null;
        var isOverdue = answeredOn is null && request.WaitsForCompany && request.PausedSince is null && due < today;
        var end = answeredOn ?? (request.Facts.CanceledAt is { } canceled ? agency.DayOf(canceled) : today);
        return new(request, answeredOn, TimeUsed.Between(agency, request.AskedAt, due, request.Pauses, end).Used, answeredOn is null && !isOverdue ? 0 : Math.Max(0, end.DayNumber - due.DayNumber), isOverdue);
    }

    static Report Of(List<Row> rows, DateOnly from, DateOnly to)
    {
        var counted = rows.Where(row => !row.IsCanceled).ToList();
        var answered = counted.Where(row => row.AnsweredOn is not null).ToList();
        var days = Spread.Of(answered.Select(row => row.Days));
        return new(
            [
                new("Requests", rows.Count.ToString("N0")),
                new("Answered on time", Spread.Percent(answered.Count(row => row.Late == 0), answered.Count + counted.Count(row => row.IsOverdue))),
                new("Overdue now", counted.Count(row => row.IsOverdue).ToString("N0"), "/portal/requests?overdue=true"),
                new("Business days to answer, median", Spread.Words(days.Median)),
                new("Business days to answer, 90th percentile", Spread.Words(days.Ninetieth)),
                new("Sent back at least once", Spread.Percent(counted.Count(row => row.Request.Facts.RoundNo > 1), counted.Count)),
            ],
            Drawn(counted, from, to),
            [
                new("Record"), new("Request"), new("Agency"), new("Asked", CellKind.Day, true), new("Due", CellKind.Day), new("Answered", CellKind.Day), new("Rounds", CellKind.Number, true), new("Business days", CellKind.Number), new("Overdue", CellKind.Late), new("State", IsQuiet: true),
            ],
            [
                .. rows.OrderByDescending(row => row.IsOverdue ? row.Late : -1).ThenByDescending(row => row.Request.DueOn).ThenByDescending(row => row.Request.Number, StringComparer.Ordinal).ThenBy(row => row.Request.No)
                    .Select(row => new ReportRow(row.Request.RecordId,
                    [
                        new(row.Request.Number, row.Request.RecordUrl), new(row.Request.Title, row.Request.Url), row.Request.Agency, DateOnly.FromDateTime(row.Request.AskedAt), row.Request.DueOn, row.AnsweredOn, row.Request.Facts.RoundNo, row.Days,
                        new(row.Late > 0 ? row.Late : null, Struck: row.AnsweredOn is not null), row.Request.State.Row().WordsForCompany,
                    ])),
            ],
            "request", "Overdue first, then latest due");
    }

    static Picture Drawn(List<Row> rows, DateOnly from, DateOnly to)
    {
        var periods = ProgressReport.Periods(from, to, byWeek: false).ToList();
        return new("Requests by month in which they were due", [new("Answered on time", "solid"), new("Answered late", "hatched"), new("Overdue now", "late"), new("Not yet due", "outline")],
            [
                .. periods.Select((first, no) =>
                {
                    var some = rows.Where(row => row.Request.DueOn >= first && (no + 1 == periods.Count || row.Request.DueOn < periods[no + 1])).ToList();
                    return new Bar(ProgressReport.Month(first),
                        [some.Count(row => row.AnsweredOn is not null && row.Late == 0), some.Count(row => row.AnsweredOn is not null && row.Late > 0), some.Count(row => row.IsOverdue), some.Count(row => row.AnsweredOn is null && !row.IsOverdue)]);
                }),
            ], IsAcross: false);
    }
}
