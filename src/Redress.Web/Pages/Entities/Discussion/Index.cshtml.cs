using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Files;
using Redress.Web.Pages.Shared.Discussion;

namespace Redress.Web.Pages.Entities.Discussion;

/// <summary>The board of a non-NMLS entity: every agency reads it, Supervisors and Managers write.</summary>
[Needs(Right.SeeCompanies)]
public sealed class IndexModel(DocumentStore store) : EntityBoardPage, IBoardPage
{
    [BindProperty] public BoardForm Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();
    [FromQuery] public Guid? Reply { get; set; }
    [FromQuery] public Guid? Correct { get; set; }

    public bool MayPost => Viewer.May(Right.Discuss);
    public bool OffersMark => false;

    public async Task OnGet()
    {
        Input.Begin(Board, Viewer, Reply, Correct, Now);
        await Board.Looked(Db, Viewer, Entity, Now);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!MayPost) return Forbid();
        if (await Input.Send(this, ModelState, Db, store, Stamp) is not { } done) return Page();
        return done.Where is null ? NotFound() : Done(done.Where, done.What, done.Rest);
    }
}
