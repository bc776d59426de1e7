using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Access.Providers;

namespace Redress.Web.Pages.SignIn;

/// <summary>The way back from a provider.</summary>
[OpenToAll("The answer of the provider is the proof, and works once."), ResponseCache(NoStore = true)]
public class CallbackModel(SignOnFlow flow, Newcomers newcomers, Doorkeeper door, ILogger<CallbackModel> log) : RedressPage
{
    public string Words { get; private set; } = "";
    public string Again { get; private set; } = "/sign-in/organization";

    public async Task<IActionResult> OnGet(string? code, string? state, string? error, string? iss)
    {
        SignOn? signOn = null;
        try
        {
            var (found, returnUrl, ask) = await flow.ComeBack(HttpContext, code, state, error, iss);
            signOn = found;
            var (who, accessToken) = await ask();
            return await LetIn(signOn, who, accessToken, returnUrl);
        }
        catch (ProviderException refused)
        {
            return await Refuse(signOn, refused);
        }
    }

    async Task<IActionResult> LetIn(SignOn signOn, Vouched who, string? accessToken, string? returnUrl)
    {
        var account = await newcomers.Find(signOn, await SignOns.OrganizationOf(Db, signOn), who, accessToken);
        await SignOnSetUp.Note(Db, signOn.Id, Now, null);
        var result = await door.SignInBy(signOn, account, who.HasSecondFactor);
        if (result.RequiresTwoFactor) return RedirectToPage("/SignIn/Code", new { ReturnUrl = returnUrl });
        var person = await Db.People.Include(p => p.Roles).FirstAsync(p => p.Id == account.Id);
        return LocalRedirect(returnUrl ?? Home.Of(person.AsViewer()));
    }

    async Task<IActionResult> Refuse(SignOn? signOn, ProviderException refused)
    {
        log.LogWarning("Sign-on {SignOn} refused: {Why}", signOn?.Id, refused.Why);
        // What is half written of a refused sign-in goes no further.
        Db.ChangeTracker.Clear();
        if (signOn is not null)
        {
            await SignOnSetUp.Note(Db, signOn.Id, Now, refused.Why);
            Again = $"/sign-in/with/{signOn.Id}";
        }
        (Words, Response.StatusCode) = (refused.Message, StatusCodes.Status403Forbidden);
        return Page();
    }
}
