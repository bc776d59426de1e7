using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Data.Notices;

namespace Redress.Web.Api;

/// <summary>What the person of the token was told.</summary>
static class NoticesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("/me/notices").WithTags("Notices");
        notices.MapGet("", Read).Needs(Right.UseOwnAccount).WithSummary("What you were told, newest first.").Produces<NoticesPage>().ProducesValidationProblem(422);
        notices.MapPut("/{id:guid}/read", MarkOne).Needs(Right.UseOwnAccount).WithSummary("Mark a notice as read.").Produces(204).ProducesProblem(404);
        notices.MapPut("/read", MarkAll).Needs(Right.UseOwnAccount).WithSummary("Mark all notices as read.").Produces(204);
    }

    /// <param name="Unread">In all, not on this page alone.</param>
    public sealed record NoticesPage(IReadOnlyList<NoticeView> Items, string? Cursor, int Unread);

    /// <param name="Record">Complaint ID, where the notice is about one.</param>
    public sealed record NoticeView(Guid Id, DateTime At, string Words, string? Record, DateTime? ReadAt);

    static async Task<IResult> Read(Act act, Guid? cursor, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        var me = (await act.Viewer()).PersonId;
        var mine = act.Db.Notices.AsNoTracking().Where(notice => notice.PersonId == me);
        var unread = await mine.CountAsync(notice => notice.ReadAt == null);
        if (cursor is { } before) mine = mine.Where(notice => notice.Id < before);
        var rows = await mine.OrderByDescending(notice => notice.Id).Take(limit + 1)
            .Select(notice => new NoticeView(notice.Id, notice.At, notice.Words, act.Db.Set<Record>().Where(record => record.Id == notice.RecordId).Select(record => record.Number).FirstOrDefault(), notice.ReadAt)).ToListAsync();
        return Results.Ok(new NoticesPage(rows[..Math.Min(limit, rows.Count)], rows.Count > limit ? rows[limit - 1].Id.ToString() : null, unread));
    }

    static async Task<IResult> MarkOne(Act act, Guid id)
    {
        var me = (await act.Viewer()).PersonId;
        if (await act.Db.Notices.FirstOrDefaultAsync(notice => notice.Id == id && notice.PersonId == me) is not { } notice) return Results.NotFound();
        notice.Read(act.Now);
        await act.Db.SaveChangesAsync();
        return Results.NoContent();
    }

    static async Task<IResult> MarkAll(Act act, UnreadNotices unread)
    {
        await unread.ReadAll((await act.Viewer()).PersonId!.Value, act.Now);
        return Results.NoContent();
    }
}
