using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Data;

namespace Redress.Web.Demo.Mass;

/// <summary>Companies that answer. Where too few are enrolled, more are, each with one invented person who never signs in.</summary>
static class Respondents
{
    public static async Task<List<Respondent>> Enroll(RedressDb db, int wanted, DateTime now, CancellationToken stop)
    {
        var enrolled = await db.Companies.Where(company => company.EnrolledAt != null).ToListAsync(stop);
        var more = await db.Companies.Where(company => company.Kind == CompanyKind.Registered && company.EnrolledAt == null && company.SesId != null)
            .OrderBy(company => company.SesId).Take(Math.Max(0, wanted - enrolled.Count)).ToListAsync(stop);
        foreach (var company in more)
        {
            var person = Person.Of(company, "Casey", "Measure", $"complaints@{company.NameKey}.example", Role.CompanyAdministrator, Role.ManageComplaints);
            db.Add(person);
            await db.SaveChangesAsync(stop);
            company.NameComplaintsContact(person);
            company.IsEnrolledSince(now.AddYears(-4));
        }
        await db.SaveChangesAsync(stop);
        var ids = enrolled.Concat(more).Select(company => company.ComplaintsContactId).ToList();
        var people = await db.People.Include(person => person.Roles).Include(person => person.Company).Where(person => ids.Contains(person.Id)).ToListAsync(stop);
        return [.. people.Select(person => new Respondent(person.Company!, person))];
    }
}
