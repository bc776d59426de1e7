using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Redress.Web.Data;

/// <summary>Notes what a save is about to write, and acts once that is committed: at once, or with the transaction it belongs to.</summary>
abstract class AfterCommit : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        Note(data.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken stop = default)
    {
        if (data.Context!.Database.CurrentTransaction is null) Act();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData data, CancellationToken stop = default)
    {
        Act();
        return Task.CompletedTask;
    }

    protected abstract void Note(ChangeTracker changes);

    protected abstract void Act();
}
