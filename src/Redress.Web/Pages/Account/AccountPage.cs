using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.OwnAccount;

/// <summary>A page of somebody's own account.</summary>
public abstract class AccountPage : RedressPage
{
    public Account Account { get; private set; } = null!;
    public Person Person { get; private set; } = null!;
    protected Doorkeeper Door => HttpContext.RequestServices.GetRequiredService<Doorkeeper>();
    protected UserManager<Account> Accounts => Door.UserManager;

    protected override async Task<IActionResult?> Load()
    {
        Person = (await HttpContext.RequestServices.GetRequiredService<CurrentViewer>().Person())!;
        Account = (await Accounts.FindByIdAsync(Person.Id.ToString()))!;
        ViewData["Layout"] = Home.LayoutOf(Viewer);
        return null;
    }

    /// <summary>Puts what the framework refused beside the field.</summary>
    protected void Refuse(string field, IdentityResult result)
    {
        foreach (var error in result.Errors) ModelState.AddModelError(field, error.Description);
    }
}
