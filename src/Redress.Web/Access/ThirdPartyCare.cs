using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>What pages and API do about third-party users beyond the verbs: who is known by an address, and the account of who is new. Each act is saved.</summary>
public sealed class ThirdPartyCare(RedressDb db, UserCare care)
{
    /// <summary>An address is one person in the installation: that of somebody who belongs somewhere cannot be taken.</summary>
    public async Task Ask(SupervisoryActivity activity, ThirdPartyFacts facts, Stamp stamp)
    {
        if (await KnownBy(facts.Email) is { IsThirdParty: false }) throw new BrokenRuleException("Somebody of an agency or company signs in with this address. Give another one.");
        activity.AskForThirdParty(facts, stamp);
        await db.SaveChangesAsync();
    }

    /// <summary>With the last approval, who is new gets an account and a mail.</summary>
    public async Task Approve(SupervisoryActivity activity, ThirdParty asked, Stamp stamp)
    {
        if (activity.ApproveThirdParty(asked, await KnownBy(asked.Email), stamp) is { } made) await care.InviteThirdParty(made, activity.SubjectName, stamp);
        else await db.SaveChangesAsync();
    }

    /// <summary>Mails a new link to set the first password.</summary>
    public async Task InviteAgain(SupervisoryActivity activity, ThirdParty one, Viewer by)
    {
        if (!activity.RemovesThirdParties(by)) throw new BrokenRuleException("Only the Company Lead and who leads the activity can do this.");
        if (!one.IsPresent) throw new BrokenRuleException($"{one.Name} takes part no longer.");
        await care.InviteAgain(one.Person!, activity.SubjectName);
    }

    Task<Person?> KnownBy(string? email)
    {
        var address = email?.Trim().ToLowerInvariant();
        return db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Email == address && person.RemovedAt == null);
    }
}
