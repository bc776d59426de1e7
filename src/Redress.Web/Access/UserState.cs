using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data;

namespace Redress.Web.Access;

public enum UserState { Active, Invited, LinkExpired, Locked, Asleep, Removed }

/// <summary>How the account of a person stands, and where it is stuck.</summary>
public sealed record UserStanding(Person Person, UserState State, bool HasPassword, bool HasSecondFactor, DateTime? LockedUntil)
{
    public DateTime? LastSignInAt => Person.ThisVisitAt;
    public DateTime? LinkWorksUntil => State == UserState.Invited ? Person.InvitedAt + Person.InvitationWorksFor : null;

    public static async Task<List<UserStanding>> Of(RedressDb db, IReadOnlyCollection<Person> people, DateTime now)
    {
        var ids = people.Select(person => person.Id).ToList();
        var accounts = await db.Users.AsNoTracking().Where(account => ids.Contains(account.Id))
            .Select(account => new { account.Id, HasPassword = account.PasswordHash != null, account.TwoFactorEnabled, account.LockoutEnd }).ToDictionaryAsync(account => account.Id);
        var passkeys = (await db.UserPasskeys.Where(passkey => ids.Contains(passkey.UserId)).Select(passkey => passkey.UserId).Distinct().ToListAsync()).ToHashSet();
        return [.. people.Select(person =>
        {
            var account = accounts.GetValueOrDefault(person.Id);
            var locked = account?.LockoutEnd?.UtcDateTime is { } until && until > now ? until : (DateTime?)null;
            var neverCame = person.InvitedAt is not null && person.ThisVisitAt is null && account?.HasPassword != true;
            var state = person.RemovedAt is not null ? UserState.Removed
                : person.AsleepSince is not null ? UserState.Asleep
                : locked is not null ? UserState.Locked
                : !neverCame ? UserState.Active
                : person.InvitedAt + Person.InvitationWorksFor > now ? UserState.Invited : UserState.LinkExpired;
            return new UserStanding(person, state, account?.HasPassword == true, account?.TwoFactorEnabled == true || passkeys.Contains(person.Id), locked);
        })];
    }
}

public static class UserStates
{
    public static string Words(this UserState state) => state switch { UserState.LinkExpired => "Link expired", _ => state.ToString() };
}
