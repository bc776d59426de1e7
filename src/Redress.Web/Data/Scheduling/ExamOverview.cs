using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Redress.Domain.Access;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Scheduling;

/// <summary>A company in the panel beside the list.</summary>
/// <param name="Words">Such as "Full, Feb 2027".</param>
public sealed record ExamLine(string Key, string Name, string Words);

/// <summary>What stands around the list of companies to schedule: counts of the tabs, the queue, and what was decided of late. Counted anew after each change of the agency's own.</summary>
public sealed record ExamOverview(int ToSchedule, int Queued, int Decided, int All, int Items, int Elsewhere, IReadOnlyList<ExamLine> Queue, IReadOnlyList<(DecisionKind Kind, IReadOnlyList<ExamLine> Lines)> Decisions)
{
    /// <summary>Decisions of so many days stand beside the list, and at most so many lines.</summary>
    public const int Days = 60, Lines = 12;

    static readonly System.Globalization.CultureInfo English = System.Globalization.CultureInfo.GetCultureInfo("en-US");

    public static async Task<ExamOverview> Read(RedressDb db, Viewer viewer, DateOnly today, DateTime now, IMemoryCache cache, Changes changes)
        => (await cache.GetOrCreateAsync(("exams", viewer.AgencyId, viewer.May(Right.ScheduleExams), today, changes.Of(viewer.AgencyId!.Value)), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Changes.Unseen;
            return await Count(db, viewer, today, now);
        }))!;

    static async Task<ExamOverview> Count(RedressDb db, Viewer viewer, DateOnly today, DateTime now)
    {
        var rows = db.FiguresFor(viewer).AsNoTracking();
        Task<int> Of(ExamTab tab) => new ExamFilter { Tab = tab }.Apply(db, rows, today).CountAsync();
        var queue = await rows.Where(row => row.QueuedAt != null).OrderBy(row => row.QueuedAt).Take(Lines).Select(row => new { row.Key, row.Name, row.QueuedAt }).ToListAsync();
        return new(await Of(ExamTab.ToSchedule), await Of(ExamTab.Queue), await Of(ExamTab.Decided), await Of(ExamTab.All),
            await db.Items(viewer).CountAsync(item => item.InitiatedAt == null && item.DroppedAt == null), await db.PlannedExams(viewer).CountAsync(one => one.AgencyId != viewer.AgencyId),
            [.. queue.Select(one => new ExamLine(one.Key, one.Name, $"since {DateOnly.FromDateTime(one.QueuedAt!.Value).ToString("MMM d", English)}"))], await LatestDecisions(db, viewer, now));
    }

    // Of several decisions about one company the latest holds.
    static async Task<IReadOnlyList<(DecisionKind, IReadOnlyList<ExamLine>)>> LatestDecisions(RedressDb db, Viewer viewer, DateTime now)
    {
        var from = now.AddDays(-Days);
        var found = await db.DecisionsOf(viewer).AsNoTracking().Where(one => one.DecidedAt >= from).OrderByDescending(one => one.DecidedAt).Take(100)
            .Join(db.FiguresFor(viewer), one => one.CompanyId, row => row.CompanyId, (one, row) => new { Decision = one, row.Key, row.Name }).ToListAsync();
        var ids = found.Select(one => one.Decision.Id).ToList();
        var items = await db.Items(viewer).AsNoTracking().Where(item => ids.Contains(item.DecisionId)).ToDictionaryAsync(item => item.DecisionId);
        return [.. found.GroupBy(one => one.Decision.CompanyId).Select(group => group.MaxBy(one => one.Decision.No)!)
            .GroupBy(one => one.Decision.Kind).OrderBy(group => group.Key)
            .Select(group => (group.Key, (IReadOnlyList<ExamLine>)[.. group.OrderByDescending(one => one.Decision.DecidedAt).Select(one => new ExamLine(one.Key, one.Name, Words(one.Decision, items.GetValueOrDefault(one.Decision.Id))))]))];
    }

    static string Words(ExamDecision decision, SchedulingItem? item) => item switch
    {
        { InitiatedAt: not null } => item.ActivityNumber!,
        { DroppedAt: not null } => "Dropped",
        not null => $"{item.Scope}, {item.Month.ToString("MMM yyyy", English)}",
        _ when decision.Target is not null => $"{decision.Target}, {decision.TargetAgency}",
        _ when decision.HiddenUntil is { } until => $"Look again {until.ToString("MMM yyyy", English)}",
        _ => "",
    };
}
