using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Shared.Discussion;

namespace Redress.Web.Api;

/// <summary>Discussion boards: for the agencies that read the record, also after closing.</summary>
static class DiscussionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        Map(api, "/complaints/{number}/discussion", "complaint", Right.SeeComplaints, async (act, viewer, number) => await act.Find(viewer, number) is { } complaint && complaint.Shows(Part.Discussion, complaint.StandingOf(viewer, Depth.Full)) ? complaint : null);
        Map(api, "/entities/{number}/discussion", "non-NMLS entity, which all agencies share", Right.SeeCompanies, async (act, viewer, number) => await act.Db.Entities(viewer).Whole().FirstOrDefaultAsync(entity => entity.Number == number));
    }

    delegate Task<Record?> Finds(Act act, Viewer viewer, string number);

    static void Map(IEndpointRouteBuilder api, string path, string noun, Right reads, Finds find)
    {
        var board = api.MapGroup(path).WithTags("Discussion");
        board.MapGet("", (Act act, string number) => On(act, find, number, null)).Needs(reads).WithSummary($"The board of a {noun}, oldest post first.").Produces<BoardView>().ProducesProblem(404);
        board.MapPost("", (Act act, string number, PostInput input) => Write(act, find, number, input)).Needs(Right.Discuss).WithSummary($"Post on the board of a {noun}, or reply to a post. Who is tagged is told.").Produces<BoardView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
        board.MapPut("/{id:guid}", (Act act, string number, Guid id, CorrectionInput input) => Correct(act, find, number, id, input)).Needs(Right.Discuss).WithSummary("Correct your post, within 15 minutes. The earlier text stays in the history.").Produces<BoardView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
        board.MapDelete("/{id:guid}", (Act act, string number, Guid id) => Withdraw(act, find, number, id)).Needs(Right.Discuss).WithSummary("Withdraw your post. The board says that it was withdrawn.").Produces<BoardView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    /// <param name="Readers">Agencies that read it.</param>
    public sealed record BoardView(IReadOnlyList<string> Readers, IReadOnlyList<PostView> Posts);

    /// <param name="Text">null: withdrawn.</param>
    public sealed record PostView(Guid Id, Guid? ReplyTo, string Author, string Agency, DateTime PostedAt, string? Text, DateTime? ChangedAt, bool IsWithdrawn, IReadOnlyList<string> Tags, bool IdentifiesComplainant, IReadOnlyList<Guid> Documents);

    /// <param name="Tags">All Agencies, names of agencies, e-mail addresses of people.</param>
    /// <param name="IdentifiesComplainant">Left out: as the complaint is restricted or not. Of a restricted complaint, other agencies do not see such a post.</param>
    /// <param name="DocumentsDraft">The draft on which documents were uploaded before (POST /documents).</param>
    public sealed record PostInput(string Text, Guid? ReplyTo = null, IReadOnlyList<string>? Tags = null, bool? IdentifiesComplainant = null, Guid? DocumentsDraft = null);

    public sealed record CorrectionInput(string Text);

    static Task<IResult> Write(Act act, Finds find, string number, PostInput input) => On(act, find, number, async (record, board, stamp) =>
    {
        Inputs.Length("text", input.Text, Post.MostText);
        var replyTo = board.Find(input.ReplyTo);
        if (input.ReplyTo is not null && replyTo is null) throw new InputException("replyTo", "There is no such post.");
        List<Tag> tags = [];
        foreach (var tag in input.Tags ?? []) tags.Add(await Named(act, board, tag));
        var marks = record is Complaint complaint && complaint.AgencyId == stamp.By.AgencyId && (input.IdentifiesComplainant ?? complaint.IsRestricted);
        await board.Write(act.Db, Guid.CreateVersion7(), replyTo, new NewPost(input.Text, tags, marks), await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Discussion), stamp);
    });

    static async Task<Tag> Named(Act act, Board board, string tag)
    {
        try
        {
            return await board.TagOf(act.Db, tag);
        }
        catch (BrokenRuleException unknown)
        {
            throw new InputException("tags", unknown.Message);
        }
    }

    static Task<IResult> Correct(Act act, Finds find, string number, Guid id, CorrectionInput input) => On(act, find, number, (record, board, stamp) =>
    {
        Inputs.Length("text", input.Text, Post.MostText);
        record.CorrectPost(board.Find(id) ?? throw new NoSuchRequestException(), input.Text, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> Withdraw(Act act, Finds find, string number, Guid id) => On(act, find, number, (record, board, stamp) =>
    {
        record.WithdrawPost(board.Find(id) ?? throw new NoSuchRequestException(), stamp);
        return Task.CompletedTask;
    });

    // Agencies that only read the record write too, so this is not for the owner alone.
    static async Task<IResult> On(Act act, Finds find, string number, Func<Record, Board, Stamp, Task>? verb)
    {
        var viewer = await act.Viewer();
        if (viewer.AgencyId is null || await find(act, viewer, number) is not { } record) return Results.NotFound();
        if (verb is not null)
        {
            act.MustMatch(record.Version);
            await verb(record, await Board.Read(act.Db, viewer, record, act.Now), new Stamp(viewer, act.Now, record.Agency.DayOf(act.Now)));
            await act.Db.SaveChangesAsync();
        }
        var board = await Board.Read(act.Db, viewer, record, act.Now);
        return act.Tagged(record.Version, Results.Ok(new BoardView(board.Readers, [.. board.Threads.SelectMany(thread => thread.Replies.Prepend(thread)).OrderBy(shown => shown.Post.PostedAt).Select(View)])));
    }

    static PostView View(BoardPost shown) => new(shown.Post.Id, shown.Post.ReplyToId, shown.Author, shown.Agency, shown.Post.PostedAt, shown.Text, shown.Change?.ChangedAt, shown.Text is null, shown.Tags, shown.Post.IdentifiesComplainant, [.. shown.Documents.Select(document => document.Id)]);
}
