using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Domain.Companies;
using Redress.Web.Data;
using Redress.Web.Data.Notices;

namespace Redress.Web.Access;

/// <summary>Opens the verifications of users when they are due, tells who has to do them, and reminds of those that are late. Run as often as one likes.</summary>
public sealed class UserChecks(RedressDb db, UserCare care, TimeProvider clock, ILogger<UserChecks> log)
{
    const string Link = "/admin/users/verify", CompanyLink = "/portal/company/users/verify";
    static readonly TimeSpan BetweenReminders = TimeSpan.FromDays(7);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static Task<UserCheck?> Latest(RedressDb db, Guid? agency, Guid? company)
        => db.UserChecks.Include(check => check.Kept).Where(check => check.AgencyId == agency && check.CompanyId == company).OrderByDescending(check => check.OpenedAt).FirstOrDefaultAsync();

    public async Task Run(CancellationToken stop = default)
    {
        foreach (var id in await db.Agencies.Where(agency => agency.RegisteredAt != null && agency.LeftAt == null).Select(agency => agency.Id).ToListAsync(stop)) await One(() => OpenForAgency(id), stop);
        var before = Now.AddDays(UserCheck.Days - UserCheck.CompanyDays);
        foreach (var id in await db.Companies.Where(company => company.UsersVerifiedAt != null && company.UsersVerifiedAt <= before && company.UsersToVerifyBy == null && company.EnrolledAt != null).Select(company => company.Id).ToListAsync(stop))
            await One(() => OpenForCompany(id), stop);
        foreach (var id in await db.UserChecks.Where(check => check.CompletedAt == null).Select(check => check.Id).ToListAsync(stop)) await One(() => Remind(id), stop);
        foreach (var id in await LeftBehind().ToListAsync(stop)) await One(() => SweepUp(id), stop);
    }

    async Task OpenForAgency(Guid id)
    {
        var agency = await db.Agencies.FirstAsync(a => a.Id == id);
        var today = agency.DayOf(Now);
        // The first one comes with the month after the registration.
        if (agency.DayOf(agency.RegisteredAt!.Value) >= new DateOnly(today.Year, today.Month, 1)) return;
        var key = UserCheck.KeyOf(agency, today);
        if (await db.UserChecks.AnyAsync(check => check.Key == key)) return;
        var tell = await Administrators(id, null);
        if (tell.Count == 0) return;
        var check = UserCheck.Open(agency, Now);
        db.Add(check);
        foreach (var person in tell) await db.Tell(person, Occasions.UsersToVerify, $"Verify the users of {agency.Name} by {check.DueOn:MMM d, yyyy}", Link, Now);
    }

    async Task OpenForCompany(Guid id)
    {
        var company = await db.Companies.FirstAsync(c => c.Id == id);
        var check = UserCheck.Open(company, await db.UserChecks.CountAsync(earlier => earlier.CompanyId == id) + 1, Now);
        db.Add(check);
        foreach (var person in await Administrators(null, company)) await db.Tell(person, Occasions.UsersToVerify, $"Verify the users of {company.Name} by {check.DueOn:MMM d, yyyy}", LinkFor(person), Now);
    }

    async Task Remind(Guid id)
    {
        var check = await db.UserChecks.FirstAsync(one => one.Id == id);
        var agency = await db.Agencies.FirstOrDefaultAsync(a => a.Id == check.AgencyId);
        var company = await db.Companies.FirstOrDefaultAsync(c => c.Id == check.CompanyId);
        // A company that was disenrolled is verified anew with its next enrollment.
        if (company is { IsEnrolled: false } || agency is { LeftAt: not null }) return;
        if (!check.IsLate(agency?.DayOf(Now) ?? UserCheck.CompanyDay(Now)) || check.RemindedAt > Now - BetweenReminders) return;
        check.Reminded(Now);
        foreach (var person in await Administrators(check.AgencyId, company))
            await db.Tell(person, Occasions.UsersToVerify, company is null ? $"The users of {agency!.Name} are not verified yet" : $"Answers cannot be sent: the users of {company.Name} are not verified", company is null ? Link : LinkFor(person), Now);
    }

    // Work given to somebody in the very moment of the removal goes to the successor too.
    IQueryable<Guid> LeftBehind() => db.People.Where(person => person.RemovedAt != null && person.SuccessorId != null
        && db.Set<Domain.Complaints.Complaint>().Any(c => c.LockedAt == null && !c.IsImported && (c.AgencyPocId == person.Id || c.CompanyPocId == person.Id))).Select(person => person.Id);

    async Task SweepUp(Guid id)
    {
        var leaver = await db.People.FirstAsync(person => person.Id == id);
        var successor = leaver;
        for (var steps = 0; successor is { RemovedAt: not null } && steps < 20; steps++) successor = await db.People.Include(person => person.Roles).Include(person => person.Agency).FirstOrDefaultAsync(person => person.Id == successor.SuccessorId);
        if (successor is { RemovedAt: null }) await care.MoveWork(leaver, successor, Viewer.System);
    }

    async Task<List<Person>> Administrators(Guid? agency, Company? company)
    {
        var role = company is null ? Role.AccountAdministrator : Role.CompanyAdministrator;
        var (companyId, complaints, activities) = (company?.Id, company?.ComplaintsContactId, company?.SaContactId);
        return await db.People.Include(person => person.Roles).Where(person => person.RemovedAt == null && person.AgencyId == agency && person.CompanyId == companyId
            && (person.Roles.Any(held => held.Role == role) || person.Id == complaints || person.Id == activities)).ToListAsync();
    }

    static string LinkFor(Person person) => person.Holds(Role.CompanyAdministrator) ? CompanyLink : "/portal/company";

    // Each for itself: what another process did at the same moment, or a rule forbids, is left as it is.
    async Task One(Func<Task> work, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        try
        {
            await work();
            await db.SaveChangesAsync(stop);
        }
        catch (Exception refused) when (refused is DbUpdateException or BrokenRuleException)
        {
            log.LogInformation("A verification of users was left: {Kind}", refused.GetType().Name);
        }
        db.ChangeTracker.Clear();
    }
}
