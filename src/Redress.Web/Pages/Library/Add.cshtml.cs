using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Library;

[Needs(Right.KeepLibrary)]
public sealed class AddModel : LibraryForm
{
    /// <param name="from">An entry whose words the new one starts with.</param>
    public async Task OnGet(Guid? from)
    {
        if (from is not null && await Db.Library(Viewer).FirstOrDefaultAsync(entry => entry.Id == from) is { } model) Input = InputModel.Of(model);
    }

    public async Task<IActionResult> OnPost()
    {
        if (Filled() is not { } text) return Page();
        Db.Add(RequestTemplate.AddToLibrary(text, Stamp));
        await Db.SaveChangesAsync();
        return Done("/library", "Added to the library.", text.IsCore ? "It is placed when a scope is complete that it fits." : "It can be drawn into activities.");
    }
}
