using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Data;

/// <summary>
/// An act on requests whose save was refused because somebody else acted on the record at the same moment. Nothing of it is saved, so it may be
/// done once more by itself, if the other one left alone the requests that it is about, and the record they hang on.
/// </summary>
sealed class LostRace
{
    readonly HashSet<Guid> requests;
    readonly string asRead;

    LostRace(RedressDb db, HashSet<Guid> requests) => (this.requests, asRead) = (requests, StateOf(db, requests));

    /// <summary>
    /// What lost, as the change tracker still holds it. Null where whoever acted must look again: the act changes the record itself, or no request that
    /// was there before. Such an act could be done twice, since nothing would tell that it was done.
    /// </summary>
    public static LostRace? Of(RedressDb db)
    {
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Any(entry => entry.Entity is Record && (entry.State != EntityState.Modified || entry.Properties.Any(property => property.IsModified && !Locks.IsForLists(property.Metadata))))) return null;
        var present = db.ChangeTracker.Entries<InformationRequest>().Where(entry => entry.State != EntityState.Added).Select(entry => entry.Entity.Id).ToHashSet();
        var requests = changed.Select(entry => RequestOf(db, entry)).OfType<Guid>().Where(present.Contains).ToHashSet();
        return requests.Count == 0 ? null : new LostRace(db, requests);
    }

    /// <summary>After the record was read again: everything the act is about stands as it stood.</summary>
    public bool LeftAlone(RedressDb db) => StateOf(db, requests) == asRead;

    static string StateOf(RedressDb db, HashSet<Guid> requests)
        => string.Join('\n', db.ChangeTracker.Entries().Where(entry => entry.State != EntityState.Added)
            .Where(entry => entry.Entity is Record or Pause or PausedDeadline or Closure or Reopening or Cancellation || RequestOf(db, entry) is { } request && requests.Contains(request))
            .Select(Row).Order(StringComparer.Ordinal));

    static string Row(EntityEntry entry)
        => $"{entry.Metadata.ShortName()}: {string.Join('|', entry.OriginalValues.Properties.Where(property => !Locks.IsForLists(property)).Select(property => $"{property.Name}={entry.OriginalValues[property]}"))}";

    static Guid? RequestOf(RedressDb db, EntityEntry entry) => entry.Entity switch
    {
        InformationRequest request => request.Id,
        Round round => round.RequestId,
        AnswerDraft draft => draft.RequestId,
        DraftAssignment one => db.Set<AnswerDraft>().Local.FirstOrDefault(draft => draft.Id == one.DraftId)?.RequestId,
        CompanyAsk ask => ask.RequestId,
        DueDate due => due.RequestId,
        Reminder reminder => reminder.RequestId,
        InternalComment comment => comment.RequestId,
        Document => entry.Property(nameof(Document.PartId)).OriginalValue is Guid part ? db.Set<Round>().Local.FirstOrDefault(round => round.Id == part)?.RequestId ?? part : null,
        _ => null,
    };
}
