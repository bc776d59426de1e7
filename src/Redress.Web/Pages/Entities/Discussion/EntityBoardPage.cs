using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Companies;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Shared.Discussion;

namespace Redress.Web.Pages.Entities.Discussion;

/// <summary>A page about the board of a non-NMLS entity, which all agencies share.</summary>
public abstract class EntityBoardPage : RedressPage
{
    /// <summary>Entity Tracking Number.</summary>
    [FromRoute] public string Number { get; set; } = "";

    public NonNmlsEntity Entity { get; private set; } = null!;
    public Board Board { get; private set; } = null!;
    public string BoardAddress => $"/entities/{Entity.Number}/discussion";
    protected Stamp Stamp => StampOf(Entity.Agency);

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.AgencyId is null || await Db.Entities(Viewer).Whole().FirstOrDefaultAsync(entity => entity.Number == Number) is not { } found) return NotFound();
        Entity = found;
        Board = await Board.Read(Db, Viewer, found, Now);
        return null;
    }
}
