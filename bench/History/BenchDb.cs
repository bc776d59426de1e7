using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;

namespace Redress.Bench.History;

/// <summary>The database with a switch that the product has not: without history nothing is summed, sealed or chained, and no event is written.</summary>
sealed class BenchDb(DbContextOptions<BenchDb> options, SavingNeeds needs, bool hasHistory) : RedressDb(options, needs)
{
    internal override Task<List<SealedAct>> Seal(CancellationToken stop)
    {
        if (hasHistory) return base.Seal(stop);
        ChangeTracker.DetectChanges();
        var acts = new List<SealedAct>();
        foreach (var record in ChangeTracker.Entries<Record>().Where(entry => entry.Entity.Happenings.Count > 0).Select(entry => entry.Entity).ToList())
        {
            acts.AddRange(record.Happenings.Select(happening => new SealedAct(record, happening, new RecordEvent(record.Id, record.EventCount, happening, "", [], record.StateDigest, record.ChainHead))));
            record.Chained(record.EventCount, record.ChainHead, record.StateDigest);
        }
        return Task.FromResult(acts);
    }
}
