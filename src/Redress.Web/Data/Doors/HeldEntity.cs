using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Redress.Domain;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Doors;

/// <summary>While a complaint about an entity is entered, nobody matches it: a match waits, and then sees the complaint. Several are entered at once.</summary>
static class HeldEntity
{
    /// <returns>To be committed after the save; null: somebody else's transaction goes on.</returns>
    public static async Task<IDbContextTransaction?> HoldUnmatched(this RedressDb db, NonNmlsEntity entity, CancellationToken stop = default)
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        if (await db.Set<NonNmlsEntity>().Where(one => one.Id == entity.Id && one.CompanyId == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.Turns, one => one.Turns + 1), stop) == 1) return own;
        if (own is not null) await own.DisposeAsync();
        throw new BrokenRuleException($"{entity.Number} was matched to a company meanwhile. Choose that company.");
    }
}
