using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;

namespace Redress.Web.Imports;

/// <summary>Keeps what came of each block of an import and how far it has come, in the transaction of the block.</summary>
sealed class ImportKeeper(RedressDb db, ComplaintImport import, TimeProvider clock)
{
    readonly Guid _id = import.Id;
    readonly ImportStage _stage = import.Stage;
    int _cursor = import.Cursor, _told = import.Told;

    /// <exception cref="OvertakenException">Another process did this block already.</exception>
    public async Task Keep(ImportedRows rows, CancellationToken stop)
    {
        var (id, stage, from, now) = (_id, _stage, _cursor, clock.GetUtcNow().UtcDateTime);
        var mine = await db.Set<ComplaintImport>().Where(one => one.Id == id && one.Stage == stage && one.Cursor == from).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Cursor, rows.UpTo).SetProperty(one => one.TouchedAt, now).SetProperty(one => one.Told, one => one.Told + rows.Lines.Count)
            .SetProperty(one => one.Added, one => one.Added + rows.Added).SetProperty(one => one.Updated, one => one.Updated + rows.Updated).SetProperty(one => one.Unchanged, one => one.Unchanged + rows.Unchanged)
            .SetProperty(one => one.Refused, one => one.Refused + rows.Refused).SetProperty(one => one.Warnings, one => one.Warnings + rows.Warnings), stop);
        if (mine == 0) throw new OvertakenException();
        // What the rehearsal told is told anew.
        if (from == 0 && stage == ImportStage.Importing) await db.Set<ImportLine>().Where(line => line.ImportId == id).ExecuteDeleteAsync(stop);
        await db.Insert([.. rows.Lines.Select((line, at) => line.Of(id, _told + at + 1))], stop);
        (_cursor, _told) = (rows.UpTo, _told + rows.Lines.Count);
    }
}

/// <summary>Another process did this block already and goes on with the file.</summary>
sealed class OvertakenException : Exception;
