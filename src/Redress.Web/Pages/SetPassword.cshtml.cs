using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Web.Access;

namespace Redress.Web.Pages;

[OpenToAll("The link in the mail is the proof, and works once."), ResponseCache(NoStore = true)]
public class SetPasswordModel(PasswordLinks links) : RedressPage
{
    [FromRoute] public Guid Id { get; set; }
    [FromRoute] public string Token { get; set; } = "";
    [BindProperty] public InputModel Input { get; set; } = new();

    public Account? Account { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Account = await links.Find(Id, Token);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid || Account is null) return Page();
        var result = await links.SetPassword(Account, Input.Password);
        if (result.Succeeded) return Done("/sign-in", "Your password is set.", "Sign in with it.");
        foreach (var error in result.Errors) ModelState.AddModelError("Input.Password", error.Description);
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose a password."), StringLength(500, ErrorMessage = "This is too long for a password."), Display(Name = "New password")]
        public string Password { get; set; } = "";
    }
}
