using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Data.Reports;

/// <summary>The latest decision of the agency about each company, what was planned by it, and how far that came.</summary>
static class SchedulingReport
{
    public static async Task<Report> Make(ReportNeeds needs, ReportFilter filter)
    {
        var (db, from, before) = (needs.Db, needs.Start(filter.From!.Value), needs.Start(filter.To!.Value.AddDays(1)));
        var all = db.DecisionsOf(needs.Viewer);
        var decided = all.Where(one => one.DecidedAt >= from && one.DecidedAt < before && !all.Any(later => later.CompanyId == one.CompanyId && later.No > one.No));
        if (filter.Company is { } key)
        {
            var named = db.Companies.WithKey(key).Select(company => company.Id);
            decided = decided.Where(one => named.Contains(one.CompanyId));
        }
        var rows = await decided.OrderByDescending(one => one.DecidedAt).ThenBy(one => one.Id).Select(one => new
        {
            Decision = one, Company = db.Companies.Where(company => company.Id == one.CompanyId).Select(company => new { company.Name, Key = company.SesId ?? company.NmlsId ?? "" }).First(),
            Item = db.Items(needs.Viewer).Where(item => item.DecisionId == one.Id).Select(item => new { item.Month, item.Scope, item.InChargeName, item.ActivityNumber, item.InitiatedAt, item.DroppedAt, item.DroppedWhy }).FirstOrDefault(),
            Figures = db.FiguresFor(needs.Viewer).Where(figures => figures.CompanyId == one.CompanyId).Select(figures => new { figures.BusinessType, figures.LastOrder, figures.Last12 }).FirstOrDefault(),
        }).AsNoTracking().ToListAsync();
        var waiting = await db.FiguresFor(needs.Viewer).CountAsync(figures => figures.OwnOpen == 0 && !figures.IsDecided);
        var months = rows.Where(row => row.Item is not null).GroupBy(row => row.Item!.Month).OrderBy(group => group.Key).ToList();
        return new Report(
            [
                new("Companies decided on", rows.Count.ToString("N0")), new("Exams planned", rows.Count(row => row.Item is { InitiatedAt: null, DroppedAt: null }).ToString("N0")), new("Initiated", rows.Count(row => row.Item?.InitiatedAt is not null).ToString("N0")),
                new("No action", rows.Count(row => row.Decision.Kind == DecisionKind.NoAction).ToString("N0")), new("Companies not decided on", waiting.ToString("N0"), "/supervision/scheduling"),
            ],
            new Picture("Exams by planned month", [new("Planned", "outline"), new("Initiated", "solid"), new("Dropped", "hatched")],
                [.. months.Select(group => new Bar(ProgressReport.Month(group.Key), [group.Count(row => row.Item is { InitiatedAt: null, DroppedAt: null }), group.Count(row => row.Item!.InitiatedAt is not null), group.Count(row => row.Item!.DroppedAt is not null)]))], IsAcross: false),
            [
                new("Company"), new("Business type", IsQuiet: true), new("Decision"), new("Decided", CellKind.Day), new("By", IsQuiet: true), new("Planned month", IsQuiet: true), new("Scope", IsQuiet: true), new("Examiner in Charge", IsQuiet: true), new("What came of it"),
                new("Last exam", CellKind.Day, true), new("Complaints, 12 months", CellKind.Number, true),
            ],
            [
                .. rows.Select(row => new ReportRow(row.Decision.Id,
                [
                    new(row.Company.Name, $"/supervision/scheduling/{row.Company.Key}"), row.Figures?.BusinessType, row.Decision.Kind.Words(), needs.DayOf(row.Decision.DecidedAt), row.Decision.DecidedByName,
                    row.Item is { } item ? ProgressReport.Month(item.Month) : null, row.Item?.Scope.ToString(), row.Item?.InChargeName,
                    row.Item is { ActivityNumber: { } number } ? new Cell(number, $"/supervision/{number}") : row.Item is null ? row.Decision.Target ?? row.Decision.Reason : row.Item.DroppedAt is null ? "Planned" : $"Dropped: {row.Item.DroppedWhy}",
                    row.Figures is { } figures && figures.LastOrder > DateOnly.MinValue ? figures.LastOrder : (DateOnly?)null, row.Figures?.Last12,
                ])),
            ],
            "company", "Latest decided first");
    }
}
