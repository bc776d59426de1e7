using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages.Companies;

/// <summary>What disenrolling a company would do: who is cut off, what begins to wait.</summary>
public sealed record Disenrollment(IReadOnlyList<Person> Users, IReadOnlyList<(Guid Agency, string Name, int Count)> Waiting)
{
    public int Complaints => Waiting.Sum(one => one.Count);
}

/// <summary>Ends the enrollment of a company in one act. For pages and programs alike.</summary>
public sealed class Disenrolling(RedressDb db)
{
    public async Task<Disenrollment> Preview(Company company)
        => new(await Users(company), await db.SentTo(company.Id).ByAgency());

    /// <param name="company">With contacts and notice addresses.</param>
    public async Task<Disenrollment> Run(Company company, Agency by, string reason, Stamp stamp)
    {
        await using var all = await db.Database.BeginTransactionAsync();
        var done = await Preview(company);
        company.Disenroll(reason, done.Users, stamp);
        foreach (var complaint in await db.SentTo(company.Id).ForWork().ToListAsync()) complaint.CompanyHasDisenrolled(stamp with { Today = complaint.Agency.DayOf(stamp.At) });
        await CutOff.Of(db, done.Users, stamp.At);
        foreach (var user in done.Users) db.Outbox.Add(EnrollmentMails.Disenrolled(company, by, user, stamp.At));
        await db.TellAgenciesOf(company, Occasions.CompanyDisenrolled, count => $"{company.Name} was disenrolled. It concerns {count} open {(count == 1 ? "complaint" : "complaints")} of your agency", stamp);
        await db.SaveChangesAsync();
        await all.CommitAsync();
        return done;
    }

    Task<List<Person>> Users(Company company)
        => db.People.Include(person => person.Roles).Where(person => person.CompanyId == company.Id && person.RemovedAt == null && person.AsleepSince == null).OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ThenBy(person => person.Id).ToListAsync();
}
