using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>How far the set-up of an agency is, made of what is there. Calendar and periods have defaults that hold.</summary>
public sealed record AgencySteps(Agency Agency, int Users, int Administrators, bool HasAdministratorSignedIn, bool HasCaseworker, bool HasCalendar, bool HasPeriods)
{
    public bool IsWorking => Agency.LeftAt is null && HasAdministratorSignedIn && HasCaseworker;

    public string Next => Agency.LeftAt is { } left ? $"Left on {Domain.Deadlines.DayWords.Short(Agency.DayOf(left))}" : Administrators == 0 ? "Invite the first Account Administrator"
        : !HasAdministratorSignedIn ? "Wait for the Account Administrator to sign in"
        : !HasCaseworker ? "The Account Administrator invites a Supervisor or Manager"
        : "In work";

    /// <summary>The agency's Account Administrators, with their roles.</summary>
    public Task<List<Person>> PeopleInCharge(RedressDb db)
        => db.People.Include(person => person.Roles).Where(person => person.AgencyId == Agency.Id && person.RemovedAt == null && person.Roles.Any(held => held.Role == Role.AccountAdministrator)).OrderBy(person => person.LastName).ToListAsync();

    public static async Task<List<AgencySteps>> Of(RedressDb db, string? code = null)
    {
        var agencies = await db.Agencies.Include(agency => agency.Facts).Where(agency => code == null || agency.Code == code).OrderBy(agency => agency.Name).ToListAsync();
        var ids = agencies.Select(agency => agency.Id).ToList();
        var people = (await db.People.AsNoTracking().Include(person => person.Roles).Where(person => person.RemovedAt == null && person.AgencyId != null && ids.Contains(person.AgencyId.Value)).ToListAsync()).ToLookup(person => person.AgencyId!.Value);
        return [.. agencies.Select(agency =>
        {
            var users = people[agency.Id].ToList();
            var administrators = users.Where(user => user.Holds(Role.AccountAdministrator)).ToList();
            return new AgencySteps(agency, users.Count, administrators.Count, administrators.Any(user => user.ThisVisitAt is not null || user.InvitedAt is null),
                users.Any(user => user.AsViewer().May(Right.EnterComplaints)), agency.Facts.Any(fact => fact is OwnDayOff or WorkWeek), agency.Facts.Any(fact => fact is PeriodSetting));
        })];
    }
}
