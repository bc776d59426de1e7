using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Access;

namespace Redress.Web.Pages.Support;

/// <summary>Where one person is stuck, and who can help. Support changes nothing.</summary>
[Needs(Right.SeeWhereUsersAreStuck)]
public sealed class PersonModel(Terms terms) : RedressPage
{
    [FromRoute] public Guid Id { get; set; }

    public UserStanding Standing { get; private set; } = null!;
    public Person Person => Standing.Person;
    public IReadOnlyList<string> Stuck { get; private set; } = [];
    public IReadOnlyList<Person> Administrators { get; private set; } = [];
    /// <summary>By subject and fate only.</summary>
    public IReadOnlyList<OutboxMail> Undelivered { get; private set; } = [];
    public DateTime? LatestMailAt { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        var people = Db.People.AsNoTracking().Include(person => person.Roles).Include(person => person.Agency).Include(person => person.Company);
        if (await people.FirstOrDefaultAsync(person => person.Id == Id) is not { } found) return NotFound();
        Standing = (await UserStanding.Of(Db, [found], Now)).Single();
        var role = found.CompanyId is null ? Role.AccountAdministrator : Role.CompanyAdministrator;
        Administrators = await people.Where(person => person.RemovedAt == null && person.AgencyId == found.AgencyId && person.CompanyId == found.CompanyId && person.Id != Id && person.Roles.Any(held => held.Role == role)).OrderBy(person => person.LastName).ToListAsync();
        Undelivered = await Db.Outbox.AsNoTracking().Where(mail => mail.PersonId == Id && mail.SentAt == null && (mail.FailedAt != null || mail.Tries > 0)).OrderByDescending(mail => mail.CreatedAt).Take(20).ToListAsync();
        LatestMailAt = await Db.Outbox.Where(mail => mail.PersonId == Id && mail.SentAt != null).MaxAsync(mail => mail.SentAt);
        Stuck = [.. Reasons(found, await terms.Now())];
        return null;
    }

    public void OnGet() { }

    IEnumerable<string> Reasons(Person person, TermsOfUse now)
    {
        if (Standing.State == UserState.Removed) { yield return "Was removed. An Account Administrator can invite the address again."; yield break; }
        if (Standing.State == UserState.Asleep) { yield return $"Sleeps: {person.Company?.Name} was disenrolled. Comes back when the company enrolls again."; yield break; }
        if (Standing.State == UserState.Invited) yield return "Was invited and has not used the link yet.";
        if (Standing.State == UserState.LinkExpired) yield return "Was invited, and the link has expired. An Account Administrator sends a new one.";
        if (Standing.State == UserState.Locked) yield return "Is locked after wrong passwords. It ends by itself, or an Account Administrator unlocks.";
        if (Site.IsProduction && Standing.HasPassword && !Standing.HasSecondFactor) yield return "Has no second factor yet and sets it up at the next sign-in.";
        if (Standing.HasPassword && person.TermsVersion != now.Version) yield return $"Has not accepted version {now.Version} of the terms of use.";
        if (person.Company is { IsEnrolled: false }) yield return $"{person.Company.Name} has not completed its enrollment.";
        if (Undelivered.Count > 0) yield return "Mail to this address is not delivered.";
    }
}
