using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Demo;

/// <summary>People of the demo office who are invited, locked or to be verified, so that user care has something to do.</summary>
static class UsersInNeed
{
    public static async Task Add(RedressDb db, DateTime now, CancellationToken stop)
    {
        var people = await db.People.Include(person => person.Roles).Include(person => person.Agency).Include(person => person.Company).ToListAsync(stop);
        foreach (var agency in people.Select(person => person.Agency).OfType<Domain.Agencies.Agency>().Distinct())
        {
            agency.IsRegisteredSince(new DateTime(2025, 3, 3, 17, 0, 0, DateTimeKind.Utc));
            var users = people.Where(person => person.AgencyId == agency.Id).ToList();
            var stamp = StampOf(users[0], now.AddHours(-30));
            // Oregon prepares for complaints: it has not said yet that it takes part.
            if (agency.Code != "OR")
            {
                agency.TakePartIn(agency.Code == "WA" ? Domain.Agencies.Agency.AllComponents : Domain.Agencies.Components.Complaints, StampOf(users.First(user => user.Holds(Role.AccountAdministrator)), now.AddHours(-30)));
                db.Add(agency.Facts[^1]);
            }
            Verify(db, UserCheck.Open(agency, now.AddDays(-1)), users, stamp, isComplete: agency.Code != "WA");
            if (agency.Code == "WA") Invite(db, Person.Of(agency, "Iris", "Novak", "invited@wa.demo", Role.ComplaintManager), StampOf(users[0], now.AddDays(-2)));
            if (agency.Code == "WA") Invite(db, Person.Of(agency, "Colin", "Marsh", "expired@wa.demo", Role.Examiner), StampOf(users[0], now.AddDays(-20)));
        }
        foreach (var company in people.Select(person => person.Company).OfType<Domain.Companies.Company>().Distinct())
        {
            var users = people.Where(person => person.CompanyId == company.Id).ToList();
            company.UsersAreVerified(now.AddDays(company.NmlsId == People.SoundNmlsId ? -80 : -10));
            if (company.NmlsId == People.SoundNmlsId) Verify(db, UserCheck.Open(company, 1, now.AddDays(-1)), users, StampOf(users[0], now.AddHours(-30)), isComplete: false);
            else Invite(db, Person.Of(company, "Vera", "Lindqvist", "invited@cascade.demo", Role.ManageComplaints), StampOf(users[0], now.AddDays(-3)));
        }
        if (await db.Users.FirstOrDefaultAsync(account => account.Email == "examiner@or.demo", stop) is { } account) (account.LockoutEnd, account.AccessFailedCount) = (new DateTimeOffset(now.AddDays(30), TimeSpan.Zero), 0);
        await db.SaveChangesAsync(stop);
    }

    static void Verify(RedressDb db, UserCheck check, List<Person> users, Stamp stamp, bool isComplete)
    {
        db.Add(check);
        foreach (var user in isComplete ? users : users.Take(2)) check.Keep(user, stamp);
        if (isComplete) check.Complete(users, null, stamp);
    }

    static void Invite(RedressDb db, Person person, Stamp stamp)
    {
        person.IsInvited(stamp);
        db.Add(person);
        db.Add(new Account(person) { NormalizedEmail = person.Email.ToUpperInvariant(), NormalizedUserName = person.Email.ToUpperInvariant() });
    }

    static Stamp StampOf(Person by, DateTime at) => new(by.AsViewer(), at, DateOnly.FromDateTime(at));
}
