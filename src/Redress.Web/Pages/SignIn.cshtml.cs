using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Access.Providers;

namespace Redress.Web.Pages;

[OpenToAll("Nobody is signed in yet.")]
public class SignInModel(Doorkeeper door) : RedressPage
{
    /// <summary>The same words whoever is meant and whatever was wrong: they do not tell which addresses exist.</summary>
    public const string Refused = "E-mail or password is not right, or there were too many attempts.";

    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }
    [BindProperty(SupportsGet = true)] public bool Ended { get; set; }

    public string Patience => "After 5 failures, sign-in pauses for 10 minutes.";
    /// <summary>After a failure: the provider of the mail domain, whether or not the address has an account.</summary>
    public SignOn? Offer { get; private set; }
    public Dictionary<string, List<DemoPerson>> DemoPeople { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (!Url.IsLocalUrl(ReturnUrl)) ReturnUrl = null;
        if (!Site.IsProduction) DemoPeople = await ReadDemoPeople();
        return null;
    }

    public IActionResult OnGet() => Viewer is null || Ended || !Site.IsProduction ? Page() : LocalRedirect(ReturnUrl ?? Home.Of(Viewer));

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var account = await door.Find(Input.Email, Input.Password);
        var result = account is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await door.PasswordSignInAsync(account, Input.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return RedirectToPage("/SignIn/Code", new { ReturnUrl });
        if (result.Succeeded) return await Welcome(account!);
        if (result.IsNotAllowed && await door.WhyAsleep(account!, Input.Password) is { } asleep)
        {
            ModelState.AddModelError("", asleep);
            return Page();
        }
        Offer = await SignOns.ForAddress(Db, Input.Email);
        ModelState.AddModelError("", $"{Refused} {Patience}");
        return Page();
    }

    /// <summary>One click in demo and training mode; in production this does not exist.</summary>
    public async Task<IActionResult> OnPostAs(string? email)
    {
        if (Site.IsProduction || email is null) return NotFound();
        var account = await door.UserManager.FindByEmailAsync(email);
        if (account is null || !await door.CanSignInAsync(account)) return NotFound();
        await door.SignInAsync(account, isPersistent: false);
        return await Welcome(account);
    }

    /// <summary>What the browser needs to ask for a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptions() => Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        ModelState.Clear();
        if (string.IsNullOrEmpty(credential)) return Page();
        var result = await door.PasskeySignInAsync(credential);
        if (result.Succeeded) return await Welcome((await door.UserManager.GetUserAsync(HttpContext.User))!);
        ModelState.AddModelError("", "This passkey does not sign anybody in here.");
        return Page();
    }

    async Task<IActionResult> Welcome(Account account)
    {
        var person = await Db.People.Include(p => p.Roles).FirstAsync(p => p.Id == account.Id);
        return LocalRedirect(ReturnUrl ?? Home.Of(person.AsViewer()));
    }

    async Task<Dictionary<string, List<DemoPerson>>> ReadDemoPeople()
    {
        var people = await Db.People.AsNoTracking().Include(person => person.Roles).Include(person => person.Agency).Include(person => person.Company)
            .Where(person => person.RemovedAt == null && person.AsleepSince == null && person.Email.EndsWith(".demo") && (person.InvitedAt == null || person.ThisVisitAt != null)).ToListAsync();
        return people.OrderBy(person => person.Agency is not null ? 0 : person.Company is not null ? 1 : person.IsThirdParty ? 2 : 3).ThenBy(person => person.Agency?.Name ?? person.Company?.Name)
            .GroupBy(person => person.Agency?.Name ?? person.Company?.Name ?? (person.IsThirdParty ? "Third-party users" : "Installation"))
            .ToDictionary(group => group.Key, group => group.OrderBy(person => person.Roles.Min(held => (int?)held.Role) ?? 99).Select(DemoPerson.Of).ToList());
    }

    public sealed record DemoPerson(string Name, string Email, string Roles)
    {
        public static DemoPerson Of(Person person) => new(person.Name, person.Email, string.Join(", ", person.Roles.OrderBy(held => held.Role).Select(held => held.Role.Words())));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address."), Display(Name = "E-mail")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Enter your password."), StringLength(500, ErrorMessage = "This is too long for a password."), Display(Name = "Password")]
        public string Password { get; set; } = "";
    }
}
