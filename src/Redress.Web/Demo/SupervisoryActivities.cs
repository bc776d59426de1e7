using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Demo;

/// <summary>Invented people who examine, and activities at each milestone that the work has reached, some with complaints.</summary>
sealed class SupervisoryActivities(RedressDb db, DocumentStore store, DateTime now, Action<Person> add)
{
    static readonly (string Agency, string First, string Last, string Mailbox, Role Role)[] Staff =
    [
        ("WA", "Gloria", "Stark", "staff", Role.StaffUser), ("WA", "Henry", "Adeyemi", "examiner2", Role.Examiner), ("WA", "Yuki", "Sato", "reviewer", Role.Reviewer), ("WA", "Pia", "Lund", "overseer", Role.MasterViewer),
        ("OR", "Felix", "Baum", "staff", Role.StaffUser),
    ];

    Dictionary<string, Person> people = [];

    public async Task Add(CancellationToken stop)
    {
        foreach (var agency in await db.Agencies.Where(agency => agency.Code == "WA" || agency.Code == "OR").ToListAsync(stop))
            foreach (var one in Staff.Where(one => one.Agency == agency.Code)) add(Person.Of(agency, one.First, one.Last, $"{one.Mailbox}@{agency.Code.ToLowerInvariant()}.demo", one.Role));
        var cascade = await db.Companies.FirstAsync(company => company.NmlsId == People.CascadeNmlsId, stop);
        add(Person.Of(cascade, "Thea", "Lindqvist", "lead@cascade.demo", Role.CompanyLeader));
        add(Person.Of(cascade, "Omar", "Haddad", "helper@cascade.demo", Role.CompanyContributor));
        await db.SaveChangesAsync(stop);
        people = await db.People.Include(person => person.Roles).Include(person => person.Agency!.Facts).Where(person => person.AgencyId != null || person.CompanyId == cascade.Id).ToDictionaryAsync(person => person.Email, stop);

        db.Add(RequestTemplate.AddToLibrary(new("State license files of branches", "Licensing", "Send the state license of each branch with its manager, opening hours and the date of the last inspection.", [], [], true), By("staff@wa.demo", 60)));
        db.Add(RequestTemplate.AddToLibrary(new("Escrow shortages over $500", "Escrow", "List all escrow shortages over $500 of the last twelve months with the analysis and the notice of each.", [], [BusinessType.MortgageServicing]), By("director@wa.demo", 58)));
        await db.SaveChangesAsync(stop);
        var begun = await Made("staff@wa.demo", 52, People.CascadeNmlsId, new(ActivityType.Examination, ActivityScope.Limited, Month(1)) { Location = "Seattle, WA", BusinessTypes = [BusinessType.MortgageServicing], StartsOn = Month(1).AddDays(11) }, stop);
        begun.SetTeam(new(people["examiner@wa.demo"], [people["examiner2@wa.demo"]], [people["reviewer@wa.demo"]]), By("staff@wa.demo", 51));
        begun.SendForReview("Its complaints about escrow have doubled.", By("staff@wa.demo", 50));
        begun.Schedule(By("director@wa.demo", 48));
        await Link(begun, 2, By("director@wa.demo", 47), stop);
        ActivityDiaries.OfTheLimitedOne(begun, (email, daysAgo) => By(email, daysAgo));
        begun.CompleteScope(By("examiner@wa.demo", 20), await db.CoreOf(begun.AgencyId, stop));

        var planned = await Made("director@wa.demo", 30, People.SoundNmlsId, new(ActivityType.Examination, ActivityScope.Full, Month(4)) { IsMultiState = true, Location = "Tacoma, WA", BusinessTypes = [BusinessType.MoneyServiceBusiness] }, stop);
        planned.SetTeam(new(people["examiner2@wa.demo"], [], [people["reviewer@wa.demo"]], people["staff@wa.demo"]), By("director@wa.demo", 30));
        planned.Schedule(By("director@wa.demo", 29));
        ActivityDiaries.OfTheFullOne(planned, (email, daysAgo) => By(email, daysAgo));

        var asked = await Made("staff@wa.demo", 3, People.SoundNmlsId, new(ActivityType.Investigation, null, Month(2)) { Business = "Money sent abroad that never arrived." }, stop);
        asked.SetTeam(new(people["examiner@wa.demo"], [], []), By("staff@wa.demo", 3));
        await Link(asked, 1, By("director@wa.demo", 2), stop);
        asked.SendForReview("Please before the end of the month.", By("staff@wa.demo", 1));

        var stopped = await Made("staff@wa.demo", 90, People.CascadeNmlsId, new(ActivityType.Examination, ActivityScope.Leveraged, Month(-1)) { Leveraged = "SA-2025-000871" }, stop);
        // A lock is the last thing that is written of a record, so that the record is there first.
        await db.SaveChangesAsync(stop);
        stopped.Cancel("Oregon examines the company in the same quarter.", By("director@wa.demo", 80));

        var theirs = await Made("staff@or.demo", 12, People.CascadeNmlsId, new(ActivityType.Examination, ActivityScope.Networked, Month(3)) { Location = "Portland, OR" }, stop);
        await db.SaveChangesAsync(stop);
        var before = await Made("staff@wa.demo", 300, People.CascadeNmlsId, new(ActivityType.Investigation, null, Month(-9)) { Business = "Advertising of loans without their costs." }, stop);
        before.SetTeam(new(people["examiner@wa.demo"], [], []), By("staff@wa.demo", 299));
        before.Schedule(By("director@wa.demo", 298));
        before.CompleteScope(By("examiner@wa.demo", 290));
        await db.SaveChangesAsync(stop);
        var asking = await Made("staff@wa.demo", 75, People.CascadeNmlsId, new(ActivityType.Examination, ActivityScope.Networked, Month(-1)) { Location = "By video", BusinessTypes = [BusinessType.MortgageServicing], StartsOn = Month(-1).AddDays(4) }, stop);
        asking.SetTeam(new(people["examiner@wa.demo"], [people["examiner2@wa.demo"]], []), By("staff@wa.demo", 74));
        asking.Schedule(By("director@wa.demo", 70));
        asking.CompleteScope(By("examiner@wa.demo", 40));
        ActivityRequests.Of(asking, people, By, add);
        await db.SaveChangesAsync(stop);
        await new ActivityFindings(db, By).Add(before, begun, stop);
        await db.SaveChangesAsync(stop);
        var times = new ActivityTimes(people, (email, daysAgo) => By(email, daysAgo));
        times.OfTheLimitedOne(begun);
        var ended = await Made("staff@wa.demo", 350, People.SoundNmlsId, new(ActivityType.Examination, ActivityScope.Limited, Month(-11)) { Location = "Tacoma, WA", BusinessTypes = [BusinessType.MoneyServiceBusiness] }, stop);
        ended.SetTeam(new(people["examiner2@wa.demo"], [], []), By("staff@wa.demo", 349));
        ended.Schedule(By("director@wa.demo", 348));
        ended.CompleteScope(By("examiner2@wa.demo", 340));
        times.OfTheOneEndedEarly(ended);
        await db.SaveChangesAsync(stop);
        ended.CloseEarly("Oregon examined the same branches. We accept its work.", new("We accept the examination of Oregon.", Disposition: true, NextExam: true), By("director@wa.demo", 320));
        await db.SaveChangesAsync(stop);
        ActivityAccess.OfTheFullOne(planned, people, (email, daysAgo) => By(email, daysAgo));
        ActivityAccess.InvitedBy(theirs, people, (email, daysAgo) => By(email, daysAgo));
        ActivityAccess.OfTheInvestigation(before, people, (email, daysAgo) => By(email, daysAgo));
        await db.SaveChangesAsync(stop);
        await new ActivityReports(db, store, people, By).Add(stop);
        await db.Escalate(store, asking, By("director@wa.demo", 0), stop);
        await db.SaveChangesAsync(stop);
        db.RemoveRange(db.ChangeTracker.Entries<Domain.Notices.OutboxMail>().Select(entry => entry.Entity).ToList());
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    async Task<SupervisoryActivity> Made(string by, int daysAgo, string nmlsId, ActivityFacts facts, CancellationToken stop)
    {
        var stamp = By(by, daysAgo, -5);
        return db.Add(SupervisoryActivity.Initiate(await db.NextActivity(stamp.Today.Year, stop), people[by].Agency!, await db.Companies.FirstAsync(company => company.NmlsId == nmlsId, stop), facts, stamp)).Entity;
    }

    async Task Link(SupervisoryActivity activity, int count, Stamp stamp, CancellationToken stop)
    {
        var numbers = await db.Complaints(stamp.By, Depth.Full).Where(c => c.AgencyId == activity.AgencyId && c.CompanyId == activity.CompanyId && !c.IsImported && c.LockedAt == null).OrderBy(c => c.Number).Select(c => c.Number).Take(count).ToListAsync(stop);
        foreach (var number in numbers) activity.Link((await db.ComplaintToLink(stamp.By, number))!, stamp);
    }

    Stamp By(string email, int daysAgo, int minutes = 0)
    {
        var (person, at) = (people[email], now.AddDays(-daysAgo).AddMinutes(minutes));
        // At a company, the day is that of the agency which asked.
        return new(person.AsViewer(), at, (person.Agency ?? people["staff@wa.demo"].Agency!).DayOf(at));
    }

    DateOnly Month(int ahead) => DateOnly.FromDateTime(now).AddMonths(ahead) is var day ? new(day.Year, day.Month, 1) : default;
}
