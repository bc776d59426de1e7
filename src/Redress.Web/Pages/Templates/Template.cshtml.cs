using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Templates;

/// <summary>One template: to change for those who keep it, to read and copy for others.</summary>
[Needs(Right.KeepTemplates)]
public sealed class TemplateModel : TemplateForm
{
    [FromRoute] public Guid Id { get; set; }

    public RequestTemplate Template { get; private set; } = null!;
    public bool MayKeep => Template.MayBeKeptBy(Viewer);

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.Templates(Viewer).Include(template => template.Category).FirstOrDefaultAsync(template => template.Id == Id) is not { } found) return NotFound();
        Template = found;
        return HttpMethods.IsPost(Request.Method) && !MayKeep ? StatusCode(StatusCodes.Status403Forbidden) : null;
    }

    public void OnGet() => Input = InputModel.Of(Template);

    public async Task<IActionResult> OnPost()
    {
        if (await Filled() is not { } text) return Page();
        Template.Change(text, Input.Version, Stamp);
        await Db.SaveChangesAsync();
        return Done("/templates", "Template changed.", "Requests made from it before stay as they are.");
    }

    public async Task<IActionResult> OnPostRetire()
    {
        ModelState.Clear();
        Template.Retire(Stamp);
        await Db.SaveChangesAsync();
        return Done("/templates", "Template retired.", "It is offered no more.");
    }

    public async Task<IActionResult> OnPostBringBack()
    {
        ModelState.Clear();
        Template.BringBack(Stamp);
        await Db.SaveChangesAsync();
        return Done($"/templates/{Id}", "Template brought back.", "It is offered again.");
    }
}
