using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records.Retention;
using Redress.Web.Files;

namespace Redress.Web.Data.Destroying;

/// <summary>
/// On each start the list of destroyed keys is held against the database. What it knows to be destroyed and the database does not, came back with a backup:
/// it is destroyed again, in the database, the store and the search, under the certificate that it has.
/// </summary>
static class RestoredBackup
{
    /// <returns>The numbers of the records that lost something again.</returns>
    public static async Task<IReadOnlyList<string>> Apply(IServiceProvider services, CancellationToken stop = default)
    {
        var list = services.GetRequiredService<DestroyedList>();
        var names = list.Names();
        // Most installations have none, or the same as their database: then this is one look into a folder and one question.
        if (names.Count == 0) return [];
        var db = services.GetRequiredService<RedressDb>();
        var known = await db.Set<Destruction>().Select(one => new { one.Id, IsDone = one.DoneAt != null }).ToDictionaryAsync(one => one.Id, one => one.IsDone, stop);
        var again = new List<DestroyedEntry>();
        foreach (var (id, isDone) in names)
        {
            if (known.TryGetValue(id, out var done) && done) list.Finish(id);
            // It died before it committed: the ordinary run asks once more whether it may be, and does it then.
            else if (!isDone && known.ContainsKey(id)) continue;
            else if (list.Read(id) is { } entry) again.Add(entry);
        }
        var lost = new List<string>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var entry in again.OrderBy(entry => entry.At).ThenBy(entry => entry.Certificate))
        {
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            if (await Destroy(scope.ServiceProvider, entry, now, stop)) lost.Add(entry.Number);
        }
        if (lost.Count > 0) await Destroyer.WipeGaps(db, stop);
        return lost;
    }

    static async Task<bool> Destroy(IServiceProvider services, DestroyedEntry entry, DateTime now, CancellationToken stop)
    {
        var (db, destroyer) = (services.GetRequiredService<RedressDb>(), services.GetRequiredService<Destroyer>());
        await using (var all = await db.Database.BeginTransactionAsync(stop))
        {
            var agency = await db.Set<Complaint>().Where(c => c.Id == entry.Record).Select(c => (Guid?)c.AgencyId).FirstOrDefaultAsync(stop);
            // The backup is older than the complaint: there is nothing to destroy.
            if (agency is null) return false;
            await db.TakeTurn(agency.Value, stop);
            var destruction = await db.Set<Destruction>().FirstOrDefaultAsync(one => one.Id == entry.Destruction, stop);
            // Another machine started at the same moment.
            if (destruction?.DoneAt is not null) return false;
            var complaint = await db.Set<Complaint>().AsNoTracking().Include(c => c.Agency.Facts).FirstAsync(c => c.Id == entry.Record, stop);
            var version = complaint.Version;
            if (destruction is null)
            {
                // What was proposed in the backup and open is overtaken.
                await db.Set<Destruction>().Where(one => one.RecordId == entry.Record && one.DoneAt == null && one.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, now).SetProperty(one => one.EndedByName, "Redress").SetProperty(one => one.EndedWhy, "It was destroyed before the backup was restored."), stop);
                destruction = Destruction.OfList(entry.Destruction, complaint, entry.Part, entry.EndedOn, entry.DueOn, entry.Rule, entry.ProposedAt, entry.ProposedBy, entry.ConfirmedAt, entry.ConfirmedBy);
                db.Add(destruction);
            }
            var documents = (await Destroyer.Documents(db, complaint.Id, stop)).Where(document => entry.Documents.Contains(document.Id) || entry.Part != DestroyedPart.Documents).ToList();
            complaint.DestroyAgain(entry.Part, entry.Certificate, documents.Count, entry.EndedOn, entry.WasCanceled, entry.LockedAt, new Stamp(Viewer.System, now, complaint.Agency.DayOf(now)));
            var certificate = new DestructionCertificate(entry.Certificate, destruction, entry.Json, Convert.FromBase64String(entry.Signature), entry.PublicKey, CertificateText.Read(entry.Json).Documents.Count, entry.At);
            await Destroyer.Remove(db, complaint, destruction, certificate, documents, version, entry.At, stop);
            await all.CommitAsync(stop);
        }
        services.GetRequiredService<DestroyedList>().Finish(entry.Destruction);
        await destroyer.RemoveFiles(db, entry.Destruction, now, stop);
        return true;
    }

    static Task TakeTurn(this RedressDb db, Guid agency, CancellationToken stop) => Doors.RetentionDoor.TakeRetentionTurn(db, agency, stop);
}
