using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Bulk;
using Redress.Web.Data;

namespace Redress.Web.Jobs;

/// <summary>Finishes bulk acts that a process began and died over.</summary>
public sealed class BulkRound(IServiceScopeFactory scopes, BulkRun run, TimeProvider clock, ILogger<BulkRound> log) : ClockJob(TimeSpan.FromMinutes(1), clock, log)
{
    protected override async Task Look(CancellationToken stop)
    {
        List<Guid> unfinished;
        await using (var scope = scopes.CreateAsyncScope())
            unfinished = await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<BulkAct>()
                .Where(act => act.StartedAt != null && act.FinishedAt == null || act.UndoneAt != null && act.UndoFinishedAt == null).OrderBy(act => act.MadeAt).Select(act => act.Id).ToListAsync(stop);
        await Each(unfinished, act => run.Run(act, stop), stop);
    }
}
