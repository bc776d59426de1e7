using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Web.Data.Reports;

/// <summary>Calendar days that each activity stood at each milestone. Overdue is one that should have been in flight by its start, and one whose company owes an answer.</summary>
static class MilestoneDaysReport
{
    static readonly Milestone[] Way = [.. ActivityFlow.Way.Where(milestone => !milestone.IsOver())];

    sealed record Row(Guid Id, string Number, string Subject, string Kind, Milestone Milestone, DateOnly InitiatedOn, IReadOnlyDictionary<Milestone, int> Days, int Late)
    {
        public int? At(Milestone milestone) => Days.TryGetValue(milestone, out var days) ? days : null;
    }

    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var rows = (await Read(needs, filter)).OrderByDescending(row => row.Late).ThenByDescending(row => row.InitiatedOn).ThenByDescending(row => row.Number, StringComparer.Ordinal).ToList();
        var going = rows.Where(row => !row.Milestone.IsOver()).ToList();
        int? Average(Milestone milestone) => Mean(rows.Select(row => row.At(milestone)));
        return new Report(
            [
                new("Activities", rows.Count.ToString("N0")), new("Going on", going.Count.ToString("N0")), new("Overdue", going.Count(row => row.Late > 0).ToString("N0")),
                new("Days from initiation to closing, average", Spread.Words(Mean(rows.Where(row => row.Milestone == Milestone.Closed).Select(row => (int?)row.Days.Values.Sum())))),
            ],
            new Picture("Average days at each milestone", [new("Days", "solid")], [.. Way.Select(milestone => new Bar(milestone.Words(), [Average(milestone) ?? 0]))], IsAcross: true),
            [
                new("Activity"), new("Company"), new("Type", IsQuiet: true), new("Milestone"), new("Initiated", CellKind.Day, true), .. Way.Select(milestone => new ReportColumn(milestone.Words(), CellKind.Days, true)),
                new("All days", CellKind.Days), new("Overdue", CellKind.Late),
            ],
            [
                .. rows.Select(row => new ReportRow(row.Id, [new(row.Number, $"/supervision/{row.Number}"), row.Subject, row.Kind, row.Milestone.Words(), row.InitiatedOn, .. Way.Select(milestone => (Cell)row.At(milestone)), row.Days.Values.Sum(), new(row.Late > 0 ? row.Late : null)])),
                .. rows.Count > 0 ? new[] { new ReportRow(Guid.Empty, ["Average", new(null), new(null), new(null), new(null), .. Way.Select(milestone => (Cell)Average(milestone)), Mean(rows.Select(row => (int?)row.Days.Values.Sum())), new(null)], true) } : [],
            ],
            "activity", "Overdue first, then latest initiated");
    }

    static async Task<List<Row>> Read(ReportNeeds needs, ReportFilter filter)
    {
        var (from, before) = (needs.Start(filter.From!.Value), needs.Start(filter.To!.Value.AddDays(1)));
        var found = needs.OwnActivities(filter).Where(activity => activity.CreatedAt >= from && activity.CreatedAt < before && (filter.WithCanceled || activity.Milestone != Milestone.Canceled));
        var late = await RequestsReport.Overdue(needs, found);
        return [.. (await found.Include(activity => activity.Steps).AsNoTracking().ToListAsync()).Select(activity =>
        {
            var stays = ActivityFlow.Stays([.. activity.Steps.OrderBy(step => step.No).Select(step => (step.Act, step.At))]).Where(stay => !stay.At.IsOver());
            var days = stays.GroupBy(stay => stay.At).ToDictionary(group => group.Key, group => group.Sum(stay => needs.DayOf(stay.Until ?? needs.Now).DayNumber - needs.DayOf(stay.From).DayNumber));
            var start = activity.StartsOn ?? activity.TargetMonth.AddMonths(1).AddDays(-1);
            var waits = activity.Milestone < Milestone.InFlight ? Math.Max(0, needs.Today.DayNumber - start.DayNumber) : activity.Milestone.IsOver() ? 0 : late.GetValueOrDefault(activity.Number);
            return new Row(activity.Id, activity.Number, activity.SubjectName, activity.KindWords, activity.Milestone, needs.DayOf(activity.CreatedAt), days, waits);
        })];
    }

    static int? Mean(IEnumerable<int?> days) => days.OfType<int>().ToList() is { Count: > 0 } some ? (int)Math.Round(some.Average()) : null;
}
