using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.OwnAccount;

[Needs(Right.UseOwnAccount)]
public class PasswordModel : AccountPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public bool HasPassword => Account.PasswordHash is not null;

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        if (HasPassword && !await Accounts.CheckPasswordAsync(Account, Input.Present ?? ""))
        {
            ModelState.AddModelError("Input.Present", "This is not your present password.");
            return Page();
        }
        var result = HasPassword ? await Accounts.ChangePasswordAsync(Account, Input.Present!, Input.Fresh) : await Accounts.AddPasswordAsync(Account, Input.Fresh);
        if (!result.Succeeded)
        {
            Refuse("Input.Fresh", result);
            return Page();
        }
        await Door.RefreshSignInAsync(Account);
        return Done("/account", "Your password is changed.", "Sessions elsewhere end within a minute.");
    }

    public sealed class InputModel
    {
        [StringLength(500, ErrorMessage = "This is too long for a password."), Display(Name = "Present password")]
        public string? Present { get; set; }

        [Required(ErrorMessage = "Choose a password."), StringLength(500, ErrorMessage = "This is too long for a password."), Display(Name = "New password")]
        public string Fresh { get; set; } = "";
    }
}
