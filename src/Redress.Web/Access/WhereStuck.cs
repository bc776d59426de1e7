using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>What keeps one person from working, and who can help.</summary>
/// <param name="Undelivered">Mails to this person, by subject and fate only.</param>
public sealed record WhereStuck(UserStanding Standing, IReadOnlyList<string> Reasons, IReadOnlyList<Person> Administrators, IReadOnlyList<OutboxMail> Undelivered, DateTime? LatestMailAt)
{
    const int MostFound = 50, MostMails = 20;

    /// <summary>People whose name or address has these words in it.</summary>
    public static async Task<IReadOnlyList<UserStanding>> Find(RedressDb db, string words, DateTime now)
    {
        var lower = words.ToLowerInvariant();
        var people = await People(db).Where(person => person.Email.Contains(lower) || (person.FirstName + " " + person.LastName).ToLower().Contains(lower))
            .OrderBy(person => person.LastName).ThenBy(person => person.Id).Take(MostFound).ToListAsync();
        return await UserStanding.Of(db, people, now);
    }

    /// <summary>Null: nobody has this ID.</summary>
    public static async Task<WhereStuck?> Of(RedressDb db, Terms terms, Guid id, DateTime now)
    {
        if (await People(db).FirstOrDefaultAsync(person => person.Id == id) is not { } found) return null;
        var standing = (await UserStanding.Of(db, [found], now)).Single();
        var role = found.CompanyId is null ? Role.AccountAdministrator : Role.CompanyAdministrator;
        var administrators = await People(db).Where(person => person.RemovedAt == null && person.AgencyId == found.AgencyId && person.CompanyId == found.CompanyId && person.Id != id && person.Roles.Any(held => held.Role == role)).OrderBy(person => person.LastName).ToListAsync();
        var undelivered = await db.Outbox.AsNoTracking().Where(mail => mail.PersonId == id && mail.SentAt == null && (mail.FailedAt != null || mail.Tries > 0)).OrderByDescending(mail => mail.CreatedAt).Take(MostMails).ToListAsync();
        var latest = await db.Outbox.Where(mail => mail.PersonId == id && mail.SentAt != null).MaxAsync(mail => mail.SentAt);
        return new(standing, [.. Why(standing, db.Needs.Site, await terms.Now(), undelivered.Count > 0)], administrators, undelivered, latest);
    }

    static IQueryable<Person> People(RedressDb db) => db.People.AsNoTracking().Include(person => person.Roles).Include(person => person.Agency).Include(person => person.Company);

    static IEnumerable<string> Why(UserStanding standing, Site site, TermsOfUse now, bool mailFails)
    {
        var person = standing.Person;
        if (standing.State == UserState.Removed) { yield return "Was removed. An Account Administrator can invite the address again."; yield break; }
        if (standing.State == UserState.Asleep) { yield return person.Agency is { } agency ? $"Sleeps: {agency.Name} left Redress. Comes back with the agency." : $"Sleeps: {person.Company?.Name} was disenrolled. Comes back when the company enrolls again."; yield break; }
        if (standing.State == UserState.Invited) yield return "Was invited and has not used the link yet.";
        if (standing.State == UserState.LinkExpired) yield return "Was invited, and the link has expired. An Account Administrator sends a new one.";
        if (standing.State == UserState.Locked) yield return "Is locked after wrong passwords. It ends by itself, or an Account Administrator unlocks.";
        if (site.IsProduction && standing.HasPassword && !standing.HasSecondFactor) yield return "Has no second factor yet and sets it up at the next sign-in.";
        if (standing.HasPassword && person.TermsVersion != now.Version) yield return $"Has not accepted version {now.Version} of the terms of use.";
        if (person.Company is { IsEnrolled: false }) yield return $"{person.Company.Name} has not completed its enrollment.";
        if (mailFails) yield return "Mail to this address is not delivered.";
    }
}
