using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Redress.Domain.Notices;
using Redress.Web.Data;

namespace Redress.Web.Jobs;

/// <summary>Wakes the sender once a save that wrote mail is committed.</summary>
sealed class OutboxWaker(OutboxSignal signal) : AfterCommit
{
    bool wroteMail;

    protected override void Note(ChangeTracker changes) => wroteMail |= changes.Entries<OutboxMail>().Any(entry => entry.State == EntityState.Added);

    protected override void Act()
    {
        if (wroteMail) signal.Wake();
        wroteMail = false;
    }
}
