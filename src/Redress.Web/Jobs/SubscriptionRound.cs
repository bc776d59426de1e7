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
        List<Guid> running;
        await using (var scope = scopes.CreateAsyncScope())
            running = await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<Subscription>().Where(one => one.EndedAt == null).OrderBy(one => one.StartedAt).Select(one => one.Id).ToListAsync(stop);
        foreach (var id in running)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await Write(scope.ServiceProvider.GetRequiredService<RedressDb>(), id, stop);
            }
            catch (DbUpdateException)
            {
                // Another process wrote this morning's at the same moment.
            }
        }
    }

    async Task Write(RedressDb db, Guid id, CancellationToken stop)
    {
        var (now, subscription) = (Now, await db.Set<Subscription>().FirstAsync(one => one.Id == id, stop));
        if (await db.People.Include(one => one.Agency!.Facts).Include(one => one.Roles).FirstOrDefaultAsync(one => one.Id == subscription.PersonId && one.RemovedAt == null && one.AsleepSince == null, stop) is not { Agency: { } agency } person) return;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(agency.Zone);
        var morning = subscription.LatestMorning(Moments.InZone(now, zone));
        if (TimeZoneInfo.ConvertTimeToUtc(morning.ToDateTime(new TimeOnly(Subscription.Hour, 0)), zone) < subscription.StartedAt) return;
        if (await db.Set<Delivery>().AnyAsync(one => one.SubscriptionId == id && one.Morning == morning, stop)) return;
        if (await Data.Subscriptions.Look.At(db, person.AsViewer(), agency, subscription.Address, now, stop) is not { } look)
        {
            // The view is gone, or the roles are: there is nothing left to tell.
            subscription.End(now);
            await db.SaveChangesAsync(stop);
            return;
        }
        var fresh = subscription.LookAt(look.Rows);
        var mail = fresh > 0 || subscription.IsAlways ? Mail(db, person, subscription, look, fresh, morning, now) : null;
        if (mail is not null) db.Add(mail);
        db.Add(new Delivery(subscription, morning, look.Count, fresh, mail, now));
        await db.SaveChangesAsync(stop);
    }

    static OutboxMail Mail(RedressDb db, Person person, Subscription subscription, Look look, int fresh, DateOnly morning, DateTime now)
    {
        var (count, since) = (look.Count > ComplaintList.CountedUpTo ? $"more than 10,000 {look.Noun}s" : DayWords.Count(look.Count, look.Noun), subscription.Rhythm == Rhythm.Daily ? "since the day before" : "since the month before");
        var news = fresh == 0 ? "none new" : $"{fresh.ToString("N0", CultureInfo.InvariantCulture)} new";
        var totals = look.Totals.Count == 0 ? "" : string.Concat(look.Totals.Select(line => $"\n- {line}"));
        return new OutboxMail(person.Email, $"Redress, {DayWords.Short(morning)}: {count}, {news}",
            $"{look.Safe}: {count}, {news} {since}.{totals}\n\nSign in to see the list:\n{db.Needs.Site.Url}/account/subscriptions/{subscription.Id}\n\nTo stop this mail:\n{db.Needs.Site.Url}/account/notices#subscriptions\n\nRedress sends this mail by itself. Please do not answer it.\n",
            now, personId: person.Id);
    }
}
