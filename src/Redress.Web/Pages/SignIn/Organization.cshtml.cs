using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Web.Access;
using Redress.Web.Access.Providers;

namespace Redress.Web.Pages.SignIn;

/// <summary>Leads to the provider of the organization that an address belongs to, by its domain alone.</summary>
[OpenToAll("Nobody is signed in yet."), ResponseCache(NoStore = true)]
public class OrganizationModel(SignOnFlow flow) : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>Where to go on, once an address was given.</summary>
    public (string Label, string Url)? Onward { get; private set; }

    protected override Task<IActionResult?> Load()
    {
        if (!Url.IsLocalUrl(ReturnUrl)) ReturnUrl = null;
        return base.Load();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        if (await SignOns.ForAddress(Db, Input.Email) is not { } signOn)
        {
            ModelState.AddModelError("Input.Email", "No organization is connected for this address. Sign in with your password, or use the link that your administrator gave you.");
            return Page();
        }
        try
        {
            Onward = (signOn.Label, await flow.Leave(HttpContext, signOn, ReturnUrl, Input.Email.Trim()));
            // Our own rule lets forms lead nowhere else, so the browser goes on from the page, and by the link where it does not.
            Response.Headers["Refresh"] = $"0;url={Onward.Value.Url}";
        }
        catch (ProviderException away)
        {
            await SignOnSetUp.Note(Db, signOn.Id, Now, away.Why);
            ModelState.AddModelError("", away.Message);
        }
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your e-mail address."), StringLength(254, ErrorMessage = "This is too long for an e-mail address."), Display(Name = "E-mail")]
        public string Email { get; set; } = "";
    }
}
