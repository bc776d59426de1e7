using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Web.Access;

namespace Redress.Web.Pages.SignIn;

[OpenToAll("Whoever forgot the password cannot sign in.")]
public class ForgottenModel(Doorkeeper door, PasswordLinks links) : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        await ForgottenPassword.MailLink(Db, door, links, Input.Email, Now);
        // The same line for an address that is not known here.
        return Done("/sign-in", "If this address has an account, a link is on its way.", "It comes at most once an hour and works for a day.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address."), Display(Name = "E-mail")]
        public string Email { get; set; } = "";
    }
}
