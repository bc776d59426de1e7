using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Shared.People;

/// <summary>The verification of users: one press a person, keep or remove, then complete.</summary>
public abstract class UserVerifyPage : UsersPage
{
    public UserCheck? Check { get; private set; }
    public IReadOnlyList<UserStanding> Waiting { get; private set; } = [];
    public bool IsOpen => Check is { CompletedAt: null };
    public DateOnly Today => Agency?.DayOf(Now) ?? UserCheck.CompanyDay(Now);
    public bool IsLate => Check?.IsLate(Today) == true;
    public string Address => $"{Root}/verify";

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Check = await UserChecks.Latest(Db, Viewer.AgencyId, Viewer.CompanyId);
        if (IsOpen) Waiting = await UserStanding.Of(Db, Check!.Waiting(Users), Now);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostKeep(Guid id)
    {
        if (Users.FirstOrDefault(user => user.Id == id) is not { } person || Check is null) return NotFound();
        Check.Keep(person, await Care.Stamp());
        await Db.SaveChangesAsync();
        var left = Check.Waiting(Users).Count;
        return Done(Address, $"{person.Name} is kept.", left == 0 ? "Everybody is looked at. Complete the verification." : $"{DayWords.Count(left, "user")} left.");
    }

    /// <summary>At once where nothing has to move; otherwise the successor is chosen first.</summary>
    public async Task<IActionResult> OnPostRemove(Guid id)
    {
        if (Users.FirstOrDefault(user => user.Id == id) is not { } person) return NotFound();
        if ((await Care.OpenWork(person)).Count > 0) return Redirect($"{Root}/{id}/remove?checking=true");
        await Care.Remove(person, null, Users, "Removed when users were verified.");
        return Done(Address, $"{person.Name} is removed.", "There was no open work.");
    }

    public async Task<IActionResult> OnPostComplete()
    {
        if (Check is null) return NotFound();
        Check.Complete(Users, Company, await Care.Stamp());
        await Db.SaveChangesAsync();
        return Done(Address, "The verification is complete.", Company is null ? "The next one comes next month." : $"The next one is due in {UserCheck.CompanyDays} days.");
    }
}
