using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>How lately somebody was here, as far as another organization should know: see docs/decisions/company-people.md.</summary>
public enum LastHere { NotYet, LongerAgo, WithinAMonth, WithinAWeek }

/// <summary>A user of a company, as agencies see one. The address is there for whom agencies write to.</summary>
public sealed record CompanyPerson(string Name, string? Title, IReadOnlyList<Role> Roles, string? Email, LastHere LastHere);

static class CompanyPeople
{
    static readonly Role[] Addressed = [Role.ComplaintsContact, Role.SaContact, Role.CompanyAdministrator];

    /// <summary>Those with an account: whom agencies write to first, then by name.</summary>
    public static async Task<List<CompanyPerson>> Read(RedressDb db, Company company, DateTime now, CancellationToken stop = default)
    {
        var people = await db.People.AsNoTracking().Include(person => person.Roles).Where(person => person.CompanyId == company.Id && person.RemovedAt == null && person.AsleepSince == null)
            .OrderBy(person => person.LastName).ThenBy(person => person.FirstName).ThenBy(person => person.Id).ToListAsync(stop);
        return [.. people.Select(person => Of(person, now)).OrderBy(person => Array.FindIndex(Addressed, person.Roles.Contains) is var at and >= 0 ? at : Addressed.Length)];
    }

    static CompanyPerson Of(Person person, DateTime now)
    {
        Role[] roles = [.. person.Roles.Select(held => held.Role).Order()];
        return new(person.Name, person.Title, roles, roles.Intersect(Addressed).Any() ? person.Email : null, (now - person.ThisVisitAt)?.TotalDays switch
        {
            null => LastHere.NotYet, <= 7 => LastHere.WithinAWeek, <= 31 => LastHere.WithinAMonth, _ => LastHere.LongerAgo,
        });
    }
}
