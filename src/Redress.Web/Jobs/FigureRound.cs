using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Jobs;

/// <summary>Keeps the figures of exam scheduling true: what was marked is counted soon after, everything once a day, since twelve months move on.</summary>
public sealed class FigureRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FigureRound> log) : ClockJob(TimeSpan.FromSeconds(20), clock, log)
{
    // Of this process: another one that counted the same day is seen by its rows.
    DateTime countedOn;

    protected override async Task Look(CancellationToken stop) => await Run(stop);

    public async Task Run(CancellationToken stop = default)
    {
        await AllOnceADay(stop);
        while (await Marked(stop) && !stop.IsCancellationRequested) { }
    }

    // Also after the first start: a registry may have been there before the figures, and an agency may be new.
    async Task AllOnceADay(CancellationToken stop)
    {
        if (countedOn == Now.Date) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var today = Now.Date;
        if (!await db.Set<ExamFigures>().AnyAsync(stop) || await db.Set<ExamFigures>().AnyAsync(row => row.CountedAt < today, stop)) await FigureCount.CountAll(db, Now, stop);
        countedOn = today;
    }

    async Task<bool> Marked(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var marks = await db.Set<StaleFigures>().AsNoTracking().OrderBy(mark => mark.MarkedAt).ThenBy(mark => mark.Id).Take(FigureCount.Portion).ToListAsync(stop);
        if (marks.Count == 0) return false;
        await new FigureCount(db, Now).Count([.. marks.Select(mark => mark.CompanyId).Distinct()], stop);
        // Exactly those that were read: what was marked meanwhile is counted again.
        var ids = marks.Select(mark => mark.Id).ToList();
        await db.Set<StaleFigures>().Where(mark => ids.Contains(mark.Id)).ExecuteDeleteAsync(stop);
        return true;
    }
}
