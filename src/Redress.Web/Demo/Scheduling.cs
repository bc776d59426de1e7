using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;
using Redress.Domain.Views;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Demo;

/// <summary>What Washington and Oregon decided about companies, and what they plan. Last of all, the figures are counted.</summary>
sealed class Scheduling(RedressDb db, DateTime now)
{
    Dictionary<string, Person> people = [];

    public async Task Add(CancellationToken stop)
    {
        people = await db.People.Include(person => person.Roles).Include(person => person.Agency!.Facts).Where(person => person.Email == "director@wa.demo" || person.Email == "director@or.demo" || person.Email == "examiner@wa.demo").ToDictionaryAsync(person => person.Email, stop);
        var oregon = await db.Set<SupervisoryActivity>().Whole().FirstAsync(a => a.Agency.Code == "OR", stop);
        await Decide("director@wa.demo", "9000266", 21, new(DecisionKind.NoAction, Reason: "Few complaints, and a clean license review.", Until: Day.AddMonths(6)), stop);
        await Decide("director@or.demo", "9000266", 15, new(DecisionKind.ScheduleExam, Month: Day.AddMonths(5), Scope: ActivityScope.Limited, Comment: "Only the branch in Portland."), stop);
        await Decide("director@wa.demo", "9000402", 14, new(DecisionKind.ScheduleExam, Month: Day.AddMonths(3), Scope: ActivityScope.Full, InCharge: people["examiner@wa.demo"], Comment: "Vehicle loans, with repossessions in view."), stop);
        await Decide("director@wa.demo", "9000147", 12, new(DecisionKind.Leverage, oregon, Day.AddMonths(4)), stop);
        await Decide("director@wa.demo", "9000266", 6, new(DecisionKind.ScheduleExam, Month: Day.AddMonths(2), Scope: ActivityScope.Limited), stop, "Oregon examines it too. We go in the same quarter.");
        foreach (var nmlsId in new[] { "9000401", "9000358" }) db.Add((await Plan("director@wa.demo", nmlsId, stop)).PutInQueue(By("director@wa.demo", 4)));
        db.RemoveRange(db.ChangeTracker.Entries<Domain.Notices.OutboxMail>().Select(entry => entry.Entity).ToList());
        db.Add(SavedView.SaveSelection("Many complaints, mortgage", "type=Mortgage%20Servicing&complaints=2", true, people["director@wa.demo"], By("director@wa.demo", 3)));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await FigureCount.CountAll(db, now, stop);
        await db.Set<StaleFigures>().ExecuteDeleteAsync(stop);
    }

    async Task Decide(string by, string nmlsId, int daysAgo, DecisionFacts facts, CancellationToken stop, string? why = null)
    {
        var plan = await Plan(by, nmlsId, stop);
        db.Add(plan.Decide(facts, plan.Decisions.Count, why, By(by, daysAgo), out var item));
        if (item is not null) db.Add(item);
        await db.SaveChangesAsync(stop);
    }

    async Task<CompanyPlan> Plan(string by, string nmlsId, CancellationToken stop)
    {
        var (agency, company) = (people[by].Agency!, await db.Companies.FirstAsync(company => company.NmlsId == nmlsId, stop));
        return new(agency, company, await db.Set<ExamDecision>().Where(one => one.AgencyId == agency.Id && one.CompanyId == company.Id).ToListAsync(stop), await db.Set<SchedulingItem>().Where(one => one.AgencyId == agency.Id && one.CompanyId == company.Id).ToListAsync(stop), null);
    }

    Stamp By(string email, int daysAgo) => new(people[email].AsViewer(), now.AddDays(-daysAgo), people[email].Agency!.DayOf(now.AddDays(-daysAgo)));

    DateOnly Day => DateOnly.FromDateTime(now);
}
