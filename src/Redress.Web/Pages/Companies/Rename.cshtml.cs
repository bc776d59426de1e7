using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies;

/// <summary>Gives a company a new name, for all agencies.</summary>
[Needs(Right.ChangeCompanies)]
public sealed class RenameModel : CompanyPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>Others with the name that was typed.</summary>
    public IReadOnlyList<Company> CalledSo { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Company.IsMerged) return Redirect(Address());
        // Also where a rule sends the form back.
        if (Request.Method == "POST" && Input.Name is { Length: <= Company.MostName }) CalledSo = await new Renaming(Db).CalledSo(Input.Name, Company);
        return null;
    }

    public void OnGet() => Input = new() { Name = Company.Name };

    public async Task<IActionResult> OnPost()
    {
        if (CalledSo.Count > 0 && !Input.IsAnother) ModelState.AddModelError("Input.Name", $"{CalledSo[0].Name} is called so already. Confirm below that this is another company.");
        if (Input.On > Today) ModelState.AddModelError("Input.On", "The day lies in the future.");
        if (!ModelState.IsValid) return Page();
        var before = Company.Name;
        await new Renaming(Db).Rename(Company, Input.Name!, Input.On, Input.Why, Input.IsAnother, StampOf(Agency));
        await Db.SaveChangesAsync();
        return Done(Address(), $"{before} is now called {Company.Name}.", "The former name keeps finding it.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the new name."), StringLength(Company.MostName, ErrorMessage = "Use at most 300 characters."), Display(Name = "New name")]
        public string? Name { get; set; }

        [Display(Name = "Called so since")]
        public DateOnly? On { get; set; }

        [StringLength(CompanyFact.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Where this is known from")]
        public string? Why { get; set; }

        [Display(Name = "This is another company with the same name")]
        public bool IsAnother { get; set; }
    }
}
