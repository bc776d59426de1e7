using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.Discussion;

namespace Redress.Web.Pages.Complaints.Discussion;

/// <summary>Takes one’s own post off the board.</summary>
[Needs(Right.Discuss)]
public sealed class WithdrawModel : ComplaintPage
{
    [FromRoute] public Guid Id { get; set; }

    public Post Post { get; private set; } = null!;

    protected override bool OwnerOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Shows(Part.Discussion) || (await Board.Read(Db, Viewer, Complaint, Now)).Find(Id) is not { } post) return NotFound();
        Post = post;
        return null;
    }

    public IActionResult OnGet() => Complaint.CanWithdraw(Post, Viewer) ? Page() : Redirect(Address("discussion"));

    public async Task<IActionResult> OnPost()
    {
        Complaint.WithdrawPost(Post, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("discussion"), "Post withdrawn.", "The board says that it was, and the history keeps its text.");
    }
}
