using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages;

/// <summary>Read by anybody; accepted at first sign-in and after each new version.</summary>
[OpenToAll("Whoever thinks about joining may read the terms.")]
public class TermsModel(CurrentViewer current, Terms terms) : RedressPage
{
    public TermsOfUse Terms { get; private set; } = null!;
    public bool CanAccept { get; private set; }
    /// <summary>The version the reader accepted before; null: none.</summary>
    public string? Before { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Terms = await terms.Now();
        var person = await current.Person();
        (CanAccept, Before) = (person is not null && person.TermsVersion != Terms.Version, person?.TermsVersion);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost(string? version)
    {
        if (await current.Person() is not { } person) return Redirect("/sign-in");
        if (version is not null && version != Terms.Version) throw new Domain.BrokenRuleException("A newer version was published meanwhile. Read it, then accept.");
        person.AcceptTerms(Terms.Version, new Domain.Stamp(Viewer, Now, DateOnly.FromDateTime(Now)));
        await Db.SaveChangesAsync();
        return Done(Home.Of(Viewer), "You accepted the terms of use.", $"Version {Terms.Version}.");
    }
}
