using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.OwnAccount;

[Needs(Right.UseOwnAccount), OnTheWayIn]
public class PasskeysModel : AccountPage
{
    const int Most = 10;

    [BindProperty] public InputModel Input { get; set; } = new();

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];
    public bool IsOwed => Site.IsProduction && !AccountClaims.IsSafe(HttpContext.User);

    protected override async Task<IActionResult?> Load()
    {
        await base.Load();
        Keys = await Accounts.GetPasskeysAsync(Account);
        return null;
    }

    public void OnGet() { }

    /// <summary>What the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostOptions() => Content(await Door.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = Account.Id.ToString(),
        Name = Account.Email!,
        DisplayName = Person.Name,
    }), "application/json");

    public async Task<IActionResult> OnPost(string? credential)
    {
        if (Keys.Count >= Most) ModelState.AddModelError("", $"You have {Most} passkeys. Remove one first.");
        if (string.IsNullOrEmpty(credential)) ModelState.AddModelError("", "The browser made no passkey.");
        if (!ModelState.IsValid) return Page();
        var made = await Door.PerformPasskeyAttestationAsync(credential!);
        if (!made.Succeeded)
        {
            ModelState.AddModelError("", "This passkey was not accepted. Try it once more.");
            return Page();
        }
        made.Passkey.Name = Input.Name.Trim();
        await Accounts.AddOrUpdatePasskeyAsync(Account, made.Passkey);
        await Door.RefreshSignInAsync(Account);
        return Done("/account/passkeys", "The passkey is added.", "Use it the next time you sign in.");
    }

    public async Task<IActionResult> OnPostRemove(string id)
    {
        if (Keys.FirstOrDefault(key => Convert.ToHexString(key.CredentialId) == id) is not { } key) return NotFound();
        if (Site.IsProduction && Keys.Count == 1 && !Account.TwoFactorEnabled)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "This is your only second factor. Set up an authenticator app first.");
            return Page();
        }
        await Accounts.RemovePasskeyAsync(Account, key.CredentialId);
        await Door.RefreshSignInAsync(Account);
        return Done("/account/passkeys", $"The passkey {key.Name} is removed.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the passkey a name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Name")]
        public string Name { get; set; } = "";
    }
}
