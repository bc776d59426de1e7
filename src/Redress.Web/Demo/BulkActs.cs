using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Bulk;
using Redress.Web.Data;

namespace Redress.Web.Demo;

/// <summary>A Supervisor of Washington related a few complaints to one; one of them could not be.</summary>
static class BulkActs
{
    public static async Task Add(RedressDb db, DateTime now, CancellationToken stop)
    {
        var person = await db.People.Include(one => one.Roles).Include(one => one.Agency!.Facts).FirstAsync(one => one.Email == "supervisor@wa.demo", stop);
        var (viewer, at) = (person.AsViewer(), now.AddDays(-1));
        var stamp = new Stamp(viewer, at, person.Agency!.DayOf(at));
        var complaints = await db.ForBulk(viewer).Where(c => c.Status == ComplaintStatus.Open && !c.IsImported).OrderByDescending(c => c.Number).Take(3).ToListAsync(stop);
        var act = BulkAct.Prepare(BulkKind.Relate, [.. complaints.Select(c => (c.Id, c.Number))], person, stamp);
        act.Ask(new BulkOrder(Other: complaints[0].Number), stamp);
        act.Start(stamp);
        db.Add(act);
        var means = new BulkMeans(null, null, complaints[0].Id);
        foreach (var (item, complaint) in act.Items.Zip(complaints))
        {
            try
            {
                var before = BulkVerbs.Do(act, means, complaint, stamp);
                item.Did(complaint.Happenings[^1].Sentence, before, at);
            }
            catch (BrokenRuleException why)
            {
                item.Refused(why.Message, at);
            }
        }
        act.Finish(isUndo: false, at);
        await db.SaveChangesAsync(stop);
    }
}
