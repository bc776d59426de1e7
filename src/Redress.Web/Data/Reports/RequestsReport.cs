using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Data.Reports;

/// <summary>One row for each request sent: its dates, rounds, business days and lateness. Business days follow the agency's calendar.</summary>
static class RequestsReport
{
    const int LongestByWeek = 189;

    sealed record Asked(Guid Id, int No, string Title, DateTime SentAt, DateTime? AcceptedAt, DateTime? CanceledAt, string Number, string Subject, DateTime? EnrolledAt, RequestType Type)
    {
        public string Words => Type == RequestType.Information ? $"{No}, {Title}" : $"{Type} {No}, {Title}";
    }

    sealed record Row(Asked Request, DateOnly SentOn, DateOnly? Original, DateOnly DueOn, DateOnly? AnsweredOn, int Rounds, int Days, int Late, bool IsOverdue, bool IsLookedAt)
    {
        public bool WasLate => !IsOverdue && Late > 0;
    }

    public static Task<Report> Make(ReportNeeds needs, ReportFilter filter) => Of(needs, filter, needs.Own(filter), "Complaint", "/complaints");

    public static Task<Report> MakeOfActivities(ReportNeeds needs, ReportFilter filter) => Of(needs, filter, needs.OwnActivities(filter), "Activity", "/supervision");

    static async Task<Report> Of(ReportNeeds needs, ReportFilter filter, IQueryable<Record> records, string noun, string root)
    {
        var (from, to) = (filter.From!.Value, filter.To!.Value);
        var all = (await Read(needs, records, from, to)).Where(row => row.DueOn >= from && row.DueOn <= to && Is(row, filter.State)).ToList();
        var rows = all.OrderByDescending(row => row.IsOverdue ? row.Late : -1).ThenByDescending(row => row.DueOn).ThenByDescending(row => row.Request.Number).ThenBy(row => row.Request.No).ToList();
        var counted = all.Where(row => row.Request.CanceledAt is null).ToList();
        var answered = counted.Where(row => row.AnsweredOn is not null).ToList();
        var days = Spread.Of(answered.Select(row => row.Days));
        return new Report(
            [
                new("Requests", all.Count.ToString("N0")),
                new("Answered on time", Spread.Percent(answered.Count(row => row.Late == 0), answered.Count + counted.Count(row => row.IsOverdue))),
                new("Business days to answer, median", Spread.Words(days.Median)),
                new("Business days to answer, 90th percentile", Spread.Words(days.Ninetieth)),
                new("Sent back at least once", Spread.Percent(counted.Count(row => row.Rounds > 1), counted.Count)),
            ],
            Drawn(counted, from, to),
            [
                new(noun), new("Company"), new("Request"), new("Sent", CellKind.Day, true), new("Original due", CellKind.Day, true), new("Due", CellKind.Day), new("Answered", CellKind.Day),
                new("Rounds", CellKind.Number, true), new("Business days", CellKind.Number, true), new("Overdue", CellKind.Late), new("Quick look", IsQuiet: true),
            ],
            [
                .. rows.Select(row => new ReportRow(row.Request.Id,
                [
                    new(row.Request.Number, $"{root}/{row.Request.Number}"), row.Request.Subject, new(row.Request.Words, $"{root}/{row.Request.Number}/requests/{row.Request.No}"), row.SentOn, new(row.Original, Struck: true), row.DueOn,
                    row.AnsweredOn, row.Rounds, row.Days, new(row.Late > 0 ? row.Late : null, Struck: row.WasLate), row.Request.CanceledAt is not null ? "Canceled" : row.IsLookedAt ? "Complete" : null,
                ])),
            ],
            "request", "Overdue first, then latest due");
    }

    static Picture Drawn(List<Row> rows, DateOnly from, DateOnly to)
    {
        var byWeek = to.DayNumber - from.DayNumber <= LongestByWeek;
        var periods = ProgressReport.Periods(from, to, byWeek).ToList();
        return new Picture($"Requests by {(byWeek ? "week" : "month")} in which they were due", [new("Answered on time", "solid"), new("Answered late", "hatched"), new("Overdue now", "late"), new("Not yet due", "outline")],
            [
                .. periods.Select((first, no) =>
                {
                    var some = rows.Where(row => row.DueOn >= first && (no + 1 == periods.Count || row.DueOn < periods[no + 1])).ToList();
                    return new Bar(byWeek ? ProgressReport.Short(first) : ProgressReport.Month(first),
                        [some.Count(row => row.AnsweredOn is not null && row.Late == 0), some.Count(row => row.AnsweredOn is not null && row.Late > 0), some.Count(row => row.IsOverdue), some.Count(row => row.AnsweredOn is null && !row.IsOverdue)]);
                }),
            ], IsAcross: false);
    }

    static async Task<List<Row>> Read(ReportNeeds needs, IQueryable<Record> records, DateOnly from, DateOnly to)
    {
        var dues = needs.Db.Set<DueDate>().Where(due => due.RequestId != null);
        var found = needs.Db.Set<InformationRequest>().Where(request => request.SentAt != null && dues.Any(due => due.RequestId == request.Id && due.On >= from && due.On <= to))
            .Join(records, request => request.RecordId, c => c.Id, (request, c) => new { request, c });
        var asked = await found.Select(one => new Asked(one.request.Id, one.request.No, one.request.Title, one.request.SentAt!.Value, one.request.AcceptedAt, one.request.CanceledAt, one.c.Number, one.c.SubjectName, one.c.Company!.EnrolledAt, one.request.Type)).ToListAsync();
        var dates = (await found.Join(dues, one => one.request.Id, due => due.RequestId, (one, due) => new { due.RequestId, due.On, due.RoundNo, due.SetAt }).ToListAsync()).ToLookup(due => due.RequestId);
        var rounds = (await found.Join(needs.Db.Set<Round>(), one => one.request.Id, round => round.RequestId, (one, round) => new { round.RequestId, round.No, round.AnsweredAt, round.QuickLookAt }).ToListAsync()).ToLookup(round => round.RequestId);
        var stopped = (await found.Join(needs.Db.Set<Pause>().Where(pause => pause.EndedAt == null), one => one.c.Id, pause => pause.RecordId, (one, pause) => pause).SelectMany(pause => pause.Deadlines).Where(one => one.RequestId != null).Select(one => one.RequestId!.Value).Distinct().ToListAsync()).ToHashSet();
        var days = new BusinessDays(needs.Agency.Calendar());
        return [.. asked.Select(request =>
        {
            var own = dates[request.Id].OrderBy(due => due.SetAt).ThenBy(due => due.RoundNo).ThenBy(due => due.On).ToList();
            var latest = rounds[request.Id].MaxBy(round => round.No)!;
            var (sentOn, dueOn) = (needs.DayOf(request.SentAt), own[^1].On);
            var first = own.First(due => due.RoundNo == own[^1].RoundNo).On;
            DateOnly? answeredOn = latest.AnsweredAt is { } at ? needs.DayOf(at) : null;
            var waits = answeredOn is null && request.AcceptedAt is null && request.CanceledAt is null;
            var isOverdue = waits && request.EnrolledAt is not null && !stopped.Contains(request.Id) && dueOn < needs.Today;
            var end = answeredOn ?? (request.CanceledAt is { } canceled ? needs.DayOf(canceled) : needs.Today);
            var late = answeredOn is null && !isOverdue ? 0 : Math.Max(0, end.DayNumber - dueOn.DayNumber);
            return new Row(request, sentOn, first == dueOn ? null : first, dueOn, answeredOn, latest.No, days.Between(sentOn, end), late, isOverdue, latest.QuickLookAt is not null);
        })];
    }

    /// <summary>Days by which the latest answer of each of these records is overdue now.</summary>
    internal static async Task<Dictionary<string, int>> Overdue(ReportNeeds needs, IQueryable<Record> records)
        => (await Read(needs, records, DateOnly.MinValue, needs.Today)).Where(row => row.IsOverdue).GroupBy(row => row.Request.Number).ToDictionary(group => group.Key, group => group.Max(row => row.Late));

    public static string Words(RequestStanding state) => state switch
    {
        RequestStanding.Waiting => "Waits for the company",
        RequestStanding.Overdue => "Overdue now",
        RequestStanding.Late => "Overdue or answered late",
        RequestStanding.AllButCanceled => "All but canceled",
        _ => state.ToString(),
    };

    static bool Is(Row row, RequestStanding asked) => asked switch
    {
        RequestStanding.Canceled => row.Request.CanceledAt is not null,
        RequestStanding.Waiting => row.AnsweredOn is null && row.Request.CanceledAt is null,
        RequestStanding.Overdue => row.IsOverdue,
        RequestStanding.Answered => row.AnsweredOn is not null,
        RequestStanding.Late => row.IsOverdue || row.WasLate,
        _ => row.Request.CanceledAt is null,
    };
}

/// <summary>Business days between two days, each looked up once however many rows ask.</summary>
sealed class BusinessDays(WorkCalendar calendar)
{
    readonly Dictionary<DateOnly, bool> _known = [];

    /// <summary>After the first, up to and with the second.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (!_known.TryGetValue(day, out var counts)) _known[day] = counts = calendar.IsBusinessDay(day);
            if (counts) count++;
        }
        return count;
    }
}
