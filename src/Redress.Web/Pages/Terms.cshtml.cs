using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Access;

namespace Redress.Web.Pages;

/// <summary>Read by anybody; accepted at first sign-in and after each new version.</summary>
[OpenToAll("Whoever thinks about joining may read the terms.")]
public class TermsModel(CurrentViewer current) : RedressPage
{
    public bool CanAccept { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        CanAccept = await current.Person() is { } person && !Terms.AreAcceptedBy(person);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (await current.Person() is not { } person) return Redirect("/sign-in");
        person.AcceptTerms(Terms.Version, Now);
        await Db.SaveChangesAsync();
        return Done(Home.Of(Viewer), "You accepted the terms of use.");
    }
}
