using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages;

/// <summary>What the viewer was told, newest first.</summary>
[Needs(Right.UseOwnAccount)]
public class NoticesModel(UnreadNotices unread) : RedressPage
{
    const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public Guid? Before { get; set; }

    public List<Row> Notices { get; private set; } = [];
    public int Unread { get; private set; }
    public string Layout => Home.LayoutOf(Viewer);
    public string? Previous => Before is null ? null : "/notices";
    public string? Next { get; private set; }

    public async Task OnGet()
    {
        var mine = Db.Notices.AsNoTracking().Where(notice => notice.PersonId == Viewer.PersonId);
        Unread = await mine.CountAsync(notice => notice.ReadAt == null);
        if (Before is { } before && await mine.Where(notice => notice.Id == before).Select(notice => (DateTime?)notice.At).FirstOrDefaultAsync() is { } at)
            mine = mine.Where(notice => notice.At < at || notice.At == at && notice.Id < before);
        Notices = await mine.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id).Take(PageSize + 1)
            .Select(notice => new Row(notice.Id, notice.At, notice.Words, notice.ReadAt, Db.Set<Record>().Where(record => record.Id == notice.RecordId).Select(record => record.Number).FirstOrDefault()))
            .ToListAsync();
        if (Notices.Count <= PageSize) return;
        Notices.RemoveAt(PageSize);
        Next = $"/notices?before={Notices[^1].Id}";
    }

    public async Task<IActionResult> OnPostRead(Guid id)
    {
        if (await Db.Notices.FirstOrDefaultAsync(notice => notice.Id == id && notice.PersonId == Viewer.PersonId) is not { } notice) return NotFound();
        notice.Read(Now);
        await Db.SaveChangesAsync();
        return Redirect("/notices");
    }

    public async Task<IActionResult> OnPostReadAll()
    {
        var read = await unread.ReadAll(Viewer.PersonId!.Value, Now);
        return Done("/notices", $"{read} {(read == 1 ? "notice is" : "notices are")} marked as read.");
    }

    public sealed record Row(Guid Id, DateTime At, string Words, DateTime? ReadAt, string? Number);
}
