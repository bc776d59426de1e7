using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Pages.Shared.Discussion;

/// <summary>What was done with a form, and where to go on. Without a place: the post that was meant is not there.</summary>
public sealed record BoardDone(string? Where, string What = "", string Rest = "");

/// <summary>What somebody writes on a board: a post, a reply, or the correction of one.</summary>
public sealed class BoardForm
{
    public const int Fields = 4;

    /// <summary>Names the post that is written, so that pressing twice writes once.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();
    public Guid? ReplyTo { get; set; }
    public Guid? Correct { get; set; }

    [Display(Name = "Text")]
    public string? Text { get; set; }

    public List<string?> Tags { get; set; } = [];

    [Display(Name = "Identifies the complainant")]
    public bool Identifies { get; set; }

    /// <summary>The form as the address asks for it: new, a reply, or a correction.</summary>
    internal void Begin(Board board, Viewer viewer, Guid? reply, Guid? correct, DateTime now)
    {
        ReplyTo = board.Find(reply)?.Id;
        if (board.Find(correct) is { } post && board.Record.CanCorrect(post, viewer, now)) (Correct, Text) = (post.Id, board.Record.TextOf(post));
    }

    /// <returns>Null: the form is shown again.</returns>
    internal async Task<BoardDone?> Send(IBoardPage page, ModelStateDictionary errors, RedressDb db, DocumentStore store, Stamp stamp)
    {
        var (board, address) = (page.Board, page.BoardAddress);
        // Pressed twice: the first press wrote it.
        if (board.Find(Key) is not null) return new(address, "Posted.");
        if (Correct is { } id) return await Put(page, errors, board.Find(id), db, stamp);
        if (await page.Uploads.Take(db, store, DocumentPart.Discussion, stamp)) return null;
        var replyTo = board.Find(ReplyTo);
        if (ReplyTo is not null && replyTo is null) return new(null);
        MustHaveText(errors, "Write something.");
        var tags = await ReadTags(errors, db, board);
        if (!errors.IsValid) return null;
        var post = await board.Write(db, Key, replyTo, new NewPost(Text!, tags, page.OffersMark && Identifies), page.Uploads.Documents, stamp);
        await db.SaveChangesAsync();
        return new($"{address}#post-{post.Id}", replyTo is null ? "Posted." : "Reply posted.", tags.Count == 0 ? "" : "Who is tagged is told.");
    }

    async Task<BoardDone?> Put(IBoardPage page, ModelStateDictionary errors, Post? post, RedressDb db, Stamp stamp)
    {
        if (post is null) return new(null);
        MustHaveText(errors, "Write something, or withdraw the post.");
        if (!errors.IsValid) return null;
        page.Board.Record.CorrectPost(post, Text!, stamp);
        await db.SaveChangesAsync();
        return new($"{page.BoardAddress}#post-{post.Id}", "Post corrected.", "The earlier text stays in the history.");
    }

    void MustHaveText(ModelStateDictionary errors, string sentence)
    {
        if (string.IsNullOrWhiteSpace(Text)) errors.AddModelError("Input.Text", sentence);
        else if (Text.Length > Post.MostText) errors.AddModelError("Input.Text", $"A post has room for {Post.MostText:N0} characters.");
    }

    async Task<List<Tag>> ReadTags(ModelStateDictionary errors, RedressDb db, Board board)
    {
        List<Tag> tags = [];
        for (var no = 0; no < Tags.Count; no++)
        {
            if (string.IsNullOrWhiteSpace(Tags[no])) continue;
            try
            {
                tags.Add(await board.TagOf(db, Tags[no]!));
            }
            catch (BrokenRuleException unknown)
            {
                errors.AddModelError($"Input.Tags[{no}]", unknown.Message);
            }
        }
        return tags;
    }
}
