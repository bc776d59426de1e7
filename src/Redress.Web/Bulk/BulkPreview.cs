using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Data;

namespace Redress.Web.Bulk;

/// <summary>What would come of one complaint.</summary>
public sealed record BulkProspect(string Number, string Subject, bool IsPossible, string Words);

/// <summary>Does a bulk act in thought: by the same verbs, in a context that is never saved. So the preview cannot say anything else than the act.</summary>
static class BulkPreview
{
    const int Portion = 100;

    public static async Task<List<BulkProspect>> Of(IServiceScopeFactory scopes, Viewer viewer, Guid actId, DateTime now, CancellationToken stop)
    {
        var found = new List<BulkProspect>();
        for (var from = 0; ; from += Portion)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            var act = await db.Set<BulkAct>().FirstAsync(one => one.Id == actId, stop);
            var items = await db.Set<BulkItem>().Where(item => item.BulkActId == actId).OrderBy(item => item.Position).Skip(from).Take(Portion).ToListAsync(stop);
            if (items.Count == 0) return found;
            var means = await BulkMeans.Read(db, viewer, act, now, stop);
            var ids = items.Select(item => item.RecordId).ToList();
            var complaints = await db.ForBulk(viewer).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
            foreach (var item in items) found.Add(Look(viewer, act, item, means, complaints.GetValueOrDefault(item.RecordId), now));
        }
    }

    static BulkProspect Look(Viewer viewer, BulkAct act, BulkItem item, BulkMeans means, Domain.Complaints.Complaint? complaint, DateTime now)
    {
        if (complaint is null) return new(item.Number, "", false, "It is not your agency’s any more.");
        try
        {
            BulkVerbs.Do(act, means, complaint, new Stamp(viewer, now, complaint.Agency.DayOf(now)));
            return new(item.Number, complaint.SubjectName, true, complaint.Happenings[^1].Sentence);
        }
        catch (BrokenRuleException why)
        {
            return new(item.Number, complaint.SubjectName, false, why.Message);
        }
    }
}
