using Microsoft.AspNetCore.Mvc;
using Redress.Web.Access;
using Redress.Web.Access.Providers;

namespace Redress.Web.Pages;

[OpenToAll("A session that ended already can be left too."), ResponseCache(NoStore = true)]
public class SignOutModel(Doorkeeper door, SigningOut signingOut) : RedressPage
{
    /// <summary>The provider by which the session began.</summary>
    public (string Label, string Url)? Onward { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var session = Sessions.IdOf(User);
        await door.SignOutAsync();
        Onward = await signingOut.For(session);
        if (Onward is not { } onward) return Done("/sign-in", "You are signed out.");
        // Our own rule lets forms lead nowhere else, so the browser goes on from the page.
        Response.Headers["Refresh"] = $"0;url={onward.Url}";
        return Page();
    }
}
