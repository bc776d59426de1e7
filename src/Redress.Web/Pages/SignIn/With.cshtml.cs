using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Access;
using Redress.Web.Access.Providers;

namespace Redress.Web.Pages.SignIn;

/// <summary>The link that an organization gives its people: straight to its provider.</summary>
[OpenToAll("Nobody is signed in yet."), ResponseCache(NoStore = true)]
public class WithModel(SignOnFlow flow) : RedressPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public string Words { get; private set; } = "";

    public async Task<IActionResult> OnGet()
    {
        if (await Db.SignOns.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id) is not { } signOn) return NotFound();
        if (!signOn.IsOn) return Done("/sign-in", "Your organization turned its own sign-in off.", "Sign in with your password.");
        try
        {
            return Redirect(await flow.Leave(HttpContext, signOn, Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null));
        }
        catch (ProviderException away)
        {
            await SignOnSetUp.Note(Db, Id, Now, away.Why);
            (Words, Response.StatusCode) = (away.Message, StatusCodes.Status502BadGateway);
            return Page();
        }
    }
}
