using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities.Match;

[Needs(Right.CreateNonNmlsEntities)]
public sealed class UndoModel : EntityPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public UndoPreview Preview { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!IsOurs || !Entity.IsMatched) return Redirect(Address());
        Preview = await new Matching(Db).PreviewUndo(Entity, Viewer);
        return null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var (company, holder) = (Entity.Company!.Name, Entity.TurnedOut!.Name);
        var undone = await new Matching(Db).Undo(Entity, Input.Why!, Stamp);
        string[] stay =
        [
            .. undone.Asked.Count == 0 ? Array.Empty<string>() : [$"{undone.Asked.Count} stay with {holder}, which was asked about them."],
            .. undone.Locked.Count == 0 ? Array.Empty<string>() : [$"{undone.Locked.Count} stay as they ended."],
        ];
        return Done(Address(), $"The match to {company} is undone.", string.Join(' ', stay));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why they are not the same."), StringLength(NonNmlsEntity.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Why they are not the same")]
        public string? Why { get; set; }
    }
}
