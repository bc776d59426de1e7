using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;
using Redress.Domain.Notices;
using Redress.Web.Data;

namespace Redress.Web.Bulk;

/// <summary>
/// Does a bulk act, or undoes it: complaint by complaint, each in a transaction of its own together with its result. A process that dies leaves the rest
/// to the next one; two that run at once do no complaint twice, since each result is written once.
/// </summary>
public sealed class BulkRun(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BulkRun> log)
{
    /// <summary>So many are done while their maker waits; more go on behind the page.</summary>
    public const int AtOnce = 50;
    const int Tries = 3;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Small ones are done when this returns.</summary>
    public async Task Begin(Guid actId, int items)
    {
        var run = Run(actId, CancellationToken.None);
        if (items <= AtOnce) await run;
        else _ = run.ContinueWith(failed => log.LogWarning("A bulk act waits for the next round: {Kind}", failed.Exception!.InnerException?.GetType().Name), TaskContinuationOptions.OnlyOnFaulted);
    }

    public async Task Run(Guid actId, CancellationToken stop)
    {
        bool isUndo;
        List<Guid> left;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            isUndo = await db.Set<BulkAct>().AnyAsync(act => act.Id == actId && act.UndoneAt != null, stop);
            var from = isUndo ? BulkItemState.Done : BulkItemState.Waiting;
            left = await db.Set<BulkItem>().Where(item => item.BulkActId == actId && item.State == from).OrderBy(item => item.Position).Select(item => item.RecordId).ToListAsync(stop);
        }
        var failed = 0;
        foreach (var record in left)
        {
            try
            {
                await One(actId, record, isUndo, stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                // The others go on; the next round finds this one again.
                failed++;
                log.LogWarning("A complaint of a bulk act failed: {Kind}", failure.GetType().Name);
            }
        }
        if (failed == 0) await Finish(actId, isUndo, stop);
    }

    async Task One(Guid actId, Guid recordId, bool isUndo, CancellationToken stop)
    {
        string? refused = null;
        for (var tried = 0; tried <= Tries; tried++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            var act = await db.Set<BulkAct>().FirstAsync(one => one.Id == actId, stop);
            var item = await db.Set<BulkItem>().FirstAsync(one => one.BulkActId == actId && one.RecordId == recordId, stop);
            if (item.State != (isUndo ? BulkItemState.Done : BulkItemState.Waiting)) return;
            try
            {
                if (refused is not null && isUndo) item.NotUndone(refused, Now);
                else if (refused is not null) item.Refused(refused, Now);
                else if (tried == Tries) (refused, tried) = ("Others changed it again and again at that moment. Try it by itself.", tried - 1);
                else await Act(db, act, item, isUndo, stop);
                await db.SaveChangesAsync(stop);
                if (item.State != (isUndo ? BulkItemState.Done : BulkItemState.Waiting)) return;
            }
            catch (BrokenRuleException rule)
            {
                (refused, tried) = (rule.Message, 0);
            }
            catch (DbUpdateException)
            {
                // Somebody acted on it at the same moment: look again at what is there now.
            }
        }
    }

    async Task Act(RedressDb db, BulkAct act, BulkItem item, bool isUndo, CancellationToken stop)
    {
        var id = isUndo ? act.UndoneById : act.ById;
        var person = await db.People.Include(one => one.Roles).Include(one => one.Agency!.Facts).FirstAsync(one => one.Id == id, stop);
        var viewer = person.AsViewer();
        if (person.RemovedAt is not null || person.AsleepSince is not null || !viewer.May(isUndo ? act.RightToUndo : act.Kind.Row().Right)) throw new BrokenRuleException($"{person.Name} may not do this any more.");
        var complaint = await db.ForBulk(viewer).FirstOrDefaultAsync(c => c.Id == item.RecordId, stop) ?? throw new BrokenRuleException("It is not your agency’s any more.");
        var stamp = new Stamp(viewer, Now, complaint.Agency.DayOf(Now));
        if (!isUndo)
        {
            db.Held = new(act.Id, act.HeldUntil!.Value);
            var before = BulkVerbs.Do(act, await BulkMeans.Read(db, viewer, act, Now, stop), complaint, stamp);
            item.Did(complaint.Happenings[^1].Sentence, before, Now);
            return;
        }
        var mails = await db.Outbox.Where(mail => mail.BulkActId == act.Id && mail.RecordId == item.RecordId).ToListAsync(stop);
        var notices = await db.Notices.Where(notice => notice.BulkActId == act.Id && notice.RecordId == item.RecordId).ToListAsync(stop);
        // Calling back takes its time: a mail that goes out meanwhile is told of as if it had not been called back. A notice for a daily summary has a mail once that is written.
        var hasGone = mails.Exists(mail => mail.MayHaveGone) || notices.Exists(notice => notice is { Delivery: NoticeDelivery.DailySummary, MailId: not null });
        if (hasGone && !act.Kind.Row().IsUndoable) throw new BrokenRuleException("Its mail has gone. It cannot be called back.");
        await BulkVerbs.Undo(db, act, item, complaint, stamp, stop);
        item.Undid(complaint.Happenings[^1].Sentence + (act.IsCalledBack && hasGone ? " Its mail had gone, so this is told too." : ""), Now);
        if (act.IsCalledBack && !hasGone) CallBack(db, mails, notices, viewer);
    }

    // Nobody outside heard of it, so nobody is told that it is undone; but who read the notice here is.
    void CallBack(RedressDb db, List<OutboxMail> mails, List<Notice> notices, Viewer by)
    {
        db.TellsNobody = true;
        foreach (var mail in mails.Where(mail => mail.GivenUpAt is null)) mail.GiveUp("Called back before it went out.", by, Now);
        foreach (var notice in notices)
        {
            if (notice.ReadAt is not null) db.Add(new Notice(notice.PersonId, $"Called back: {char.ToLowerInvariant(notice.Words[0])}{notice.Words[1..]}", notice.Link, Now, notice.RecordId, kind: notice.Kind, delivery: NoticeDelivery.AtOnce));
            else db.Remove(notice);
        }
    }

    async Task Finish(Guid actId, bool isUndo, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var act = await db.Set<BulkAct>().FirstAsync(one => one.Id == actId, stop);
        act.Finish(isUndo, Now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another process finished it.
        }
    }
}
