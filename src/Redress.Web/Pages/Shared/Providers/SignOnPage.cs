using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access.Providers;
using Redress.Web.Pages.Shared.People;

namespace Redress.Web.Pages.Shared.Providers;

/// <summary>The organization's own sign-in: the same page for agencies and companies, each at its own address and under its own right.</summary>
public abstract class SignOnPage : UsersPage
{
    [BindProperty] public SignOnForm Input { get; set; } = new();
    [BindProperty, Display(Name = "Who keeps a password")] public Guid? Keeper { get; set; }

    public SignOn? SignOn { get; private set; }
    public IReadOnlyList<SignOnFact> Facts { get; private set; } = [];
    public IReadOnlyList<ProviderFinding>? Findings { get; private set; }
    public int Linked { get; private set; }
    public int WithoutPassword { get; private set; }
    public IReadOnlyList<SelectListItem> Keepers { get; private set; } = [];
    public string Address => SignOnAddress;
    public string RedirectUri => HttpContext.RequestServices.GetRequiredService<SignOnFlow>().RedirectUri;
    public string AfterSignOut => $"{Site.Url}/sign-in";
    public string? Link => SignOn is null ? null : $"{Site.Url}/sign-in/with/{SignOn.Id}";
    public string? KeeperName => Users.FirstOrDefault(person => person.Id == SignOn?.WayInId)?.Name;
    SignOnSetUp SetUp => HttpContext.RequestServices.GetRequiredService<SignOnSetUp>();

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (IsInstallation) return NotFound();
        SignOn = await SetUp.Find();
        if (SignOn is null) return null;
        var (id, ids) = (SignOn.Id, Users.Select(person => person.Id).ToList());
        Facts = await Db.Set<SignOnFact>().AsNoTracking().Where(fact => fact.SignOnId == id).OrderByDescending(fact => fact.At).ThenBy(fact => fact.Words).ToListAsync();
        Linked = await Db.SignOnLinks.CountAsync(link => link.SignOnId == id && link.Issuer == SignOn.Issuer && ids.Contains(link.PersonId));
        var passwords = (await Db.Users.Where(account => ids.Contains(account.Id) && account.PasswordHash != null).Select(account => account.Id).ToListAsync()).ToHashSet();
        WithoutPassword = ids.Count - passwords.Count;
        Keepers = [.. Users.Where(person => person.Holds(Company is null ? Role.AccountAdministrator : Role.CompanyAdministrator) && passwords.Contains(person.Id)).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        return null;
    }

    public void OnGet() => Fresh();

    public async Task<IActionResult> OnPost()
    {
        if (!await SetUp.Save(Input, ModelState)) return Page();
        return Done(Address, "The provider is saved.", SignOn?.IsOn == true ? "It holds from now on. Sign in by it once to see that it works." : "Test it, then turn it on.");
    }

    /// <summary>Asks the provider as it stands in the form, saved or not.</summary>
    public async Task<IActionResult> OnPostTest()
    {
        if (string.IsNullOrWhiteSpace(Input.Issuer)) return Page();
        var issuerOnly = ModelState["Input.Issuer"];
        ModelState.Clear();
        if (issuerOnly is { Errors.Count: > 0 }) ModelState.AddModelError("Input.Issuer", issuerOnly.Errors[0].ErrorMessage);
        else Findings = await SetUp.Test(Input.Issuer, Input.AsksSecondFactor, Input.AgreedWord);
        return Page();
    }

    public Task<IActionResult> OnPostOn() => Do(SetUp.TurnOn, "It is on.", "Give your people the link, and sign in by it once yourself.");

    public Task<IActionResult> OnPostOff() => Do(SetUp.TurnOff, "It is off.", "Your people sign in with passwords again.");

    public Task<IActionResult> OnPostPasswords() => Do(signOn => SetUp.SetOnlyWay(signOn, null), "Passwords are allowed again.", "");

    public async Task<IActionResult> OnPostOnly()
    {
        if (Users.FirstOrDefault(person => person.Id == Keeper) is { } keeper) return await Do(signOn => SetUp.SetOnlyWay(signOn, keeper), "Your people come in by the provider only.", $"{keeper.Name} keeps a password, for when it fails.");
        Fresh();
        ModelState.AddModelError("Keeper", "Choose who keeps a password.");
        return Page();
    }

    async Task<IActionResult> Do(Func<SignOn, Task> verb, string what, string rest)
    {
        if (SignOn is null) return NotFound();
        // The form of the provider is not part of this act; it comes back as it is kept.
        Fresh();
        await verb(SignOn);
        return Done(Address, what, rest);
    }

    void Fresh()
    {
        ModelState.Clear();
        if (SignOn is not null) Input = SignOnForm.Of(SignOn);
    }
}
