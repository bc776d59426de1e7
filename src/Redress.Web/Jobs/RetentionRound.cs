using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Jobs;

public enum RetentionResult { Destroyed, ForReview, Proposed, Held, Refused, Failed }

/// <summary>What the round did, or would do, with one complaint.</summary>
public sealed record RetentionLine(string Agency, string Number, DestroyedPart Part, DateOnly DueOn, RetentionResult Result, string? Words);

/// <summary>
/// Once a day for each agency, at night in its zone: destroys what needs no review and is not held, goes on with what a process that died left over,
/// looks for complaints of people who are held, and tells the Supervisors what falls due and which holds to look at.
/// </summary>
public sealed class RetentionRound(IServiceScopeFactory scopes, Destroyer destroyer, TimeProvider clock, ILogger<RetentionRound> log)
{
    /// <summary>Not before this hour in the agency's zone.</summary>
    public const int Hour = 2;
    const int Portion = 500;

    /// <summary>Agencies whose night it is.</summary>
    public async Task Run(CancellationToken stop)
    {
        var (now, wipes) = (clock.GetUtcNow().UtcDateTime, false);
        foreach (var agency in await Agencies(stop))
            if (!(agency.RetentionLookedOn >= agency.DayOf(now)) && Pages.Shared.Moments.InZone(now, TimeZoneInfo.FindSystemTimeZoneById(agency.Zone)).Hour >= Hour)
                wipes |= (await Run(agency, now, true, null, stop)).Exists(line => line.Result == RetentionResult.Destroyed) | await HasDestroyed(agency, now, stop);
        if (wipes) await Wipe(stop);
    }

    /// <summary>All agencies, as of a moment.</summary>
    /// <param name="acts">False: only tells what would be done.</param>
    public async Task<IReadOnlyList<RetentionLine>> Run(DateTime asOf, bool acts, IProgress<RetentionLine>? progress, CancellationToken stop)
    {
        var lines = new List<RetentionLine>();
        foreach (var agency in await Agencies(stop)) lines.AddRange(await Run(agency, asOf, acts, progress, stop));
        if (lines.Exists(line => line.Result == RetentionResult.Destroyed) && acts) await Wipe(stop);
        return lines;
    }

    /// <summary>Since the night before, by hand.</summary>
    async Task<bool> HasDestroyed(Agency agency, DateTime now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<Destruction>().AnyAsync(one => one.AgencyId == agency.Id && one.DoneAt > now.AddDays(-2), stop);
    }

    async Task Wipe(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Destroyer.WipeGaps(scope.ServiceProvider.GetRequiredService<RedressDb>(), stop);
    }

    async Task<List<RetentionLine>> Run(Agency agency, DateTime now, bool acts, IProgress<RetentionLine>? progress, CancellationToken stop)
    {
        var (lines, today) = (new List<RetentionLine>(), agency.DayOf(now));
        if (acts)
        {
            await GoOn(agency, now, lines, progress, stop);
            await LookForPeople(agency, now, stop);
        }
        var review = 0;
        foreach (var row in await Due(agency, today, stop))
        {
            var line = row.IsHeld ? new(agency.Code, row.Number, row.Part, row.DueOn, RetentionResult.Held, null)
                : row.ProposedBy is { } by ? new(agency.Code, row.Number, row.Part, row.DueOn, RetentionResult.Proposed, $"by {by}")
                : agency.Retention(row.Part).NeedsReview ? new(agency.Code, row.Number, row.Part, row.DueOn, RetentionResult.ForReview, null)
                : !acts ? new RetentionLine(agency.Code, row.Number, row.Part, row.DueOn, RetentionResult.Destroyed, $"with {row.Documents} documents")
                : await Destroy(agency, row, now, stop);
            if (line.Result == RetentionResult.ForReview && row.DueOn > (agency.RetentionLookedOn ?? DateOnly.MinValue)) review++;
            lines.Add(line);
            progress?.Report(line);
        }
        if (acts) await Tell(agency, now, today, review, stop);
        return lines;
    }

    async Task<List<Agency>> Agencies(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RedressDb>().Agencies.AsNoTracking().Include(agency => agency.Facts).OrderBy(agency => agency.Code).ToListAsync(stop);
    }

    async Task<List<DueRow>> Due(Agency agency, DateOnly today, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        return await DueList.Read(db, Of(db, agency), agency, today, today, most: int.MaxValue, stop: stop);
    }

    static IQueryable<Complaint> Of(RedressDb db, Agency agency) => db.Complaints(Viewer.System, Depth.Full).Where(c => c.AgencyId == agency.Id).Ended();

    async Task<RetentionLine> Destroy(Agency agency, DueRow row, DateTime now, CancellationToken stop)
    {
        try
        {
            Guid id;
            await using (var scope = scopes.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
                var complaint = await Of(db, agency).Include(c => c.Agency.Facts).FirstAsync(c => c.Id == row.Id, stop);
                var destruction = Destruction.Propose(complaint, row.Part, new Stamp(Viewer.System, now, agency.DayOf(now)));
                db.Add(destruction);
                await db.SaveChangesAsync(stop);
                id = destruction.Id;
            }
            return Line(agency, row.Number, row.Part, row.DueOn, await destroyer.CarryOut(id, Viewer.System, now, stop));
        }
        catch (BrokenRuleException broken)
        {
            return new(agency.Code, row.Number, row.Part, row.DueOn, RetentionResult.Refused, broken.Message);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("Complaint {Id} could not be destroyed: {Kind}", row.Id, failure.GetType().Name);
            return new(agency.Code, row.Number, row.Part, row.DueOn, RetentionResult.Failed, failure.GetType().Name);
        }
    }

    static RetentionLine Line(Agency agency, string number, DestroyedPart part, DateOnly dueOn, DestroyOutcome? outcome) => new(agency.Code, number, part, dueOn,
        outcome?.Certificate is null ? RetentionResult.Refused : RetentionResult.Destroyed, outcome is null ? "somebody else was first" : outcome.Why ?? $"certificate {outcome.Certificate}");

    /// <summary>Confirmed and not carried out: a process died.</summary>
    async Task GoOn(Agency agency, DateTime now, List<RetentionLine> lines, IProgress<RetentionLine>? progress, CancellationToken stop)
    {
        List<Destruction> left;
        await using (var scope = scopes.CreateAsyncScope())
            left = await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<Destruction>().AsNoTracking().Where(one => one.AgencyId == agency.Id && one.EndedAt == null && (one.DoneAt == null && one.ConfirmedAt != null || one.DoneAt != null && one.FilesGoneAt == null)).OrderBy(one => one.ProposedAt).ThenBy(one => one.Number).ToListAsync(stop);
        foreach (var one in left)
        {
            try
            {
                if (one.DoneAt is null) lines.Add(Line(agency, one.Number, one.Part, one.DueOn, await destroyer.CarryOut(one.Id, Viewer.System, now, stop)));
                else
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await destroyer.RemoveFiles(scope.ServiceProvider.GetRequiredService<RedressDb>(), one.Id, now, stop);
                    continue;
                }
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("Destruction {Id} could not be carried out: {Kind}", one.Id, failure.GetType().Name);
                lines.Add(new(agency.Code, one.Number, one.Part, one.DueOn, RetentionResult.Failed, failure.GetType().Name));
            }
            progress?.Report(lines[^1]);
        }
    }

    async Task LookForPeople(Agency agency, DateTime now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var found = 0;
        foreach (var hold in await db.Set<LegalHold>().Where(hold => hold.AgencyId == agency.Id && hold.On == HoldOn.Complainant && hold.ReleasedAt == null).ToListAsync(stop)) found += await HoldMatching.Find(db, hold, now, stop);
        if (found > 0) await db.TellSupervisors(agency.Id, Occasions.HoldsToConfirm, $"{found} more {(found == 1 ? "complaint" : "complaints")} may be of a person who is held", "/retention/holds", now, null, stop);
        await db.SaveChangesAsync(stop);
    }

    async Task Tell(Agency agency, DateTime now, DateOnly today, int review, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        await using var all = await db.Database.BeginTransactionAsync(stop);
        // Another process looked at the same moment: it has told.
        if (await db.Agencies.Where(one => one.Id == agency.Id && (one.RetentionLookedOn == null || one.RetentionLookedOn < today)).ExecuteUpdateAsync(set => set.SetProperty(one => one.RetentionLookedOn, today), stop) == 0) return;
        if (review > 0) await db.TellSupervisors(agency.Id, Occasions.RetentionDue, $"{review} {(review == 1 ? "complaint is" : "complaints are")} due for review of retention", "/retention", now, null, stop);
        var holds = (await db.Set<LegalHold>().Where(hold => hold.AgencyId == agency.Id && hold.ReleasedAt == null).ToListAsync(stop)).Where(hold => hold.IsToRemind(today)).ToList();
        foreach (var hold in holds) hold.Reminded(today);
        if (holds.Count > 0) await db.TellSupervisors(agency.Id, Occasions.HoldsToLookAt, $"{holds.Count} {(holds.Count == 1 ? "legal hold is" : "legal holds are")} {LegalHold.EveryDays} days old: still needed?", "/retention/holds", now, null, stop);
        await db.SaveChangesAsync(stop);
        await all.CommitAsync(stop);
    }
}
