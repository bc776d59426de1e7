using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Web.Files;

namespace Redress.Web.Data.History;

/// <summary>
/// Gathers the ends of all chains in a tree and signs its root. The file is written first, then the row: a process that dies between
/// leaves a file that the next one takes up. One process at a time, by a lease in the database.
/// </summary>
public sealed class RootMaker(RedressDb db, Site site, SigningKey key, TimeProvider clock)
{
    const int Block = 10_000, MostNamed = 20;
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    readonly RootFiles files = RootFiles.Of(site);

    /// <returns>The root; null: another process gathers one now.</returns>
    /// <param name="evenIfLost">Signs although records are gone or cut back since the root before: somebody knows why.</param>
    /// <exception cref="BrokenRuleException">Records are not as the last root had them. Nothing was signed.</exception>
    public async Task<SignedRoot?> Make(bool evenIfLost = false, DateTime? unlessSince = null, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Installations.Where(one => one.RootLeasedUntil == null || one.RootLeasedUntil < now).ExecuteUpdateAsync(set => set.SetProperty(one => one.RootLeasedUntil, now + Lease), stop) == 0) return null;
        try
        {
            var before = await TakeUp(stop);
            return before?.At >= unlessSince ? null : await Make(before, now, evenIfLost, stop);
        }
        finally
        {
            await db.Installations.ExecuteUpdateAsync(set => set.SetProperty(one => one.RootLeasedUntil, (DateTime?)null), CancellationToken.None);
        }
    }

    /// <summary>Files that are newer than the table: of a process that died, or from before a backup was restored.</summary>
    async Task<SignedRoot?> TakeUp(CancellationToken stop)
    {
        var last = await Last(db, stop);
        foreach (var no in files.Numbers().Where(no => no > (last?.No ?? 0)))
        {
            var found = files.Read(no);
            if (found is null || found.Key != SigningKey.FingerprintOf(key.PublicPem) || !SigningKey.IsSignedBy(key.PublicPem, System.Text.Encoding.UTF8.GetBytes(found.Statement()), found.Signature) || last is not null && !found.Previous.AsSpan().SequenceEqual(last.Hash))
                throw new BrokenRuleException($"{files.PathOf(no)} does not follow the last root of the database. Nothing was signed. Run redress verify.");
            await Keep(found, stop);
            last = found;
        }
        return last;
    }

    async Task<SignedRoot> Make(SignedRoot? before, DateTime now, bool evenIfLost, CancellationToken stop)
    {
        var (tree, events, lost) = (new MerkleTree(), 0L, new List<string>());
        var list = files.BeginList();
        try
        {
            await using (list)
            {
                var compared = new Compared(files.LatestList());
                await foreach (var end in Ends(stop))
                {
                    lost.AddRange(compared.Next(end));
                    var leaf = end.ToBytes();
                    tree.Add(leaf);
                    events += end.Events;
                    await list.WriteAsync(leaf, stop);
                }
                lost.AddRange(compared.Rest());
                list.Flush(flushToDisk: true);
            }
            if (lost.Count > 0 && !evenIfLost)
                throw new BrokenRuleException($"Not signed: {lost.Count} {(lost.Count == 1 ? "record is" : "records are")} gone or cut back since root {before?.No}: {string.Join(", ", lost.Take(MostNamed))}{(lost.Count > MostNamed ? " and more" : "")}. Run redress verify. If a backup was restored, run redress root --even-if-lost.");
            var reads = await db.Set<ReadBatch>().AsNoTracking().OrderByDescending(batch => batch.No).FirstOrDefaultAsync(stop);
            var root = new SignedRoot(before, now, tree, events, lost.Count, (reads?.No ?? 0, reads?.Hash ?? new byte[32]), DestroyedKeys.Count(site), SigningKey.FingerprintOf(key.PublicPem), key.Sign);
            files.Write(root, list.Name);
            await Keep(root, stop);
            if (lost.Count > 0) await Note(root, lost, stop);
            return root;
        }
        finally
        {
            File.Delete(list.Name);
        }
    }

    // In blocks, so that no long question holds anybody up. A chain that grows meanwhile is caught as it is when its block is read.
    async IAsyncEnumerable<ChainEnd> Ends([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (var last = Guid.Empty; ;)
        {
            var after = last;
            var block = await db.Set<Record>().AsNoTracking().Where(record => record.Id > after).OrderBy(record => record.Id).Take(Block)
                .Select(record => new ChainEnd(record.Id, record.Number, record.EventCount, record.ChainHead, record.StateDigest)).ToListAsync(stop);
            foreach (var end in block) yield return end;
            if (block.Count < Block) yield break;
            last = block[^1].RecordId;
        }
    }

    async Task Keep(SignedRoot root, CancellationToken stop)
    {
        db.Add(root);
        await db.SaveChangesAsync(stop);
        db.Entry(root).State = EntityState.Detached;
        await db.Installations.ExecuteUpdateAsync(set => set.SetProperty(one => one.LastRootNo, root.No), stop);
    }

    async Task Note(SignedRoot root, List<string> lost, CancellationToken stop)
    {
        (await db.Installations.FirstAsync(stop)).Note($"Signed root {root.No} although {lost.Count} records were gone or cut back: {string.Join(", ", lost.Take(MostNamed))}.", new Stamp(Viewer.CommandLine, root.At, DateOnly.FromDateTime(root.At)));
        await db.SaveChangesAsync(stop);
    }

    public static Task<SignedRoot?> Last(RedressDb db, CancellationToken stop = default) => db.Set<SignedRoot>().AsNoTracking().OrderByDescending(root => root.No).FirstOrDefaultAsync(stop);

    /// <summary>Goes along the list of the root before: both are ordered by ID.</summary>
    sealed class Compared(HeadList? before)
    {
        readonly IEnumerator<ChainEnd>? old = Begin(before);
        bool hasOld = before is not null;
        bool isBegun;

        public IEnumerable<string> Next(ChainEnd end)
        {
            if (!isBegun) Step();
            while (hasOld && old!.Current.RecordId.CompareTo(end.RecordId) < 0)
            {
                yield return old.Current.Number;
                Step();
            }
            if (!hasOld || old!.Current.RecordId != end.RecordId) yield break;
            if (end.Events < old.Current.Events || end.Events == old.Current.Events && !end.Head.AsSpan().SequenceEqual(old.Current.Head)) yield return end.Number;
            Step();
        }

        public IEnumerable<string> Rest()
        {
            if (!isBegun) Step();
            for (; hasOld; Step()) yield return old!.Current.Number;
            old?.Dispose();
        }

        void Step() => (isBegun, hasOld) = (true, old?.MoveNext() == true);

        static IEnumerator<ChainEnd>? Begin(HeadList? list) => list?.All().GetEnumerator();
    }
}

/// <summary>How long the list of destroyed keys is, which lies beside the signing key and only grows.</summary>
static class DestroyedKeys
{
    public static int Count(Site site) => new DestroyedList(site.Keys).CountDone();
}
