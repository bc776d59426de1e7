using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities;

/// <summary>For a record whose agency left the installation: see docs/decisions/non-nmls-entities.md.</summary>
[Needs(Right.CreateNonNmlsEntities)]
public sealed class TakeOverModel : EntityPage
{
    public IActionResult OnGet() => MayTakeOver ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        Entity.TakeOver(Agency, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Agency.Name} keeps {Entity.Number} now.");
    }
}
