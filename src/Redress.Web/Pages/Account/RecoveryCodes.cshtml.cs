using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.OwnAccount;

[Needs(Right.UseOwnAccount), ResponseCache(NoStore = true)]
public class RecoveryCodesModel : AccountPage
{
    public IReadOnlyList<string>? NewCodes { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        await base.Load();
        return Account.TwoFactorEnabled ? null : Redirect("/account/authenticator");
    }

    public void OnGet() { }

    public async Task OnPost() => NewCodes = await RecoveryCodes.Renew(Account, Accounts);
}
