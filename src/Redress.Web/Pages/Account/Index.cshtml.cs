using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Access.Providers;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.OwnAccount;

[Needs(Right.UseOwnAccount)]
public class AccountModel(SigningOut signingOut) : AccountPage
{
    public static readonly string[] ZoneIds =
    [
        "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
        "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico", "Pacific/Guam",
    ];

    [BindProperty] public InputModel Input { get; set; } = new();

    public IEnumerable<SelectListItem> Zones => ZoneIds.Select(id => new SelectListItem(Moments.ZoneWords(TimeZoneInfo.FindSystemTimeZoneById(id)), id));
    public string ZoneOfOffice => Person.Agency is null ? "Pacific Time, as long as none is chosen" : $"That of {Person.Agency.Name}";
    public string RoleWords => string.Join(", ", Person.Roles.Select(held => held.Role.Words()));
    public int Passkeys { get; private set; }
    public int Tokens { get; private set; }
    public int CodesLeft { get; private set; }
    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];
    /// <summary>The provider of the organization, where that lets its people in by nothing else.</summary>
    public string? OnlyBy { get; private set; }
    /// <summary>After signing out everywhere: the provider by which this session began.</summary>
    public (string Label, string Url)? Onward { get; private set; }
    public Guid? OwnSession => Access.Sessions.IdOf(User);

    protected override async Task<IActionResult?> Load()
    {
        await base.Load();
        var now = Now;
        Passkeys = (await Accounts.GetPasskeysAsync(Account)).Count;
        Tokens = await Db.ApiTokens.CountAsync(token => token.PersonId == Person.Id && token.RevokedAt == null && token.ExpiresAt > now);
        CodesLeft = await Accounts.CountRecoveryCodesAsync(Account);
        Sessions = await Access.Sessions.Open(Db, Person.Id, now);
        OnlyBy = (await SignOns.OnlyWayOf(Db, Person.Id))?.Label;
        return null;
    }

    public void OnGet() => Input = new() { FirstName = Person.FirstName, LastName = Person.LastName, Title = Person.Title, Zone = Person.Zone };

    public async Task<IActionResult> OnPost()
    {
        if (Input.Zone is { } zone && !ZoneIds.Contains(zone)) ModelState.AddModelError("Input.Zone", "Choose a zone of the list.");
        if (!ModelState.IsValid) return Page();
        Person.IsCalled(Input.FirstName, Input.LastName);
        (Person.Title, Person.Zone) = (Input.Title, Input.Zone);
        await Db.SaveChangesAsync();
        return Done("/account", "Your account is saved.");
    }

    public async Task<IActionResult> OnPostEnd(Guid session)
    {
        await Access.Sessions.End(Db, Person.Id, Now, only: session);
        return Done("/account", "The session is ended.");
    }

    public async Task<IActionResult> OnPostEndOthers()
    {
        var ended = await Access.Sessions.End(Db, Person.Id, Now, but: OwnSession);
        return Done("/account", $"{Domain.Deadlines.DayWords.Count(ended, "session")} ended.", "You are still signed in here.");
    }

    public async Task<IActionResult> OnPostSignOutEverywhere()
    {
        await Access.Sessions.End(Db, Person.Id, Now);
        await Accounts.UpdateSecurityStampAsync(Account);
        var session = OwnSession;
        await Door.SignOutAsync();
        Onward = await signingOut.For(session);
        if (Onward is not { } onward) return Done("/sign-in", "You are signed out everywhere.");
        Response.Headers["Refresh"] = $"0;url={onward.Url}";
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your first name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "First name")]
        public string FirstName { get; set; } = "";

        [Required(ErrorMessage = "Enter your last name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Last name")]
        public string LastName { get; set; } = "";

        [StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Title")]
        public string? Title { get; set; }

        [Display(Name = "Time zone")]
        public string? Zone { get; set; }
    }
}
