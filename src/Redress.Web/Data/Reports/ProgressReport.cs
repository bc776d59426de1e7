using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;

namespace Redress.Web.Data.Reports;

/// <summary>Complaints entered in a period: where they stand now, and how many days went by until the first request, the first answer and the closing.</summary>
static class ProgressReport
{
    const int LongestByWeek = 126;

    /// <summary>In the address of a list: every status but Canceled.</summary>
    internal const string ButCanceled = "&status=Pending&status=Open&status=ReferralInProgress&status=Closed&status=Reopened";

    sealed record Entered(Guid Id, DateTime CreatedAt, ComplaintStatus Status, Turn Turn, DateTime? FirstSentAt);

    sealed record Row(DateOnly On, ComplaintStatus Status, Turn Turn, int? ToRequest, int? ToAnswer, int? ToClosing);

    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var (from, to) = (filter.From!.Value, filter.To!.Value);
        var rows = await Read(needs, filter, needs.Start(from), needs.Start(to.AddDays(1)));
        var byWeek = to.DayNumber - from.DayNumber <= LongestByWeek;
        var starts = Periods(from, to, byWeek).ToList();
        var periods = starts.Select((first, no) => (First: first, Last: no + 1 < starts.Count ? starts[no + 1].AddDays(-1) : to))
            .Select(period => (period.First, period.Last, Rows: rows.Where(row => row.On >= period.First && row.On <= period.Last).ToList())).ToList();
        string List(DateOnly first, DateOnly last, string rest = "") => $"/complaints?tab=All&own=true&imported=false&createdfrom={ReportFilter.Iso(first)}&createdto={ReportFilter.Iso(last)}{Asked(filter)}{(filter.WithCanceled || rest.Contains("status=") ? "" : ButCanceled)}{rest}";
        ReportRow Of(string words, DateOnly first, DateOnly last, List<Row> some, bool sum = false) => new(Guid.Empty,
        [
            words, new(some.Count, List(first, last)), new(some.Count(IsPending), List(first, last, "&status=Pending")), new(some.Count(IsOurs), List(first, last, "&status=Open&status=Reopened&next=Us")),
            new(some.Count(IsWithCompany), List(first, last, "&status=Open&status=Reopened&next=Company")), new(some.Count(IsElsewhere), List(first, last, "&status=ReferralInProgress")),
            new(some.Count(IsClosed), List(first, last, "&status=Closed")),
            .. filter.WithCanceled ? new[] { new Cell(some.Count(row => row.Status == ComplaintStatus.Canceled), List(first, last, "&status=Canceled")) } : [],
            Median(some, row => row.ToRequest), Median(some, row => row.ToAnswer), Median(some, row => row.ToClosing),
        ], sum);
        var closing = Spread.Of(rows.Select(row => row.ToClosing).OfType<int>());
        return new Report(
            [
                new("Complaints entered", rows.Count.ToString("N0"), List(from, to)),
                new("Days to the first request, median", Spread.Words(Median(rows, row => row.ToRequest))),
                new("Days to the first answer, median", Spread.Words(Median(rows, row => row.ToAnswer))),
                new("Days to closing, median", Spread.Words(closing.Median)),
                new("Days to closing, 90th percentile", Spread.Words(closing.Ninetieth)),
            ],
            new Picture($"Complaints by {(byWeek ? "week" : "month")} of entry", [new("With us", "solid"), new("With the company or another agency", "hatched"), new("Closed", "outline")],
                [.. periods.Select(period => new Bar(byWeek ? Short(period.First) : Month(period.First), [period.Rows.Count(row => IsPending(row) || IsOurs(row)), period.Rows.Count(row => IsWithCompany(row) || IsElsewhere(row)), period.Rows.Count(IsClosed)], List(period.First, period.Last)))],
                IsAcross: false),
            [
                new(byWeek ? "Week of" : "Month"), new("Entered", CellKind.Number), new("In review", CellKind.Number), new("With us", CellKind.Number), new("With the company", CellKind.Number), new("Referred", CellKind.Number, true), new("Closed", CellKind.Number),
                .. filter.WithCanceled ? new[] { new ReportColumn("Canceled", CellKind.Number, true) } : [],
                new("Days to request", CellKind.Days, true), new("Days to answer", CellKind.Days, true), new("Days to closing", CellKind.Days),
            ],
            [.. periods.Where(period => period.Rows.Count > 0).Reverse().Select(period => Of(byWeek ? Domain.Deadlines.DayWords.Short(period.First) : Month(period.First), period.First, period.Last, period.Rows)), .. rows.Count > 0 ? new[] { Of("All", from, to, rows, sum: true) } : []],
            byWeek ? "week" : "month", "Latest first; days are medians from the entry");
    }

    static async Task<List<Row>> Read(ReportNeeds needs, ReportFilter filter, DateTime start, DateTime end)
    {
        var found = needs.Own(filter, filter.WithCanceled).Where(c => c.CreatedAt >= start && c.CreatedAt < end);
        var entered = await found.Select(c => new Entered(c.Id, c.CreatedAt, c.Status, c.Turn, c.FirstSentAt)).ToListAsync();
        var answered = await found.Join(needs.Db.Set<Round>(), c => c.Id, round => round.RecordId, (c, round) => round).Where(round => round.AnsweredAt != null)
            .GroupBy(round => round.RecordId).Select(group => new { group.Key, First = group.Min(round => round.AnsweredAt) }).ToDictionaryAsync(one => one.Key, one => one.First);
        var closed = await found.Join(needs.Db.Set<Closure>(), c => c.Id, closure => closure.RecordId, (c, closure) => closure).Where(closure => closure.No == 1).ToDictionaryAsync(closure => closure.RecordId, closure => closure.On);
        return [.. entered.Select(one =>
        {
            var on = needs.DayOf(one.CreatedAt);
            int? Until(DateTime? at) => at is { } moment ? Math.Max(0, needs.DayOf(moment).DayNumber - on.DayNumber) : null;
            return new Row(on, one.Status, one.Turn, Until(one.FirstSentAt), Until(answered.GetValueOrDefault(one.Id)), closed.TryGetValue(one.Id, out var day) ? Math.Max(0, day.DayNumber - on.DayNumber) : null);
        })];
    }

    internal static IEnumerable<DateOnly> Periods(DateOnly from, DateOnly to, bool byWeek)
    {
        var first = byWeek ? from.AddDays(-(((int)from.DayOfWeek + 6) % 7)) : new DateOnly(from.Year, from.Month, 1);
        for (; first <= to; first = byWeek ? first.AddDays(7) : first.AddMonths(1)) yield return first < from ? from : first;
    }

    internal static string Short(DateOnly day) => day.ToString("MMM d", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Month(DateOnly day) => day.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Asked(ReportFilter filter) => (filter.Company is { } company ? $"&company={Uri.EscapeDataString(company)}" : "") + (filter.Type is { } type ? $"&type={type}" : "") + (filter.Poc is { } poc ? $"&poc={poc}" : "");

    static int? Median(List<Row> rows, Func<Row, int?> days) => Spread.Of(rows.Select(days).OfType<int>()).Median;

    static bool IsPending(Row row) => row.Status == ComplaintStatus.Pending;

    static bool IsInWork(Row row) => row.Status is ComplaintStatus.Open or ComplaintStatus.Reopened;

    static bool IsOurs(Row row) => IsInWork(row) && row.Turn == Turn.Us;

    static bool IsWithCompany(Row row) => IsInWork(row) && row.Turn == Turn.Company;

    static bool IsElsewhere(Row row) => row.Status == ComplaintStatus.ReferralInProgress;

    static bool IsClosed(Row row) => row.Status == ComplaintStatus.Closed;
}
