using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Templates.Letters;

[Needs(Right.KeepTemplates)]
public sealed class AddModel : LetterForm
{
    /// <param name="from">A template whose words the new one starts with.</param>
    public async Task OnGet(Guid? from)
    {
        if (from is not null && await Db.LetterTemplates(Viewer).FirstOrDefaultAsync(template => template.Id == from) is { } model) Input = InputModel.Of(model);
    }

    public async Task<IActionResult> OnPost()
    {
        if (Filled is not { } text) return Page();
        var template = LetterTemplate.Add(text, Stamp);
        Db.Add(template);
        await Db.SaveChangesAsync();
        return Done($"/templates/letters/{template.Id}", "Template added.", text.Kind != LetterKind.Announcement ? "It is offered on each complaint." : text.To == LetterTo.Company ? "It is offered on the record of each company." : "Print it from here.");
    }
}
