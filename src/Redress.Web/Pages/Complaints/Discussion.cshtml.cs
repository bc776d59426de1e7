using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Files;
using Redress.Web.Pages.Shared.Discussion;

namespace Redress.Web.Pages.Complaints;

/// <summary>The board of a complaint: the owner and agencies with access write on it, also after closing.</summary>
[Needs(Right.SeeComplaints)]
public sealed class DiscussionModel(DocumentStore store) : ComplaintPage, IBoardPage
{
    [BindProperty] public BoardForm Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();
    [FromQuery] public Guid? Reply { get; set; }
    [FromQuery] public Guid? Correct { get; set; }

    public Board Board { get; private set; } = null!;
    public string BoardAddress => Address("discussion");
    public bool MayPost => Viewer.May(Right.Discuss) && !Complaint.IsImported;
    public bool OffersMark => Standing == Standing.Owner;

    protected override bool OwnerOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Shows(Part.Discussion)) return NotFound();
        Board = await Board.Read(Db, Viewer, Complaint, Now);
        return null;
    }

    public async Task OnGet()
    {
        Input.Identifies = Complaint.IsRestricted && OffersMark;
        Input.Begin(Board, Viewer, Reply, Correct, Now);
        await Board.Looked(Db, Viewer, Complaint, Now);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Viewer.May(Right.Discuss)) return Forbid();
        if (await Input.Send(this, ModelState, Db, store, Stamp) is not { } done) return Page();
        return done.Where is null ? NotFound() : Done(done.Where, done.What, done.Rest);
    }
}
