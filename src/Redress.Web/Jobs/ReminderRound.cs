using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Exchange;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Jobs;

/// <summary>
/// Reminds of answers, once a day for each agency, in the morning of its zone. A rung is written with its event and its notices in the record's
/// transaction, and is unique: it does not matter how many processes go round, when one of them dies, or how long none ran.
/// </summary>
public sealed class ReminderRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderRound> log)
{
    /// <summary>Nobody is reminded at night: not before this hour in the agency's zone.</summary>
    public const int Hour = 6;
    const int Tries = 5, Portion = 200;

    public async Task Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var agency in await Waiting(now, stop))
        {
            var today = agency.DayOf(now);
            var left = 0;
            foreach (var id in await ToRemind(agency, today, stop))
                if (!await Remind(id, now, today, stop)) left++;
            // What could not be done is looked for again on the next round.
            if (left == 0) await MarkDone(agency, today, stop);
        }
    }

    /// <summary>Agencies where it is morning, and whose day is not done.</summary>
    async Task<List<Agency>> Waiting(DateTime now, CancellationToken stop)
    {
        var latest = DateOnly.FromDateTime(now.AddDays(1));
        await using var scope = scopes.CreateAsyncScope();
        // East of Greenwich it is tomorrow already; the day of each agency is compared below.
        var all = await scope.ServiceProvider.GetRequiredService<RedressDb>().Agencies.AsNoTracking().Include(agency => agency.Facts)
            .Where(agency => agency.RemindedOn == null || agency.RemindedOn < latest).ToListAsync(stop);
        return [.. all.Where(agency => !(agency.RemindedOn >= agency.DayOf(now)) && Pages.Shared.Moments.InZone(now, TimeZoneInfo.FindSystemTimeZoneById(agency.Zone)).Hour >= Hour)];
    }

    /// <summary>Complaints and supervisory activities with something to tell today, found without changing any.</summary>
    async Task<List<Guid>> ToRemind(Agency agency, DateOnly today, CancellationToken stop)
    {
        var calendar = agency.Calendar();
        var until = calendar.After(today, agency.LadderOf(today).Ladder.Before.DefaultIfEmpty(0).Max());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        // A paused request has no date here.
        var due = await db.Complaints(Viewer.System, Depth.Full).InExchange().Where(c => c.AgencyId == agency.Id && c.Company!.EnrolledAt != null && c.AnswerDueOn <= until)
            .OrderBy(c => c.AnswerDueOn).ThenBy(c => c.Number).Select(c => c.Id).ToListAsync(stop);
        var found = new List<Guid>();
        foreach (var portion in due.Chunk(Portion))
            foreach (var complaint in await db.Complaints(Viewer.System, Depth.Full).ForDates().Where(c => portion.Contains(c.Id)).ToListAsync(stop))
                if (complaint.Requests.Any(request => request.RungsAt(today, calendar).Any())) found.Add(complaint.Id);
        var asked = await db.Activities(Viewer.System, Depth.Full).Where(a => a.AgencyId == agency.Id && a.LockedAt == null && a.Company!.EnrolledAt != null
            && a.Requests.Any(request => request.SentAt != null && request.AcceptedAt == null && request.CanceledAt == null)).OrderBy(a => a.Number).Select(a => a.Id).ToListAsync(stop);
        foreach (var portion in asked.Chunk(Portion))
            foreach (var activity in await db.Activities(Viewer.System, Depth.Full).ForDates().Where(a => portion.Contains(a.Id)).ToListAsync(stop))
                if (activity.Requests.Any(request => request.RungsAt(today, calendar).Any())) found.Add(activity.Id);
        return found;
    }

    async Task<bool> Remind(Guid id, DateTime now, DateOnly today, CancellationToken stop)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
                var record = await db.RecordForClock(id);
                while (Reminder.Climb(record, new Stamp(Viewer.System, now, today))) await db.SaveChangesAsync(stop);
                return true;
            }
            catch (DbUpdateException)
            {
                // Somebody acted on the record, maybe another process with the same rung: look again at what is left.
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("Record {Id} could not be reminded of: {Kind}", id, failure.GetType().Name);
                return false;
            }
        }
        return false;
    }

    async Task MarkDone(Agency agency, DateOnly today, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RedressDb>().Agencies.Where(one => one.Id == agency.Id && (one.RemindedOn == null || one.RemindedOn < today))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.RemindedOn, today), stop);
    }
}
