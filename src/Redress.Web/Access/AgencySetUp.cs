using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Records;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>What an Operator does for an agency: registers it or changes its profile, and invites its first Account Administrator. For pages and programs alike.</summary>
public sealed class AgencySetUp(RedressDb db, UserCare care)
{
    /// <returns>The agency was not registered before.</returns>
    public async Task<bool> Register(string code, string name, string fullName, string zone, Stamp stamp)
    {
        var there = await db.Agencies.FirstOrDefaultAsync(agency => agency.Code == code);
        if (there is null) db.Add(Agency.Register(code, name, fullName, zone, stamp));
        else there.IsCalled(name, fullName, zone, await db.Set<Record>().AnyAsync(record => record.AgencyId == there.Id), stamp);
        (await db.Installations.FirstAsync()).Note($"{(there is null ? "Registered" : "Changed")} the agency {name}: {fullName}, {zone}.", stamp);
        await db.SaveChangesAsync();
        return there is null;
    }

    public async Task<Person> InviteAdministrator(AgencySteps steps, string firstName, string lastName, string email)
    {
        if (steps.HasAdministratorSignedIn) throw new BrokenRuleException("This agency has an Account Administrator, who invites all others.");
        var colleagues = await db.People.Include(one => one.Roles).Where(one => one.AgencyId == steps.Agency.Id && one.RemovedAt == null).ToListAsync();
        var person = Person.Of(steps.Agency, firstName, lastName, email, Role.AccountAdministrator);
        await care.Invite(person, colleagues, steps.Agency.Name);
        return person;
    }
}
