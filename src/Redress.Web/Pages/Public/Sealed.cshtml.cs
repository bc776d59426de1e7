using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.CaseFiles;

namespace Redress.Web.Pages.Public;

/// <summary>Where a body outside opens the case that was sealed for it. Without the passphrase the page says only which agency sent it.</summary>
[OpenToAll("The link and the passphrase are the proof, and work once."), ResponseCache(NoStore = true)]
public sealed class SealedModel(Packages packages, Strangers strangers) : RedressPage
{
    [FromRoute] public string Token { get; set; } = "";

    [BindProperty, Display(Name = "Passphrase"), Required(ErrorMessage = "Enter the passphrase."), StringLength(SealedPackage.MostPassphrase, ErrorMessage = "This is too long for a passphrase.")]
    public string? Passphrase { get; set; }

    public SealedPackage? Package { get; private set; }
    public string Agency { get; private set; } = "";
    public int GuessesLeft => SealedPackage.MostGuesses - Package!.Guesses;

    protected override async Task<IActionResult?> Load()
    {
        if (await packages.Find(Token, HttpContext.RequestAborted) is not { } found) return null;
        Package = found;
        Agency = await Db.Set<Record>().Where(record => record.Id == found.RecordId).Select(record => record.Agency.Name).FirstAsync();
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Package is null || !ModelState.IsValid) return Page();
        strangers.MustBeFewCodes(HttpContext);
        if (await packages.Open(Package, Passphrase!, stop) is { } content) return new PackageAnswer(packages, Package, content);
        Package = await packages.Find(Token, stop);
        ModelState.AddModelError(nameof(Passphrase), Package is null ? "That was the last try." : $"This is not the passphrase. {GuessesLeft} tries are left.");
        return Page();
    }
}
