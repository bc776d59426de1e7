using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Web.Data.Search;

/// <summary>Agencies that can be asked: somebody is there who works on complaints.</summary>
static class TakingPart
{
    static readonly Role[] Workers = [Role.ComplaintSupervisor, Role.ComplaintManager], Examiners = [Role.Examiner, Role.StaffUser, Role.StaffDirector];

    public static IQueryable<Agency> AgenciesInWork(this RedressDb db)
        => db.Agencies.Where(agency => db.People.Any(person => person.AgencyId == agency.Id && person.RemovedAt == null && person.AsleepSince == null && person.Roles.Any(held => Workers.Contains(held.Role))));

    /// <summary>Whoever may be Examiner in Charge.</summary>
    public static Task<List<Person>> ExaminersOf(this RedressDb db, Agency agency)
        => db.People.Include(person => person.Roles).Where(person => person.AgencyId == agency.Id && person.RemovedAt == null && person.Roles.Any(held => Examiners.Contains(held.Role))).ToListAsync();

    /// <summary>Agencies in which somebody initiates supervisory activities.</summary>
    public static IQueryable<Agency> AgenciesThatExamine(this RedressDb db)
        => db.Agencies.Where(agency => db.People.Any(person => person.AgencyId == agency.Id && person.RemovedAt == null && person.AsleepSince == null && person.Roles.Any(held => held.Role == Role.StaffDirector || held.Role == Role.StaffUser)));

    public static Task<List<Person>> WorkersOf(this RedressDb db, Agency agency)
        => db.People.Include(person => person.Roles).Where(person => person.AgencyId == agency.Id && person.RemovedAt == null && person.AsleepSince == null && person.Roles.Any(held => Workers.Contains(held.Role))).ToListAsync();
}
