using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Templates;

[Needs(Right.KeepTemplates)]
public sealed class AddModel : TemplateForm
{
    /// <param name="from">A template whose words the new one starts with.</param>
    public async Task OnGet(Guid? from)
    {
        if (from is not null && await Db.Templates(Viewer).FirstOrDefaultAsync(template => template.Id == from) is { } model) Input = InputModel.Of(model);
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Filled() is not { } text) return Page();
        var template = RequestTemplate.Add(text, Stamp);
        Db.Add(template);
        await Db.SaveChangesAsync();
        return Done("/templates", "Template added.", "It is offered when a request is added.");
    }
}
