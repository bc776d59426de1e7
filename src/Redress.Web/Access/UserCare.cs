using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Data.Notices;
using Redress.Web.Data.Subscriptions;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Access;

/// <summary>What administrators do with accounts of people, by page and by API. Each act is saved with its fact and its mail.</summary>
public sealed class UserCare(RedressDb db, UserManager<Account> accounts, PasswordLinks links, CurrentViewer current, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a person of an agency or company, with an account without a password and the mail to set one.</summary>
    public async Task Invite(Person person, IReadOnlyCollection<Person> colleagues, string organization)
    {
        if (await db.People.AnyAsync(other => other.Email == person.Email && other.RemovedAt == null)) throw new BrokenRuleException("Somebody signs in with this address already.");
        person.Joins(colleagues);
        person.IsInvited(await Stamp());
        db.Add(person);
        await All(async () =>
        {
            var account = new Account(person);
            MustSucceed(await accounts.CreateAsync(account));
            await links.MailInvitation(account, organization, Now);
        });
    }

    /// <summary>Takes on somebody who belongs to no agency and no company, with an account and the mail to set a password. Saves what else was changed too.</summary>
    /// <param name="organization">For whom the person works here.</param>
    public async Task InviteThirdParty(Person person, string organization, Stamp stamp)
    {
        person.IsInvited(stamp);
        db.Add(person);
        await All(async () =>
        {
            var account = new Account(person);
            MustSucceed(await accounts.CreateAsync(account));
            await links.MailInvitation(account, organization, Now);
        });
    }

    /// <summary>Mails a new link; those sent before open nothing any more.</summary>
    public async Task InviteAgain(Person person, string organization)
    {
        var account = await AccountOf(person);
        if (account.PasswordHash is not null) throw new BrokenRuleException($"{person.Name} has set a password. Send a link for a new one instead.");
        person.IsInvited(await Stamp());
        await All(async () =>
        {
            MustSucceed(await accounts.UpdateSecurityStampAsync(account));
            await links.MailInvitation(account, organization, Now);
        });
    }

    /// <summary>Mails a link by which the person sets a new password. Nobody else ever sees it, and the old one holds until then.</summary>
    public async Task MailPasswordLink(Person person)
    {
        var account = await AccountOf(person);
        person.Note(PersonAct.PasswordLinkSent, "Mailed a link to set a new password.", await Stamp());
        await All(() => links.MailReset(account, Now));
    }

    public async Task Unlock(Person person)
    {
        var account = await AccountOf(person);
        if (!IsLocked(account, Now)) throw new BrokenRuleException($"{person.Name} is not locked.");
        person.Note(PersonAct.Unlocked, "Unlocked.", await Stamp());
        await All(async () =>
        {
            MustSucceed(await accounts.SetLockoutEndDateAsync(account, null));
            MustSucceed(await accounts.ResetAccessFailedCountAsync(account));
        });
    }

    /// <summary>Takes authenticator app, recovery codes and passkeys away, ends all sessions, and tells the person by mail.</summary>
    public async Task TakeSecondFactor(Person person, string? why)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why the second factor is reset, and how you know who asked.");
        var account = await AccountOf(person);
        var stamp = await Stamp();
        person.Note(PersonAct.SecondFactorTaken, "Second factor reset.", stamp, why: why.Trim());
        await All(async () =>
        {
            MustSucceed(await accounts.SetTwoFactorEnabledAsync(account, false));
            MustSucceed(await accounts.ResetAuthenticatorKeyAsync(account));
            foreach (var passkey in await accounts.GetPasskeysAsync(account)) MustSucceed(await accounts.RemovePasskeyAsync(account, passkey.CredentialId));
            MustSucceed(await accounts.UpdateSecurityStampAsync(account));
            await Sessions.End(db, person.Id, Now);
            db.Outbox.Add(new OutboxMail(person.Email, "Your second factor for Redress was reset",
                $"{stamp.By.Name} reset the second factor of your account.\n\nSet up a new one when you sign in next:\n{db.Needs.Site.Url}/sign-in\n\nIf you did not ask for this, tell your Account Administrator at once.\n", Now, personId: person.Id));
        });
    }

    /// <summary>Takes the link to the organization's provider away, and ends the sessions that began there. The next sign-in links anew, by the verified address.</summary>
    public async Task Unlink(Person person)
    {
        var links = await db.SignOnLinks.Where(link => link.PersonId == person.Id).ToListAsync();
        if (links.Count == 0) throw new BrokenRuleException($"{person.Name} is not linked to a provider.");
        var ids = links.Select(link => link.SignOnId).ToList();
        var labels = await db.SignOns.Where(signOn => ids.Contains(signOn.Id)).Select(signOn => signOn.Label).ToListAsync();
        person.Note(PersonAct.SignOnUnlinked, $"Link to {string.Join(", ", labels)} taken away.", await Stamp());
        db.RemoveRange(links);
        await All(() => db.Sessions.Where(session => session.PersonId == person.Id && session.EndedAt == null && session.SignOnId != null).ExecuteUpdateAsync(session => session.SetProperty(s => s.EndedAt, Now)));
    }

    /// <param name="only">Null: all of the person's sessions.</param>
    public async Task EndSessions(Person person, Guid? only = null)
    {
        person.Note(only is null ? PersonAct.SessionsEnded : PersonAct.SessionEnded, only is null ? "All sessions ended." : "One session ended.", await Stamp());
        await All(() => Sessions.End(db, person.Id, Now, only));
    }

    /// <summary>Who can take over, and what there is: by record, in words.</summary>
    public async Task<IReadOnlyList<(string Where, string What)>> OpenWork(Person person)
    {
        var work = new List<(string, string)>();
        foreach (var complaint in await db.OpenWorkOf(person).ForWork().AsNoTracking().OrderBy(c => c.Number).ToListAsync())
            work.AddRange(complaint.OpenWorkOf(person.Id).Select(words => (complaint.Number, words)));
        foreach (var activity in await db.OpenActivitiesOf(person))
            work.AddRange(activity.OpenWorkOf(person.Id).Select(words => (activity.Number, words)));
        foreach (var draft in await db.IntakeDraftsOf(person).AsNoTracking().Include(draft => draft.Company).Include(draft => draft.Entity).OrderBy(draft => draft.Id).ToListAsync()) work.Add(("Draft", $"New complaint about {draft.SubjectName}"));
        if (person.Company?.ComplaintsContactId == person.Id) work.Add((person.Company.Name, "Complaints Contact"));
        if (person.Company?.SaContactId == person.Id) work.Add((person.Company.Name, "SA Contact"));
        return work;
    }

    /// <summary>Removes somebody in one act: open work goes to the successor, sessions and tokens end, the address is free again.</summary>
    /// <returns>What moved.</returns>
    public async Task<IReadOnlyList<(string Where, string What)>> Remove(Person person, Person? successor, IReadOnlyCollection<Person> colleagues, string? why = null)
    {
        var (stamp, work) = (await Stamp(), await OpenWork(person));
        person.MustBeAbleToLeave(colleagues, stamp.By);
        if (work.Count > 0 && successor is null) throw new BrokenRuleException($"{person.Name} has open work. Choose a successor.");
        await All(async () =>
        {
            person.Leaves(successor, colleagues, stamp, why);
            if (successor is not null)
            {
                await MoveWork(person, successor, stamp.By);
                foreach (var (where, what) in work) person.Note(PersonAct.WorkMoved, $"{where}: {what}. Moved to {successor.Name}.", stamp);
            }
            await Sessions.End(db, person.Id, Now);
            await db.EndSubscriptions(person.Id, Now);
            await db.ApiTokens.Where(token => token.PersonId == person.Id && token.RevokedAt == null).ExecuteUpdateAsync(token => token.SetProperty(t => t.RevokedAt, Now));
            if (await accounts.FindByIdAsync(person.Id.ToString()) is { } account) db.Remove(account);
            if (work.Count > 0 && successor is not null && successor.Id != stamp.By.PersonId) await db.Tell(successor, Occasions.WorkTakenOver, $"You took over the open work of {person.Name}", Home.Of(successor.AsViewer()), Now);
        });
        return work;
    }

    /// <summary>Moves what hangs on a person to a successor; the caller saves.</summary>
    public async Task MoveWork(Person person, Person successor, Viewer by)
    {
        foreach (var complaint in await db.OpenWorkOf(person).ForWork().ToListAsync())
            complaint.HandOver(person, successor, new Stamp(by, Now, complaint.Agency.DayOf(Now)));
        foreach (var activity in await db.OpenActivitiesOf(person))
            activity.HandOver(person, successor, new Stamp(by, Now, activity.Agency.DayOf(Now)));
        var drafts = await db.IntakeDraftsOf(person).ToListAsync();
        if (drafts.Count > 0 && !successor.AsViewer().May(Right.EnterComplaints)) throw new BrokenRuleException($"{successor.Name} cannot go on with drafts of complaints: Supervisor or Manager is needed.");
        foreach (var draft in drafts) draft.HandOver(successor.Id);
    }

    public static bool IsLocked(Account account, DateTime now) => account.LockoutEnd is { } end && end.UtcDateTime > now;

    public async Task<Stamp> Stamp()
    {
        var person = await current.Person();
        return new(person?.AsViewer() ?? Viewer.CommandLine, Now, person?.Agency?.DayOf(Now) ?? DateOnly.FromDateTime(Now));
    }

    async Task<Account> AccountOf(Person person)
        => person.RemovedAt is null && await accounts.FindByIdAsync(person.Id.ToString()) is { } account ? account : throw new BrokenRuleException($"{person.Name} was removed.");

    // The framework's own saves and ours are one transaction.
    async Task All(Func<Task> work)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        await work();
        await db.SaveChangesAsync();
        if (own is not null) await own.CommitAsync();
    }

    static void MustSucceed(IdentityResult result)
    {
        if (!result.Succeeded) throw new DbUpdateException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
