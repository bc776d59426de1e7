using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn, ResponseCache(NoStore = true)]
public class SecondStepModel(Doorkeeper door) : EnrollPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public override EnrollStep Step => EnrollStep.SecondFactor;
    public AuthenticatorKey? Key { get; private set; }
    public IReadOnlyList<string>? NewCodes { get; private set; }

    Account account = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        account = (await door.UserManager.FindByIdAsync(Viewer.PersonId!.Value.ToString()))!;
        if (!await door.IsTwoFactorEnabledAsync(account)) Key = await AuthenticatorKey.Of(account, door.UserManager);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (Key is null || !ModelState.IsValid) return Page();
        if (!await AuthenticatorKey.Shows(Input.Code, account, door.UserManager))
        {
            ModelState.AddModelError("Input.Code", "This is not the code that the app shows now.");
            return Page();
        }
        NewCodes = await RecoveryCodes.TurnOn(account, door.UserManager);
        await door.RefreshSignInAsync(account);
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the code."), StringLength(20, ErrorMessage = "This is too long for a code."), Display(Name = "Code")]
        public string Code { get; set; } = "";
    }
}
