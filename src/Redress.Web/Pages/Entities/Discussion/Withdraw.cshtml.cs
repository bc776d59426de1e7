using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities.Discussion;

/// <summary>Takes one’s own post off the board of an entity.</summary>
[Needs(Right.Discuss)]
public sealed class WithdrawModel : EntityBoardPage
{
    [FromRoute] public Guid Id { get; set; }

    public Post Post { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Board.Find(Id) is not { } post) return NotFound();
        Post = post;
        return null;
    }

    public IActionResult OnGet() => Entity.CanWithdraw(Post, Viewer) ? Page() : Redirect(BoardAddress);

    public async Task<IActionResult> OnPost()
    {
        Entity.WithdrawPost(Post, Stamp);
        await Db.SaveChangesAsync();
        return Done(BoardAddress, "Post withdrawn.", "The board says that it was, and the history keeps its text.");
    }
}
