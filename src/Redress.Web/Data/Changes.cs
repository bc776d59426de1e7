using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Records.Retention;
using Redress.Domain.Views;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Data;

/// <summary>
/// How often this process changed complaints of an agency or notices of a person: what was counted before a change is then known to be old.
/// </summary>
public sealed class Changes
{
    /// <summary>So long may a change by another process of this installation go unseen in a count.</summary>
    public static readonly TimeSpan Unseen = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<Guid, long> changes = [];

    /// <param name="owner">An agency or a person.</param>
    public long Of(Guid owner) => changes.GetValueOrDefault(owner);

    public void Happened(Guid owner) => changes.AddOrUpdate(owner, 1, (_, before) => before + 1);
}

sealed class ChangeWatcher(Changes changes) : AfterCommit
{
    readonly HashSet<Guid> owners = [];

    protected override void Note(ChangeTracker tracker)
    {
        // A complaint that changes hands leaves one list and comes to another.
        owners.UnionWith(tracker.Entries<Complaint>().Where(IsWritten).SelectMany(entry => new[] { entry.Entity.AgencyId, entry.Property(c => c.AgencyId).OriginalValue }));
        owners.UnionWith(tracker.Entries<SavedView>().Where(IsWritten).Select(entry => entry.Entity.AgencyId));
        owners.UnionWith(tracker.Entries<ListChoice>().Where(IsWritten).Select(entry => entry.Entity.PersonId));
        owners.UnionWith(tracker.Entries<AgencyFact>().Where(IsWritten).Where(entry => entry.Entity is RetentionRule).Select(entry => entry.Entity.AgencyId));
        owners.UnionWith(tracker.Entries<LegalHold>().Where(IsWritten).Select(entry => entry.Entity.AgencyId));
        // The verbs of a hold decide on its matches, and leave the hold itself as it is.
        owners.UnionWith(tracker.Entries<LegalHold>().Where(hold => tracker.Entries<HoldMatch>().Any(match => match.Entity.HoldId == hold.Entity.Id && IsWritten(match))).Select(entry => entry.Entity.AgencyId));
        owners.UnionWith(tracker.Entries<KeptUntil>().Where(IsWritten).Select(entry => entry.Entity.AgencyId));
        owners.UnionWith(tracker.Entries<Destruction>().Where(IsWritten).Select(entry => entry.Entity.AgencyId));
        owners.UnionWith(tracker.Entries<ExamFigures>().Where(IsWritten).Select(entry => entry.Entity.AgencyId));
        owners.UnionWith(tracker.Entries<SchedulingItem>().Where(IsWritten).Select(entry => entry.Entity.AgencyId));
        owners.UnionWith(tracker.Entries<Notice>().Where(IsWritten).Select(entry => entry.Entity.PersonId));
    }

    protected override void Act()
    {
        foreach (var owner in owners) changes.Happened(owner);
        owners.Clear();
    }

    static bool IsWritten(EntityEntry entry) => entry.State is not EntityState.Unchanged;
}
