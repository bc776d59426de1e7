using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Notices;
using Redress.Domain.Views;
using Redress.Web.Data;
using Redress.Web.Data.Search;
using Redress.Web.Data.Subscriptions;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Jobs;

/// <summary>
/// In the morning of each agency: the lists and reports that people asked for by mail. Counts and a link, never a name and never what stands in a list.
/// The mail and the fact that the morning is done are one transaction, and the fact is unique: a killed process or a second one changes nothing.
/// </summary>
public sealed class SubscriptionRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SubscriptionRound> log) : ClockJob(TimeSpan.FromMinutes(5), clock, log)
{
    protected override Task Look(CancellationToken stop) => WriteDue(stop);

    /// <summary>Writes the mails that are due and not written yet.</summary>
    public async Task WriteDue(CancellationToken stop)
    {
        var now = Now;
        Dictionary<Guid, DateOnly> due;
        await using (var scope = scopes.CreateAsyncScope()) due = await Due(scope.ServiceProvider.GetRequiredService<RedressDb>(), now, stop);
        await Each(scopes, due.Keys, (db, id) => Write(db, id, due[id], now, stop), stop);
    }

    /// <summary>Those that should have come by now and did not, with the morning that is missing: found with one question.</summary>
    static async Task<Dictionary<Guid, DateOnly>> Due(RedressDb db, DateTime now, CancellationToken stop)
    {
        var running = await db.Set<Subscription>().Where(one => one.EndedAt == null).Join(db.People.Where(person => person.RemovedAt == null && person.AsleepSince == null && person.AgencyId != null), one => one.PersonId, person => person.Id, (one, person) => new
        {
            one.Id, one.Rhythm, one.StartedAt, person.Agency!.Zone, Latest = db.Set<Delivery>().Where(delivery => delivery.SubscriptionId == one.Id).Max(delivery => (DateOnly?)delivery.Morning),
        }).OrderBy(one => one.StartedAt).ThenBy(one => one.Id).ToListAsync(stop);
        var due = new Dictionary<Guid, DateOnly>();
        foreach (var one in running)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(one.Zone);
            var morning = Subscription.LatestMorning(one.Rhythm, Moments.InZone(now, zone));
            if (!(one.Latest >= morning) && TimeZoneInfo.ConvertTimeToUtc(morning.ToDateTime(new TimeOnly(Subscription.Hour, 0)), zone) >= one.StartedAt) due[one.Id] = morning;
        }
        return due;
    }

    async Task Write(RedressDb db, Guid id, DateOnly morning, DateTime now, CancellationToken stop)
    {
        if (await db.Set<Subscription>().FirstOrDefaultAsync(one => one.Id == id && one.EndedAt == null, stop) is not { } subscription) return;
        if (await db.People.Include(one => one.Agency!.Facts).Include(one => one.Roles).FirstAsync(one => one.Id == subscription.PersonId, stop) is not { Agency: { } agency } person) return;
        if (await Data.Subscriptions.Look.At(db, person.AsViewer(), agency, subscription.Address, now, stop) is not { } look)
        {
            // The view is gone, or the roles are: there is nothing left to tell.
            subscription.End(now);
            await db.SaveChangesAsync(stop);
            return;
        }
        var fresh = subscription.LookAt(look.Rows);
        var mail = fresh > 0 || subscription.IsAlways || look.IsOfTotals ? Mail(db, person, subscription, look, fresh, morning, now) : null;
        if (mail is not null) db.Add(mail);
        db.Add(new Delivery(subscription, morning, look.Count, fresh, mail, now));
        await db.SaveChangesAsync(stop);
    }

    static OutboxMail Mail(RedressDb db, Person person, Subscription subscription, Look look, int fresh, DateOnly morning, DateTime now)
    {
        var (count, since) = (look.Count > ComplaintList.CountedUpTo ? $"more than 10,000 {DayWords.Several(look.Noun)}" : DayWords.Count(look.Count, look.Noun), subscription.Rhythm == Rhythm.Daily ? "since the day before" : "since the month before");
        var news = look.IsOfTotals ? "" : fresh == 0 ? ", none new" : $", {fresh.ToString("N0", CultureInfo.InvariantCulture)} new";
        var totals = look.Totals.Count == 0 ? "" : string.Concat(look.Totals.Select(line => $"\n- {line}"));
        return new OutboxMail(person.Email, $"Redress, {DayWords.Short(morning)}: {count}{news}",
            $"{look.Safe}: {count}{(news == "" ? "" : $"{news} {since}")}.{totals}\n\nSign in to see the list:\n{db.Needs.Site.Url}/account/subscriptions/{subscription.Id}\n\nTo stop this mail:\n{db.Needs.Site.Url}/account/notices#subscriptions\n\nRedress sends this mail by itself. Please do not answer it.\n",
            now, personId: person.Id);
    }
}
