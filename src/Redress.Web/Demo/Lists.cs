using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Demo;

/// <summary>A second version of the national list, which renamed one category and retired another, and what Washington added under it.</summary>
static class Lists
{
    const int PaydayLoan = 1001, CurrencyExchange = 706, AdvanceOfIncome = 1008, EarnedWageAccess = 1006;

    public static async Task Add(RedressDb db, DateTime now, CancellationToken stop)
    {
        await Publish(db, now.AddDays(-120), stop);
        await AddOwn(db, now.AddDays(-45), stop);
        await Choose(db, now.AddHours(-20), stop);
        db.ChangeTracker.Clear();
    }

    static async Task Publish(RedressDb db, DateTime at, CancellationToken stop)
    {
        var @operator = await db.People.Include(person => person.Roles).FirstAsync(person => person.Email == "operator@redress.demo", stop);
        var stamp = new Stamp(@operator.AsViewer(), at, DateOnly.FromDateTime(at));
        var (versions, all) = (await db.ListVersions.ToListAsync(stop), await db.EveryCategory());
        var next = ListVersion.Begin(versions, stamp);
        var list = new NationalList(next, all);
        list.Rename(all.First(one => one.Id == CurrencyExchange), "Currency exchange", stamp);
        list.Retire(all.First(one => one.Id == AdvanceOfIncome), EarnedWageAccess, stamp);
        list.Publish(versions, $"Product list {at.Year}", stamp.Today.AddDays(30), stamp);
        list.TakeNames(at.AddDays(30));
        db.Add(next);
        await db.SaveChangesAsync(stop);
    }

    static async Task AddOwn(RedressDb db, DateTime at, CancellationToken stop)
    {
        var administrator = await db.People.Include(person => person.Roles).Include(person => person.Agency!.Facts).FirstAsync(person => person.Email == "admin@wa.demo", stop);
        var stamp = new Stamp(administrator.AsViewer(), at, administrator.Agency!.DayOf(at));
        var list = await db.ListOf(administrator.Agency);
        var under = list.Categories.First(one => one.Id == PaydayLoan);
        var tribal = list.AddCategory(await db.NextCategory(stop), await db.TakeIssues(under.Issues.Count, stop), PaydayLoan, "Tribal lender", stamp.Today, stamp);
        db.Add(tribal);
        var later = stamp with { At = at.AddDays(20), Today = stamp.Today.AddDays(20) };
        var renewed = list.AddIssue(await db.TakeIssues(1, stop), PaydayLoan, "Renewed without being asked", stamp.Today, stamp);
        var rollover = list.AddIssue(await db.TakeIssues(1, stop), PaydayLoan, "Rollover without consent", later.Today, later);
        list.Retire(renewed, rollover.Id, later.Today, later);
        db.AddRange(renewed, rollover);
        db.AddRange(list.Done);
        await db.SaveChangesAsync(stop);
    }

    // A payday loan that waits for review turned out to be of that kind.
    static async Task Choose(RedressDb db, DateTime at, CancellationToken stop)
    {
        var manager = await db.People.Include(person => person.Roles).Include(person => person.Agency!.Facts).FirstAsync(person => person.Email == "supervisor@wa.demo", stop);
        var own = await db.Categories.Include(one => one.Issues).FirstAsync(one => one.AgencyId == manager.AgencyId, stop);
        var complaint = await db.OwnComplaints(manager.AsViewer()).ForWork().Include(c => c.Notes).Include(c => c.Posts).FirstOrDefaultAsync(c => c.CategoryId == PaydayLoan && c.Status == ComplaintStatus.Pending, stop);
        if (complaint is null) return;
        var name = await db.Set<Issue>().Where(issue => issue.Id == complaint.IssueId).Select(issue => issue.Name).FirstAsync(stop);
        complaint.Update(complaint.AsEntered() with { CategoryId = own.Id, IssueId = own.Issues.First(issue => issue.Name == name).Id }, new Stamp(manager.AsViewer(), at, manager.Agency!.DayOf(at)));
        await db.SaveChangesAsync(stop);
    }
}
