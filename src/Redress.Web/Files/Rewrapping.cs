using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access.Providers;
using Redress.Web.Data;

namespace Redress.Web.Files;

/// <summary>
/// Brings everything that lies under an older master key under the present one, while servers run. A row is changed only as it was read: what was destroyed or set anew meanwhile stays so.
/// Killed at any place it has harmed nothing; the next run does the rest.
/// </summary>
public sealed class Rewrapping(RedressDb db)
{
    const int Batch = 500;

    readonly MasterKey master = db.Needs.Master;

    /// <summary>What could not be opened because its key is not known here.</summary>
    public int Unreadable { get; private set; }

    /// <param name="told">Is called with the number of rows done so far.</param>
    public async Task<int> All(Action<int>? told, CancellationToken stop)
    {
        Unreadable = 0;
        var done = await Keys(told, stop);
        done += await Each(db.UserTokens.AsNoTracking().Where(token => token.Value != null).Select(token => new Row<(Guid, string, string)>(new(token.UserId, token.LoginProvider, token.Name), token.Value!)), token => Bytes(token.Sealed),
            (token, fresh) => db.UserTokens.Where(one => one.UserId == token.Id.Item1 && one.LoginProvider == token.Id.Item2 && one.Name == token.Id.Item3 && one.Value == token.Sealed)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Value, Convert.ToBase64String(fresh)), stop), stop);
        done += await Each(db.SignOns.AsNoTracking().Where(one => one.SealedSecret != null).Select(one => new Row<Guid>(one.Id, Convert.ToBase64String(one.SealedSecret!))), one => Bytes(one.Sealed),
            (row, fresh) => { var old = Bytes(row.Sealed); return db.SignOns.Where(one => one.Id == row.Id && one.SealedSecret == old).ExecuteUpdateAsync(set => set.SetProperty(one => one.SealedSecret, fresh), stop); }, stop);
        done += await Each(db.SignOnLinks.AsNoTracking().Where(one => one.SealedIdToken != null).Select(one => new Row<Guid>(one.Id, Convert.ToBase64String(one.SealedIdToken!))), one => Bytes(one.Sealed),
            (row, fresh) => { var old = Bytes(row.Sealed); return db.SignOnLinks.Where(one => one.Id == row.Id && one.SealedIdToken == old).ExecuteUpdateAsync(set => set.SetProperty(one => one.SealedIdToken, fresh), stop); }, stop);
        done += await Each(db.Set<SealedPackage>().AsNoTracking().Where(one => one.EndedAt == null).Select(one => new Row<Guid>(one.Id, Convert.ToBase64String(one.SealedToken))), one => Bytes(one.Sealed),
            (row, fresh) => { var old = Bytes(row.Sealed); return db.Set<SealedPackage>().Where(one => one.Id == row.Id && one.SealedToken == old).ExecuteUpdateAsync(set => set.SetProperty(one => one.SealedToken, fresh), stop); }, stop);
        return done;
    }

    /// <summary>How many keys of records and documents lie under which master key.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Count(CancellationToken stop)
        => await db.StoredKeys.GroupBy(key => key.MasterId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);

    async Task<int> Keys(Action<int>? told, CancellationToken stop)
    {
        var (done, last, current) = (0, Guid.Empty, master.CurrentId);
        while (await db.StoredKeys.AsNoTracking().Where(key => key.MasterId != current && key.Id.CompareTo(last) > 0).OrderBy(key => key.Id).Take(Batch).ToListAsync(stop) is { Count: > 0 } batch)
        {
            await using var all = await db.Database.BeginTransactionAsync(stop);
            foreach (var key in batch)
            {
                if (Fresh(key.Wrapped) is not { } fresh) continue;
                var (old, id) = (key.Wrapped, MasterKey.IdOf(fresh));
                done += await db.StoredKeys.Where(one => one.Id == key.Id && one.Wrapped == old).ExecuteUpdateAsync(set => set.SetProperty(one => one.Wrapped, fresh).SetProperty(one => one.MasterId, id), stop);
            }
            await all.CommitAsync(stop);
            last = batch[^1].Id;
            told?.Invoke(done);
        }
        return done;
    }

    // Few enough to be read at once: some for each person, one for each organization.
    async Task<int> Each<T>(IQueryable<T> rows, Func<T, byte[]> sealedOf, Func<T, byte[], Task<int>> write, CancellationToken stop)
    {
        var done = 0;
        foreach (var row in await rows.ToListAsync(stop))
        {
            var old = sealedOf(row);
            if (old.Length > 36 && MasterKey.IdOf(old) != master.CurrentId && Fresh(old) is { } fresh) done += await write(row, fresh);
        }
        return done;
    }

    byte[]? Fresh(byte[] wrapped)
    {
        try
        {
            return master.Wrap(master.Unwrap(wrapped));
        }
        catch (CryptographicException)
        {
            Unreadable++;
            return null;
        }
    }

    // Tokens of the framework that are not sealed by us are no base64, or too short.
    static byte[] Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }

    sealed record Row<T>(T Id, string Sealed);
}
