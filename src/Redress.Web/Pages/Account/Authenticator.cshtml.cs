using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.OwnAccount;

[Needs(Right.UseOwnAccount), OnTheWayIn, ResponseCache(NoStore = true)]
public class AuthenticatorModel : AccountPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>Only while the app is being set up: the key in use is never shown again.</summary>
    public AuthenticatorKey Key { get; private set; } = null!;
    public bool IsOn => Account.TwoFactorEnabled;
    /// <summary>Outside of demo and training nobody works without a second factor.</summary>
    public bool IsOwed => Site.IsProduction && !AccountClaims.IsSafe(HttpContext.User);
    public IReadOnlyList<string>? NewCodes { get; private set; }
    public string Onward => Home.Of(Viewer);

    protected override async Task<IActionResult?> Load()
    {
        await base.Load();
        if (!IsOn) Key = await AuthenticatorKey.Of(Account, Accounts);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (IsOn) return Redirect("/account/authenticator");
        if (!ModelState.IsValid) return Page();
        if (!await AuthenticatorKey.Shows(Input.Code, Account, Accounts))
        {
            ModelState.AddModelError("Input.Code", "This is not the code that the app shows now.");
            return Page();
        }
        NewCodes = await RecoveryCodes.TurnOn(Account, Accounts);
        await Door.RefreshSignInAsync(Account);
        return Page();
    }

    public async Task<IActionResult> OnPostReplace()
    {
        if (!ModelState.IsValid || !IsOn) return Page();
        if (!await AuthenticatorKey.Shows(Input.Code, Account, Accounts) && !(await Accounts.RedeemTwoFactorRecoveryCodeAsync(Account, Input.Code.Trim())).Succeeded)
        {
            ModelState.AddModelError("Input.Code", "This code is not right.");
            return Page();
        }
        await Accounts.SetTwoFactorEnabledAsync(Account, false);
        await Accounts.ResetAuthenticatorKeyAsync(Account);
        await Door.RefreshSignInAsync(Account);
        return Done("/account/authenticator", "The old app is taken away.", "Set up the new one now.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the code."), StringLength(40, ErrorMessage = "This is too long for a code."), Display(Name = "Code")]
        public string Code { get; set; } = "";
    }
}
