using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Access;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>Calls a value by another name from the version on.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class RenameModel : ValuePage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Name = Value switch { Category one => one.SubProduct ?? one.Product, Issue one => one.SubIssue ?? one.Name, _ => "" };

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        List.Rename(Value, Input.Name, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"Version {No} renames {Value.Words}.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give it a name."), StringLength(ListNames.Most, ErrorMessage = "The name has up to 100 characters."), Display(Name = "New name")]
        public string? Name { get; set; }
    }
}
