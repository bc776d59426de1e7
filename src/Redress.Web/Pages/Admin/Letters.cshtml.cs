using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin;

/// <summary>What stands at the top of the agency’s letters, and whether they may go by e-mail.</summary>
[Needs(Right.SeeAgencyDays)]
public class LettersModel : AdminPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public void OnGet() => Input = new() { Letterhead = string.Join('\n', Agency.Letterhead), ByEmail = Agency.LettersByEmail };

    public async Task<IActionResult> OnPost()
    {
        if (!MayKeep) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();
        Agency.SetLetters((Input.Letterhead ?? "").ReplaceLineEndings("\n").Split('\n'), Input.ByEmail, Stamp);
        Db.Add(Agency.Facts[^1]);
        await Db.SaveChangesAsync();
        return Done("/admin/letters", "The letters were changed.", "Those that went out stay as they are.");
    }

    public sealed class InputModel
    {
        [StringLength(Agency.MostLetterhead, ErrorMessage = "The letterhead has room for 500 characters.")]
        public string? Letterhead { get; set; }

        [Display(Name = "Letters may go to consumers by e-mail")]
        public bool ByEmail { get; set; }
    }
}
