using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Entities.Changes;

[Needs(Right.CreateNonNmlsEntities)]
public sealed class AskModel(DocumentStore store) : EntityPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IActionResult OnGet() => MayAsk ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.InformationChange, Stamp)) return Page();
        if (!ModelState.IsValid) return Page();
        var change = Entity.AskForChange(Agency, Input.What!, Input.Why!, Uploads.Documents, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address($"changes/{change.No}"), $"{Entity.Agency.Name} is asked.", "You are told when it decides.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say what should be changed."), StringLength(NonNmlsEntity.MostActivity, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "What should be changed")]
        public string? What { get; set; }

        [Required(ErrorMessage = "Say why, and where it is known from."), StringLength(NonNmlsEntity.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Why, and where it is known from")]
        public string? Why { get; set; }
    }
}
