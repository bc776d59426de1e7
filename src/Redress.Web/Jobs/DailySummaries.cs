using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;
using Redress.Domain.Deadlines;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Jobs;

/// <summary>
/// At 7:00 in the morning of each person who chose it: one mail with what was told since. IDs and acts only.
/// The mail, its mark on the notices and the fact that the day is done are one transaction, and the fact is unique: a killed process or a second one changes nothing.
/// </summary>
public sealed class DailySummaries(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailySummaries> log) : ClockJob(TimeSpan.FromMinutes(1), clock, log)
{
    public const int Hour = 7;

    protected override Task Look(CancellationToken stop) => WriteDue(stop);

    /// <summary>Writes the summaries that are due and not written yet.</summary>
    public async Task WriteDue(CancellationToken stop)
    {
        List<Guid> people;
        await using (var scope = scopes.CreateAsyncScope())
            people = await Waiting(scope.ServiceProvider.GetRequiredService<RedressDb>()).Select(notice => notice.PersonId).Distinct().ToListAsync(stop);
        await Each(scopes, people, (db, id) => Write(db, id, stop), stop);
    }

    async Task Write(RedressDb db, Guid personId, CancellationToken stop)
    {
        if (await db.People.Include(one => one.Agency).Include(one => one.Roles).FirstOrDefaultAsync(one => one.Id == personId && one.RemovedAt == null && one.AsleepSince == null, stop) is not { } person) return;
        var now = Now;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.AsViewer().Zone);
        var (day, since) = Latest(now, zone);
        if (await db.Set<DailySummary>().AnyAsync(summary => summary.PersonId == personId && summary.Day == day, stop)) return;
        var notices = await Waiting(db).Where(notice => notice.PersonId == personId && notice.At < since).OrderBy(notice => notice.At).ThenBy(notice => notice.Id).ToListAsync(stop);
        // What a bulk act told can still be called back, and then nobody hears of it: the whole summary waits these few minutes.
        if (notices.Count == 0 || notices.Exists(notice => notice.BulkActId is not null && notice.At > now - BulkAct.Hold)) return;
        var mail = Mail(db, person, day, notices, await Numbers(db, notices, stop), now);
        db.AddRange(mail, new DailySummary(personId, day, mail, now));
        foreach (var notice in notices) notice.GoesOutIn(mail);
        await db.SaveChangesAsync(stop);
    }

    // What was read in the application since needs no mail.
    static IQueryable<Notice> Waiting(RedressDb db) => db.Notices.Where(notice => notice.Delivery == NoticeDelivery.DailySummary && notice.MailId == null && notice.ReadAt == null);

    /// <summary>The latest seven o'clock in this zone: its day, and its moment.</summary>
    static (DateOnly Day, DateTime At) Latest(DateTime now, TimeZoneInfo zone)
    {
        var local = Moments.InZone(now, zone);
        var day = DateOnly.FromDateTime(local.Hour >= Hour ? local : local.AddDays(-1));
        return (day, TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(Hour, 0)), zone));
    }

    static Task<Dictionary<Guid, string>> Numbers(RedressDb db, List<Notice> notices, CancellationToken stop)
    {
        var ids = notices.Select(notice => notice.RecordId).OfType<Guid>().Distinct().ToList();
        return db.Set<Domain.Records.Record>().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, record => record.Number, stop);
    }

    static OutboxMail Mail(RedressDb db, Person person, DateOnly day, List<Notice> notices, Dictionary<Guid, string> numbers, DateTime now)
    {
        var lines = notices.Select(notice => notice.RecordId is { } record ? $"- {numbers[record]}: {notice.Words}" : $"- {notice.Words}");
        return new OutboxMail(person.Email, $"Redress, {DayWords.Short(day)}: {DayWords.Count(notices.Count, "notice")}",
            $"{DayWords.Count(notices.Count, "notice")} since your last summary:\n{string.Join('\n', lines)}\n\nSign in to read them:\n{db.Needs.Site.Url}/notices\n\nTo hear at once, or less, change your choices:\n{db.Needs.Site.Url}/account/notices\n\nRedress sends this mail by itself. Please do not answer it.\n",
            now, personId: person.Id);
    }
}
