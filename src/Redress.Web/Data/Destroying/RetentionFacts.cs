using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Destroying;

/// <summary>What schedules, holds and destruction mean for one complaint. For its owner alone.</summary>
public sealed record RetentionFacts(IReadOnlyList<(RetentionPeriod Period, DateOnly? DueOn)> Schedule, KeptUntil? KeptUntil, IReadOnlyList<LegalHold> Holds, IReadOnlyList<DestructionCertificate> Certificates)
{
    /// <summary>The earliest day on which something of it may be destroyed.</summary>
    public (RetentionPeriod Period, DateOnly DueOn)? Next => Schedule.Where(part => part.DueOn is not null).Select(part => ((RetentionPeriod, DateOnly)?)(part.Period, part.DueOn!.Value)).FirstOrDefault();

    /// <param name="complaint">With the facts of its agency.</param>
    internal static async Task<RetentionFacts> Read(RedressDb db, Complaint complaint, CancellationToken stop = default)
    {
        var kept = await db.KeptLonger(complaint.Id, stop);
        var schedule = complaint.Agency.Retention().Where(period => complaint.Destroyed is null || period.Part > complaint.Destroyed)
            .Select(period => (period, complaint.IsLocked && complaint.EndedOn is { } ended && period.DueOn(ended) is { } due ? kept?.Until > due ? kept.Until : due : (DateOnly?)null));
        return new([.. schedule], kept, await db.HoldsOn(complaint.Id).AsNoTracking().OrderBy(hold => hold.SetAt).ToListAsync(stop),
            complaint.Destroyed is null ? [] : await db.Set<DestructionCertificate>().AsNoTracking().Where(one => one.RecordId == complaint.Id).OrderBy(one => one.Number).ToListAsync(stop));
    }
}
