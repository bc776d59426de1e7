using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.AgencyDays;

/// <summary>An open due date that a day off touches. <paramref name="To"/> is null for one that stays.</summary>
public sealed record DayOffMove(string Number, string Deadline, DateOnly On, DateOnly? To, DateTouch Touch);

/// <summary>What a day off would do, before anybody confirms it.</summary>
/// <param name="Seen">Says what was shown; whoever confirms sends it back.</param>
public sealed record DayOffPreview(IReadOnlyList<DayOffMove> Moves, IReadOnlyList<DayOffMove> Stay, string Seen)
{
    public bool TouchesNothing => Moves.Count == 0 && Stay.Count == 0;
}

/// <summary>
/// Counts open due dates anew when an agency's calendar changes by a day: shown first, then each complaint by a write of its own,
/// so that nobody waits for a calendar and none is held up by another. docs/decisions/day-off-moves.md says why.
/// </summary>
public static class DayOffMoves
{
    const int Portion = 200, Tries = 3;

    /// <summary>Numbers and due dates alone: who keeps the calendar sees no case.</summary>
    public static async Task<DayOffPreview> Preview(RedressDb db, Guid agencyId, DayOffChange change, DateOnly today, CancellationToken stop = default)
    {
        var all = new List<DayOffMove>();
        await foreach (var record in Candidates(db, agencyId, change.On, stop))
            all.AddRange(record.TouchedBy(change, today).Select(one => new DayOffMove(record.Number, one.Deadline.Name, one.Deadline.On, one.To, one.Touch)));
        var sorted = all.OrderBy(one => one.On).ThenBy(one => one.Number, StringComparer.Ordinal).ThenBy(one => one.Deadline, StringComparer.Ordinal).ToList();
        return new([.. sorted.Where(one => one.To is not null)], [.. sorted.Where(one => one.To is null)], Digest(change, sorted));
    }

    /// <summary>Refuses what was not seen as it is.</summary>
    /// <exception cref="BrokenRuleException">Due dates are touched, and not those of the preview.</exception>
    public static async Task MustBeSeen(RedressDb db, Guid agencyId, DayOffChange change, string? seen, DateOnly today)
    {
        var now = await Preview(db, agencyId, change, today);
        if (now.TouchesNothing || now.Seen == seen) return;
        throw new BrokenRuleException(seen is null ? "Due dates are touched. Look at them, then confirm." : "Due dates changed meanwhile. Look at the list again, then confirm.");
    }

    /// <summary>Moves what the day touches and has not moved yet; each complaint for itself, with its event.</summary>
    /// <returns>How many due dates moved, and how many complaints could not be saved: the clock tries them again.</returns>
    public static async Task<(int Moved, int Left)> Move(IServiceScopeFactory scopes, OwnDayOff day, Viewer by, DateTime at, CancellationToken stop = default)
    {
        List<Guid> candidates;
        await using (var scope = scopes.CreateAsyncScope()) candidates = await Touched(scope.ServiceProvider.GetRequiredService<RedressDb>(), day, at, stop);
        var (moved, left) = (0, 0);
        foreach (var id in candidates)
        {
            if (await MoveOne(scopes, id, day.Id, by, at, stop) is { } count) moved += count;
            else left++;
        }
        return (moved, left);
    }

    static async Task<int?> MoveOne(IServiceScopeFactory scopes, Guid id, Guid dayId, Viewer by, DateTime at, CancellationToken stop)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            var record = await db.RecordForClock(id);
            try
            {
                var moved = record.MoveOver(record.Agency.OwnDaysOff.First(day => day.Id == dayId), new Stamp(by, at, record.Agency.DayOf(at)));
                if (moved.Count > 0) await db.SaveChangesAsync(stop);
                return moved.Count;
            }
            catch (DbUpdateException)
            {
                // Somebody acted on the complaint at the same moment: look again at what is left.
            }
            catch (BrokenRuleException)
            {
                // Closed meanwhile.
                return 0;
            }
        }
        return null;
    }

    static async Task<List<Guid>> Touched(RedressDb db, OwnDayOff day, DateTime at, CancellationToken stop)
    {
        var agency = await db.Agencies.AsNoTracking().Include(one => one.Facts).FirstAsync(one => one.Id == day.AgencyId, stop);
        var (change, today) = (DayOffChange.Of(agency, day), agency.DayOf(at));
        var touched = new List<Guid>();
        await foreach (var record in Candidates(db, day.AgencyId, day.On, stop))
            if (record.TouchedBy(change, today).Any(one => one.Touch == DateTouch.Moves)) touched.Add(record.Id);
        return touched;
    }

    // A closure target reaches far: every complaint in work or review, and every activity, that has a date over the day.
    static async IAsyncEnumerable<Record> Candidates(RedressDb db, Guid agencyId, DateOnly on, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var one in Portions(db.Complaints(Viewer.System, Depth.Full).Where(c => !c.IsImported), agencyId, on, stop)) yield return one;
        await foreach (var one in Portions(db.Activities(Viewer.System, Depth.Full), agencyId, on, stop)) yield return one;
    }

    static async IAsyncEnumerable<TRecord> Portions<TRecord>(IQueryable<TRecord> all, Guid agencyId, DateOnly on, [EnumeratorCancellation] CancellationToken stop) where TRecord : Record
    {
        var found = await all.Where(r => r.AgencyId == agencyId && r.LockedAt == null && r.DueDates.Any(due => due.On >= on && due.CountedFromOn < on)).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(stop);
        foreach (var portion in found.Chunk(Portion))
            foreach (var record in await all.ForDates().Where(r => portion.Contains(r.Id)).ToListAsync(stop)) yield return record;
    }

    static string Digest(DayOffChange change, IEnumerable<DayOffMove> dates)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{change.On:O} {change.IsRemoval}\n" + string.Join('\n', dates.Select(one => $"{one.Number} {one.Deadline} {one.On:O} {one.To:O} {one.Touch}")))))[..24];
}
