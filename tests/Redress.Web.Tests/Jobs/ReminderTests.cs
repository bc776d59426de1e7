using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>
/// The clock of the demo office is moved day by day: a month, or a year in a long run. Rounds are broken off and run side by side, people act in between,
/// and at the end what was told is compared with a count made from the facts alone.
/// </summary>
[Trait("Proof", "slow")]
public class ReminderTests(Office office) : IClassFixture<Office>
{
    static readonly int Days = Environment.GetEnvironmentVariable("REDRESS_LONG") == "1" ? 365 : 30;
    static readonly Domain.Records.Act[] Acts = [Domain.Records.Act.RemindedDueSoon, Domain.Records.Act.RemindedDueToday, Domain.Records.Act.RemindedOverdue, Domain.Records.Act.OverdueTold, Domain.Records.Act.OverdueRaised];

    readonly DateOnly start = DateOnly.FromDateTime(office.Clock.Now).AddDays(1);
    readonly Dictionary<int, List<Func<Task>>> plan = [];

    [Fact]
    public async Task Every_reminder_goes_out_on_its_day_once_though_rounds_are_broken_off_and_run_side_by_side()
    {
        At(0);
        var own = await AddADayOff();
        await Stories();
        await Round().Run(default);
        var chance = new Random(5);
        for (var no = 1; no <= Days; no++)
        {
            At(no, hour: 19);
            foreach (var act in plan.GetValueOrDefault(no, [])) await act();
            At(no);
            if (no % 3 == 0) await BrokenOff(chance);
            if (no % 5 == 0) await Task.WhenAll(Round().Run(default), Round().Run(default));
            else await Round().Run(default);
        }

        var sums = new ReminderSums(Day(1), Day(Days), new Dictionary<string, HashSet<DateOnly>> { ["WA"] = [own] });
        var expected = (await Waited()).SelectMany(request => sums.Expected(request, RoundOf)).Order(StringComparer.Ordinal).ToList();
        (await Told()).ShouldBe(expected);
        foreach (var kind in Enum.GetValues<ReminderKind>().Except([ReminderKind.ByHand])) expected.ShouldContain(one => one.EndsWith($" {kind}"));
        await EachEventTellsEachHearerOnce(expected);
    }

    async Task<DateOnly> AddADayOff()
    {
        var agency = await office.InDb(db => db.Agencies.Include(one => one.Facts).FirstAsync(one => one.Code == "WA"));
        var day = agency.Calendar().After(Day(0), 4);
        using var admin = await office.Api("admin@wa.demo");
        var moves = await admin.Get($"/api/v1/agency/calendar/days/moves?on={day:yyyy-MM-dd}");
        (await admin.Post("/api/v1/agency/calendar/days", new { on = day, name = "Office move", seen = moves.Json["seen"]!.GetValue<string>() })).ShouldBe(System.Net.HttpStatusCode.Created);
        return day;
    }

    async Task Stories()
    {
        var answered = await office.Sent();
        On(8, () => Answer(answered));
        var again = await office.Sent();
        On(4, () => Answer(again));
        On(7, () => Act(again, (c, stamp) => c.Requests[0].SendBack("More, please.", c.Agency.DueAfter(PeriodKind.NewRound, stamp.Today), [], stamp)));
        var extended = await office.Sent(2);
        On(9, () => Act(extended, (c, stamp) => c.Requests[0].Extend(c.Requests[0].DueOn!.Value.AddDays(6), "They asked.", stamp)));
        // Paused for good; and for nine days, which moves the date that the rule made.
        var paused = await office.Sent();
        On(2, () => Act(paused, Stop));
        var goesOn = await office.Sent(by: "manager@ca.demo");
        On(3, () => office.Act(goesOn, "manager@ca.demo", Stop));
        On(12, () => office.Act(goesOn, "manager@ca.demo", (c, stamp) => c.Pauses[0].End(c, stamp)));
        var closed = await office.Sent(by: "manager@or.demo");
        On(15, () => office.Act(closed, "manager@or.demo", (c, stamp) => c.Close(new Closing(ClosureReason.Invalid, CancelsOpenRequests: true), [], stamp)));
        // The company enrolls only after the day has passed.
        await office.Sent(about: "9000358");
        On(16, () => office.InDb(async db =>
        {
            var company = await db.Companies.FirstAsync(one => one.NmlsId == "9000358");
            var contact = Person.Of(company, "Henry", "Vale", "contact@harbor.demo", Role.ManageComplaints, Role.ComplaintsContact);
            db.Add(contact);
            await db.SaveChangesAsync();
            company.IsEnrolledSince(office.Clock.Now);
            company.NameComplaintsContact(contact);
            await db.SaveChangesAsync();
        }));
    }

    async Task Answer(string number)
    {
        await office.NamePoc(number);
        await office.Act(number, "poc@cascade.demo", (c, stamp) =>
        {
            c.Requests[0].SaveDraft("Here.", false, 0, stamp);
            Instalment.SendAnswers(c, c.Requests, [], stamp);
        });
    }

    async Task BrokenOff(Random chance)
    {
        using var broken = new CancellationTokenSource(chance.Next(1, 40));
        try
        {
            await Round().Run(broken.Token);
        }
        catch (Exception end) when (broken.IsCancellationRequested && end is OperationCanceledException or Microsoft.Data.Sqlite.SqliteException or Npgsql.NpgsqlException)
        {
            // As a process dies.
        }
    }

    async Task<List<Waited>> Waited()
    {
        List<Domain.Records.Record> records = [.. await office.InDb(db => db.Complaints(Viewer.System, Depth.Full).Where(c => !c.IsImported).ForDates().ToListAsync())];
        await office.InDb(async db =>
        {
            foreach (var activity in await db.Activities(Viewer.System, Depth.Full).Whole().ToListAsync()) records.Add((await db.WithExchange(activity))!);
        });
        return [.. from record in records from request in record.Requests where request.SentAt is not null select new Waited(
            record.Number, request.No, record.Agency.Code, record.Agency.Zone, record.Company!.EnrolledAt, request.CanceledAt ?? request.AcceptedAt ?? record.LockedAt,
            [.. request.Rounds.Select(round => (round.No, round.AskedAt, round.AnsweredAt))], [.. request.DueDates.Select(due => (due.RoundNo!.Value, due.On, due.SetAt))],
            [.. record.Pauses.Where(pause => pause.Deadlines.Any(one => one.RequestId == request.Id)).Select(pause => (pause.StartedAt, pause.EndedOn, pause.EndedAt))])];
    }

    async Task<List<string>> Told()
    {
        var since = RoundOf(Day(1)).AddHours(-12);
        var rows = await office.InDb(db => (from reminder in db.Set<Reminder>() join record in db.Set<Domain.Records.Record>() on reminder.RecordId equals record.Id
            join request in db.Set<InformationRequest>() on reminder.RequestId equals request.Id where reminder.At >= since
            select new { record.Number, request.No, reminder.On, reminder.Kind }).ToListAsync());
        return [.. rows.Select(row => $"{row.Number}/{row.No} {row.On:yyyy-MM-dd} {row.Kind}").Order(StringComparer.Ordinal)];
    }

    async Task EachEventTellsEachHearerOnce(List<string> expected)
    {
        var since = RoundOf(Day(1)).AddHours(-12);
        await office.InDb(async db =>
        {
            var events = await (from happened in db.Set<RecordEvent>() join record in db.Set<Domain.Records.Record>() on happened.RecordId equals record.Id
                where happened.At >= since && Acts.Contains(happened.Act) select new { happened.Id, record.Number, record.AgencyId, happened.Act, happened.At }).ToListAsync();
            // Requests of one complaint with one word to say make one event.
            events.Select(one => $"{one.Number} {DateOnly.FromDateTime(one.At):yyyy-MM-dd} {Array.IndexOf(Acts, one.Act)}").Order(StringComparer.Ordinal)
                .ShouldBe(expected.Select(one => one.Split('/', ' ')).Select(part => $"{part[0]} {part[2]} {IndexOf(part[3])}").Distinct().Order(StringComparer.Ordinal));
            var ids = events.Select(one => one.Id).ToList();
            var notices = (await db.Notices.Where(notice => notice.EventId != null && notice.At >= since).Select(notice => new { notice.EventId, notice.PersonId }).ToListAsync()).Where(notice => ids.Contains(notice.EventId!.Value)).ToLookup(notice => notice.EventId);
            var people = await db.People.Include(person => person.Roles).Where(person => person.RemovedAt == null && person.AgencyId != null).ToListAsync();
            // Of a supervisory activity the Staff Directors hear.
            int Heads(string number, Guid agency) => people.Count(person => person.AgencyId == agency && person.Holds(number.StartsWith("SA-", StringComparison.Ordinal) ? Role.StaffDirector : Role.ComplaintSupervisor));
            foreach (var one in events) notices[one.Id].Count().ShouldBe(one.Act == Domain.Records.Act.OverdueRaised ? Heads(one.Number, one.AgencyId) : 1, $"{one.Number} {one.Act}");
        });

        static int IndexOf(string kind) => kind switch { "DueSoon" => 0, "DueToday" => 1, "Overdue" => 2, "PocTold" => 3, _ => 4 };
    }

    static void Stop(Complaint complaint, Domain.Stamp stamp) => Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Answer, complaint.Requests[0].Id)], stamp);

    Task Act(string number, Action<Complaint, Domain.Stamp> verb) => office.Act(number, "manager@wa.demo", verb);

    void On(int no, Func<Task> act) => (plan.TryGetValue(no, out var acts) ? acts : plan[no] = []).Add(act);

    ReminderRound Round() => office.Services.GetRequiredService<ReminderRound>();

    DateOnly Day(int no) => start.AddDays(no);

    // On the Pacific coast it is noon or one o'clock.
    static DateTime RoundOf(DateOnly day) => day.ToDateTime(new TimeOnly(20, 5), DateTimeKind.Utc);

    void At(int no, int hour = 20) => office.Clock.MoveTo(Day(no).ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc));
}
