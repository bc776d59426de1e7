using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Demo;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Commands;

/// <summary>The demo office: agencies, the registry, people to sign in as, complaints in hand, and real ones of CFPB's. Never in production.</summary>
static class Seed
{
    /// <summary>All of it or nothing, so that a start that is broken off is begun again.</summary>
    public static async Task IfEmpty(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<RedressDb>();
        if (await db.Agencies.AnyAsync(stop)) return;
        await using var all = await db.Database.BeginTransactionAsync(stop);
        var stamp = Shell.StampNow(services);
        await new CompanyImport(db, stamp, new ImportReport(_ => { })).Run(new RegistryFile(Shipped("registry.csv.gz")), false, null, stop);
        await Demo(db, stamp.At, stop);
        await new Complaints(db, services.GetRequiredService<DocumentStore>(), stamp.At).Add(stop);
        await new DocumentsOfAllKinds(db, services.GetRequiredService<DocumentStore>(), stamp.At).Add(stop);
        await new Entities(db, services.GetRequiredService<DocumentStore>(), stamp.At).Add(stop);
        await new SupervisoryActivities(db, services.GetRequiredService<DocumentStore>(), stamp.At, person => Add(db, person)).Add(stop);
        await EnrollmentsInNeed.Add(db, stamp.At, stop);
        await Lists.Add(db, stamp.At, stop);
        await SavedViews.Add(db, stamp.At, stop);
        await BulkActs.Add(db, stamp.At, stop);
        await new CfpbImport(db, CategoryList.Shipped(), stamp, new ImportReport(_ => { })).Run(new CfpbFile(Shipped("cfpb-sample-5k.csv.gz")), false, null, stop);
        await EarlierImport.Add(db, services.GetRequiredService<DocumentStore>(), stamp.At, stop);
        await new Scheduling(db, stamp.At).Add(stop);
        await all.CommitAsync(stop);
        // A destruction is a transaction of its own.
        await OldCases.Add(services, stamp.At, stop);
    }

    static async Task Demo(RedressDb db, DateTime now, CancellationToken stop)
    {
        foreach (var agency in States.All())
        {
            db.Add(agency);
            if (!States.IsStaffed(agency)) continue;
            foreach (var person in People.OfAgency(agency)) Add(db, person);
        }
        foreach (var company in await db.Companies.Where(c => c.NmlsId == People.CascadeNmlsId || c.NmlsId == People.SoundNmlsId).ToListAsync(stop))
        {
            var people = People.OfCompany(company).ToList();
            foreach (var person in people) Add(db, person);
            await db.SaveChangesAsync(stop);
            company.NameComplaintsContact(people[1]);
            company.NameSaContact(people[1]);
            company.IsEnrolledSince(new DateTime(2025, 3, 4, 18, 0, 0, DateTimeKind.Utc));
        }
        Add(db, Person.OfInstallation("Olga", "Perez", "operator@redress.demo", Role.Operator));
        Add(db, Person.OfInstallation("Sam", "Portillo", "support@redress.demo", Role.Support));
        await db.SaveChangesAsync(stop);
        await UsersInNeed.Add(db, now, stop);
    }

    static string Shipped(string file) => Path.Combine(AppContext.BaseDirectory, "Demo", file);

    static void Add(RedressDb db, Person person)
    {
        person.AcceptTerms(Terms.Version, new DateTime(2026, 1, 5, 17, 0, 0, DateTimeKind.Utc));
        db.Add(person);
        db.Add(new Account(person) { NormalizedEmail = person.Email.ToUpperInvariant(), NormalizedUserName = person.Email.ToUpperInvariant() });
    }
}
