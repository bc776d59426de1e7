using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Reports;

/// <summary>Activities by business type and milestone. One of several business types counts for each of them, and once in the sum.</summary>
static class MilestonesReport
{
    static readonly Milestone[] Columns = Enum.GetValues<Milestone>();

    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var (from, to) = (filter.From!.Value, filter.To!.Value);
        var found = needs.About(needs.Db.Activities(needs.Viewer, Depth.Summary).Where(activity => (filter.IsOfAll || activity.AgencyId == needs.Agency.Id) && activity.TargetMonth >= from && activity.TargetMonth <= to), filter);
        // What an activity is about stands in its details, which other agencies do not read.
        var all = (await found.Select(activity => new { activity.Milestone, activity.ActivityType, Businesses = activity.AgencyId == needs.Agency.Id ? activity.Businesses : null }).ToListAsync())
            .Select(one => (one.Milestone, one.ActivityType, Types: Types(one.Businesses))).ToList();
        var groups = all.SelectMany(one => one.Types.Select(type => (Type: type, one.Milestone))).GroupBy(one => one.Type, one => one.Milestone).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        static ReportRow Row(string words, IReadOnlyList<Milestone> some, bool isSum = false)
            => new(Guid.Empty, [words, .. Columns.Select(milestone => (Cell)some.Count(one => one == milestone)), some.Count], isSum);
        return new Report(
            [
                new("Activities", all.Count.ToString("N0")), new("Examinations", all.Count(one => one.ActivityType == ActivityType.Examination).ToString("N0")), new("Investigations", all.Count(one => one.ActivityType == ActivityType.Investigation).ToString("N0")),
                new("Going on", all.Count(one => !one.Milestone.IsOver()).ToString("N0")), new("Closed", all.Count(one => one.Milestone == Milestone.Closed).ToString("N0")),
            ],
            new Picture("Activities by business type", [new("Before In-Flight", "outline"), new("In-Flight to Close Out", "solid"), new("Closed", "hatched"), new("Canceled", "late")],
                [.. groups.Take(20).Select(group => new Bar(group.Key, [group.Count(one => one < Milestone.InFlight), group.Count(one => one is >= Milestone.InFlight and <= Milestone.CloseOut), group.Count(one => one == Milestone.Closed), group.Count(one => one == Milestone.Canceled)]))], IsAcross: true),
            [new("Business type"), .. Columns.Select(milestone => new ReportColumn(milestone.Words(), CellKind.Number)), new("All", CellKind.Number)],
            [.. groups.Select(group => Row(group.Key, [.. group])), .. all.Count > 0 ? new[] { Row("All", [.. all.Select(one => one.Milestone)], true) } : []],
            "business type", "Most activities first");
    }

    static IReadOnlyList<string> Types(string? businesses)
        => businesses is null ? ["Of other agencies"] : businesses.Length == 0 ? ["Not given"] : [.. businesses.Split(',').Select(name => Enum.Parse<BusinessType>(name).Words())];
}
