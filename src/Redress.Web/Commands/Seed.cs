using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Demo;

namespace Redress.Web.Commands;

/// <summary>The demo office: agencies, companies and people to sign in as. Never in production.</summary>
static class Seed
{
    public static async Task IfEmpty(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<RedressDb>();
        if (await db.Agencies.AnyAsync(stop)) return;
        await Demo(db, stop);
    }

    public static async Task Demo(RedressDb db, CancellationToken stop)
    {
        foreach (var agency in new[]
        {
            new Agency("WA", "Washington", "Washington Department of Financial Institutions (demo)", "America/Los_Angeles"),
            new Agency("OR", "Oregon", "Oregon Division of Financial Regulation (demo)", "America/Los_Angeles"),
            new Agency("CA", "California", "California Department of Financial Protection (demo)", "America/Los_Angeles"),
        })
        {
            // The day after Thanksgiving is a holiday of these states, not a federal one.
            for (var year = 2024; year <= 2030; year++)
                agency.Observe(Redress.Domain.Deadlines.FederalHolidays.Of(year).First(day => day.Name == "Thanksgiving Day").Day.AddDays(1), "Day after Thanksgiving");
            db.Add(agency);
            foreach (var person in People.OfAgency(agency)) Add(db, person);
        }
        foreach (var company in new[] { People.Cascade(), People.Sound() })
        {
            db.Add(company);
            var people = People.OfCompany(company).ToList();
            foreach (var person in people) Add(db, person);
            await db.SaveChangesAsync(stop);
            company.NameComplaintsContact(people[1]);
            company.NameSaContact(people[1]);
            company.IsEnrolledSince(new DateTime(2025, 3, 4, 18, 0, 0, DateTimeKind.Utc));
        }
        db.Add(People.Harbor());
        Add(db, Person.OfInstallation("Olga", "Perez", "operator@redress.demo", Role.Operator));
        Add(db, Person.OfInstallation("Sam", "Portillo", "support@redress.demo", Role.Support));
        await db.SaveChangesAsync(stop);
    }

    static void Add(RedressDb db, Person person)
    {
        person.AcceptTerms(Terms.Version, new DateTime(2026, 1, 5, 17, 0, 0, DateTimeKind.Utc));
        db.Add(person);
        db.Add(new Account(person) { NormalizedEmail = person.Email.ToUpperInvariant(), NormalizedUserName = person.Email.ToUpperInvariant() });
    }
}
