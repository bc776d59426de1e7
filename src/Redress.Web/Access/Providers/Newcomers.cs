using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Data;

namespace Redress.Web.Access.Providers;

/// <summary>
/// Finds whose account an answer is for. Makes nobody: a person must have been invited by the organization that owns the provider.
/// </summary>
public sealed class Newcomers(RedressDb db, ProviderCalls calls, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>By the link, or at the first time by the verified address.</summary>
    public async Task<Account> Find(SignOn signOn, string organization, Vouched who, string? accessToken)
    {
        var link = await db.SignOnLinks.FirstOrDefaultAsync(l => l.SignOnId == signOn.Id && l.Issuer == who.Issuer && l.Subject == who.Subject);
        link ??= await Link(signOn, organization, who, accessToken);
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == link.PersonId);
        // Disabled here, or moved: whatever the provider says.
        if (person is null || person.RemovedAt is not null || !signOn.Owns(person) || await accounts.FindByIdAsync(person.Id.ToString()) is not { } account) throw Unknown(organization, "Somebody who was removed here tried to sign in.");
        if (await Asleep.Words(db, person.Id) is { } asleep) throw new ProviderException(asleep, "Somebody of a company that was disenrolled tried to sign in.");
        link.Keep(who.IdToken, db.Needs.Master);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            throw new ProviderException("You signed in twice at the same moment. Start again.", "Two first sign-ins at one moment.");
        }
        return account;
    }

    async Task<SignOnLink> Link(SignOn signOn, string organization, Vouched who, string? accessToken)
    {
        var (email, isVerified) = who.Email is not null ? (who.Email, who.IsEmailVerified) : await Ask(signOn, who, accessToken);
        if (email is null) throw new ProviderException("Your organization’s provider does not tell your e-mail address. Tell an Account Administrator.", "The provider tells no e-mail address (claim email).");
        if (!isVerified) throw new ProviderException("Your organization’s provider does not say that your e-mail address is verified. Tell an Account Administrator.", "The provider does not say that the e-mail address is verified (claim email_verified, or xms_edov).");
        var address = email.Trim().ToLowerInvariant();
        // An address of another organization is as unknown as one of nobody.
        var person = await db.People.Include(p => p.Agency).FirstOrDefaultAsync(p => p.Email == address && p.RemovedAt == null
            && (signOn.AgencyId != null && p.AgencyId == signOn.AgencyId || signOn.CompanyId != null && p.CompanyId == signOn.CompanyId));
        if (person is null) throw Unknown(organization, "Somebody without an account here tried to sign in.");
        // Addresses are given to new people; the subject is not.
        if (await db.SignOnLinks.AnyAsync(l => l.PersonId == person.Id && l.SignOnId == signOn.Id && l.Issuer == who.Issuer))
            throw new ProviderException("Your account is linked to another sign-in of your organization’s provider. An Account Administrator can take that link away.", "Somebody else at the provider has the address of a linked account. If it is the same person, take the link away on the user’s page.");
        var now = clock.GetUtcNow().UtcDateTime;
        var link = new SignOnLink { SignOnId = signOn.Id, PersonId = person.Id, Issuer = who.Issuer, Subject = who.Subject, LinkedAt = now };
        db.Add(link);
        person.Note(PersonAct.SignOnLinked, $"Signed in by {signOn.Label} for the first time; the account is linked to it.", new Stamp(person.AsViewer(), now, person.Agency?.DayOf(now) ?? DateOnly.FromDateTime(now)));
        db.Outbox.Add(new OutboxMail(person.Email, $"Your Redress account is linked to {signOn.Label}",
            $"You signed in to Redress with {signOn.Label} for the first time. From now on that sign-in opens your account.\n\nIf it was not you, tell your Account Administrator at once.\n", now, personId: person.Id));
        return link;
    }

    async Task<(string? Email, bool IsVerified)> Ask(SignOn signOn, Vouched who, string? accessToken)
    {
        if (accessToken is null || await calls.UserInfo(await calls.Facts(signOn.Issuer), accessToken) is not { } said) return default;
        string? Text(string name) => said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        bool IsTrue(string name) => said.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || value.ToString() is "true" or "1");
        if (Text("sub") != who.Subject) throw ProviderException.Untrusted("The provider speaks of somebody else than its ID token (userinfo).");
        return (Text("email"), IsTrue("email_verified") || IsTrue("xms_edov"));
    }

    static ProviderException Unknown(string organization, string why)
        => new($"Nobody of {organization} has an account here with your e-mail address. An Account Administrator of yours can invite you.", why);
}
