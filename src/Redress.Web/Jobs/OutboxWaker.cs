using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Redress.Domain.Notices;

namespace Redress.Web.Jobs;

/// <summary>Wakes the sender once a save that wrote mail is committed.</summary>
sealed class OutboxWaker(OutboxSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    bool wroteMail;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        wroteMail |= data.Context!.ChangeTracker.Entries<OutboxMail>().Any(entry => entry.State == EntityState.Added);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken stop = default)
    {
        if (data.Context!.Database.CurrentTransaction is null) Wake();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData data, CancellationToken stop = default)
    {
        Wake();
        return Task.CompletedTask;
    }

    void Wake()
    {
        if (wroteMail) signal.Wake();
        wroteMail = false;
    }
}
