using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Search;

/// <summary>How often complaints of each agency were changed by this process: what was counted before a change is then known to be old.</summary>
public sealed class ListChanges
{
    readonly ConcurrentDictionary<Guid, long> changes = [];

    public long Of(Guid agencyId) => changes.GetValueOrDefault(agencyId);

    public void Happened(Guid agencyId) => changes.AddOrUpdate(agencyId, 1, (_, before) => before + 1);
}

sealed class ListWatcher(ListChanges changes) : AfterCommit
{
    readonly HashSet<Guid> agencies = [];

    protected override void Note(ChangeTracker tracker)
        => agencies.UnionWith(tracker.Entries<Complaint>().Where(entry => entry.State is not EntityState.Unchanged).Select(entry => entry.Entity.AgencyId));

    protected override void Act()
    {
        foreach (var agency in agencies) changes.Happened(agency);
        agencies.Clear();
    }
}
