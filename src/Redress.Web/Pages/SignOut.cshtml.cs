using Microsoft.AspNetCore.Mvc;
using Redress.Web.Access;

namespace Redress.Web.Pages;

[OpenToAll("A session that ended already can be left too.")]
public class SignOutModel(Doorkeeper door) : RedressPage
{
    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        await door.SignOutAsync();
        return Done("/sign-in", "You are signed out.");
    }
}
