using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Access;

namespace Redress.Web.Pages.SignIn;

/// <summary>After the password: the code of the authenticator app, a recovery code, or the passkey.</summary>
[OpenToAll("Nobody is signed in yet.")]
public class CodeModel(Doorkeeper door) : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public bool HasAuthenticator { get; private set; }
    public bool HasPasskey { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (!Url.IsLocalUrl(ReturnUrl)) ReturnUrl = null;
        if (await door.GetTwoFactorAuthenticationUserAsync() is not { } account) return Redirect("/sign-in");
        HasAuthenticator = account.TwoFactorEnabled;
        HasPasskey = (await door.UserManager.GetPasskeysAsync(account)).Count > 0;
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var account = (await door.GetTwoFactorAuthenticationUserAsync())!;
        var code = Input.Code.Replace(" ", "").Trim();
        var result = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await door.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await ByRecoveryCode(account, code);
        if (result.Succeeded)
        {
            var person = await Db.People.Include(p => p.Roles).FirstAsync(p => p.Id == account.Id);
            return LocalRedirect(ReturnUrl ?? Home.Of(person.AsViewer()));
        }
        ModelState.AddModelError("Input.Code", result.IsLockedOut
            ? "There were too many attempts. Wait 10 minutes, then sign in again."
            : "This code is not right. Wait for the next one, or use a recovery code.");
        return Page();
    }

    // The framework counts failures of app codes only; guessing recovery codes shall not be free either.
    async Task<Microsoft.AspNetCore.Identity.SignInResult> ByRecoveryCode(Account account, string code)
    {
        if (await door.UserManager.IsLockedOutAsync(account)) return Microsoft.AspNetCore.Identity.SignInResult.LockedOut;
        var result = await door.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded) return result;
        await door.UserManager.AccessFailedAsync(account);
        return await door.UserManager.IsLockedOutAsync(account) ? Microsoft.AspNetCore.Identity.SignInResult.LockedOut : result;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the code."), StringLength(40, ErrorMessage = "This is too long for a code."), Display(Name = "Code")]
        public string Code { get; set; } = "";
    }
}
