using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Data.Notices;

namespace Redress.Web.Access;

/// <summary>What an agency does with the invitation of a company, by page and by API. Each act comes with its mail; the caller saves both.</summary>
public sealed class Inviting(RedressDb db)
{
    /// <summary>The company's invitations with their links, newest first.</summary>
    public static Task<List<Enrollment>> Of(RedressDb db, Guid companyId) => db.Enrollments.Include(e => e.Agency).Include(e => e.Company.NoticeAddresses).Include(e => e.Person).Include(e => e.Links)
        .Where(e => e.CompanyId == companyId).OrderByDescending(e => e.No).AsSplitQuery().ToListAsync();

    /// <param name="what">What was sent with it; null: nothing.</param>
    public Enrollment Invite(Company company, Agency agency, string name, string email, string? addressReason, Enrollment? latest, string? what, Stamp stamp)
    {
        var (token, hash) = EnrollmentLinks.Make();
        return Welcome(Enrollment.Invite(company, agency, name, email, hash, latest, stamp, addressReason), token, what, stamp);
    }

    public Enrollment Renew(Enrollment latest, Agency agency, Stamp stamp)
    {
        if (latest.IsByCode) return RenewCode(latest, agency, stamp);
        var (token, hash) = EnrollmentLinks.Make();
        return Welcome(latest.Renew(agency, hash, stamp), token, null, stamp);
    }

    public void Remind(Enrollment enrollment, Stamp stamp)
    {
        var (token, hash) = EnrollmentLinks.Make();
        enrollment.Remind(hash, stamp);
        if (enrollment is { IsByCode: true, AccountMadeAt: null }) db.Outbox.Add(EnrollmentMails.CodeReminder(enrollment, SelfEnrollment.CodePage(db.Needs.Site, enrollment.Company), stamp.At));
        else db.Outbox.Add(EnrollmentMails.Reminder(enrollment, enrollment.AccountMadeAt is null ? Link(token) : null, $"{db.Needs.Site.Url}/sign-in", stamp.At));
    }

    /// <summary>Tells whoever was invited, and the inviter where somebody else withdraws.</summary>
    public async Task Withdraw(Enrollment enrollment, Agency by, string reason, Stamp stamp)
    {
        var users = await UsersOf(db, enrollment);
        enrollment.Withdraw(reason, users, stamp);
        CloseAccounts(db, users);
        db.Outbox.Add(EnrollmentMails.Withdrawn(enrollment, by, stamp.At));
        if (enrollment.InvitedById != stamp.By.PersonId) await TellInviter(db, enrollment, $"{stamp.By.Name}, {by.Name}, withdrew the invitation of {enrollment.Company.Name}", stamp.At);
    }

    /// <summary>The sender; where that person has left, the agency's Supervisors.</summary>
    public static async Task TellInviter(RedressDb db, Enrollment enrollment, string words, DateTime at)
    {
        var inviter = await db.People.FirstOrDefaultAsync(person => person.Id == enrollment.InvitedById && person.RemovedAt == null);
        var told = inviter is not null ? [inviter] : await db.People.Where(person => person.AgencyId == enrollment.AgencyId && person.RemovedAt == null && person.Roles.Any(held => held.Role == Role.ComplaintSupervisor)).ToListAsync();
        foreach (var person in told) await db.Tell(person, Occasions.InvitationAnswered, words, $"/companies/{enrollment.Company.SesId}/enrollment", at);
    }

    /// <summary>Those who are awake.</summary>
    public static async Task<List<Person>> UsersOf(RedressDb db, Enrollment enrollment)
        => await db.People.Include(person => person.Roles).Where(person => person.CompanyId == enrollment.CompanyId && person.RemovedAt == null && person.AsleepSince == null).ToListAsync();

    /// <summary>Whether an address is taken. Somebody who sleeps since this company was disenrolled may be its first user again.</summary>
    public static Task<bool> IsTaken(RedressDb db, string email, Guid companyId)
    {
        var address = email.Trim().ToLowerInvariant();
        return db.People.AnyAsync(person => person.Email == address && person.RemovedAt == null && !(person.CompanyId == companyId && person.AsleepSince != null));
    }

    /// <summary>The addresses may be invited again, for the right company.</summary>
    public static void CloseAccounts(RedressDb db, IEnumerable<Person> users)
    {
        var ids = users.Select(user => user.Id).ToList();
        db.RemoveRange(db.Users.Where(account => ids.Contains(account.Id)));
    }

    Enrollment RenewCode(Enrollment latest, Agency agency, Stamp stamp)
    {
        var (code, hash) = EnrollmentCodes.Make();
        var made = latest.RenewCode(agency, hash, stamp);
        db.Add(made);
        db.Outbox.Add(EnrollmentMails.Code(made, code, SelfEnrollment.CodePage(db.Needs.Site, made.Company), stamp.At));
        return made;
    }

    Enrollment Welcome(Enrollment made, string token, string? what, Stamp stamp)
    {
        db.Add(made);
        db.Outbox.Add(EnrollmentMails.Welcome(made, what, Link(token), stamp.At));
        return made;
    }

    string Link(string token) => $"{db.Needs.Site.Url}/enroll/{token}";
}
