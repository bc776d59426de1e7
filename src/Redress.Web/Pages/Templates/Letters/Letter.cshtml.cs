using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Templates.Letters;

/// <summary>One letter template with its preview: to change for those who keep it, to read and copy for others.</summary>
[Needs(Right.KeepTemplates)]
public sealed class LetterModel : LetterForm
{
    [FromRoute] public Guid Id { get; set; }

    public LetterTemplate Template { get; private set; } = null!;
    public bool MayKeep => Template.MayBeKeptBy(Viewer);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.LetterTemplates(Viewer).FirstOrDefaultAsync(template => template.Id == Id) is not { } found) return NotFound();
        Template = found;
        return HttpMethods.IsPost(Request.Method) && !MayKeep ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }

    public void OnGet() => Input = InputModel.Of(Template);

    public async Task<IActionResult> OnPost()
    {
        if (Filled is not { } text) return Page();
        Template.Change(text, Input.Version, Stamp);
        await Db.SaveChangesAsync();
        return Done($"/templates/letters/{Id}", "Template changed.");
    }

    public async Task<IActionResult> OnPostRetire()
    {
        ModelState.Clear();
        Template.Retire(Stamp);
        await Db.SaveChangesAsync();
        return Done("/templates/letters", "Template retired.", "It is offered no more.");
    }

    public async Task<IActionResult> OnPostBringBack()
    {
        ModelState.Clear();
        Template.BringBack(Stamp);
        await Db.SaveChangesAsync();
        return Done($"/templates/letters/{Id}", "Template brought back.", "It is offered again.");
    }
}
