using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Pages;

[OpenToAll("Nobody is signed in yet.")]
public class SignInModel(RedressDb db, Site site, SignInManager<Account> signIn) : PageModel
{
    public List<Person> DemoPeople { get; private set; } = [];

    public async Task OnGet() => DemoPeople = site.IsProduction ? [] : await db.People.OrderBy(person => person.Email).ToListAsync();

    /// <summary>One click in demo and training mode; in production this does not exist.</summary>
    public async Task<IActionResult> OnPostAs(string email, string? returnUrl)
    {
        if (site.IsProduction) return NotFound();
        var account = await signIn.UserManager.FindByEmailAsync(email);
        if (account is null) return NotFound();
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect(returnUrl ?? "/");
    }
}
