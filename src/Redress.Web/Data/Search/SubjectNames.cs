using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>Keeps the index of the registry's names, and makes it anew when the registry has changed: see docs/decisions/subject-search.md.</summary>
sealed class SubjectNames(TimeProvider clock)
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    readonly SemaphoreSlim making = new(1);
    (SubjectIndex Index, Registry Of, DateTimeOffset At)? kept;

    public async Task<SubjectIndex> Index(RedressDb db, CancellationToken stop = default)
    {
        var registry = await Registry.Of(db, stop);
        if (Fresh(registry) is { } there) return there;
        await making.WaitAsync(stop);
        try
        {
            if (Fresh(registry) is { } made) return made;
            var index = await Make(db, stop);
            kept = (index, registry, clock.GetUtcNow());
            return index;
        }
        finally
        {
            making.Release();
        }
    }

    SubjectIndex? Fresh(Registry registry) => kept is { } held && held.Of == registry && clock.GetUtcNow() - held.At < Longest ? held.Index : null;

    static async Task<SubjectIndex> Make(RedressDb db, CancellationToken stop)
    {
        var index = new SubjectIndex();
        await foreach (var company in db.Companies.AsNoTracking().Select(c => new { c.Id, c.Name, c.Phone, c.Website, c.SuccessorId }).AsAsyncEnumerable().WithCancellation(stop))
        {
            // The names of a merged company mean the one that goes on.
            index.Add(company.SuccessorId ?? company.Id, company.Name);
            if (company.SuccessorId is null) index.Add(company.Id, company.Phone, company.Website);
        }
        await foreach (var other in db.Set<CompanyName>().AsNoTracking().Join(db.Companies, name => name.CompanyId, c => c.Id, (name, c) => new { CompanyId = c.SuccessorId ?? c.Id, name.Name }).AsAsyncEnumerable().WithCancellation(stop))
            index.Add(other.CompanyId, other.Name);
        return index;
    }

    /// <summary>By which a change of names is seen: how many there are, the newest of each kind, and how much happened to them.</summary>
    sealed record Registry(int Companies, Guid LastCompany, int Names, Guid LastName, int Facts)
    {
        public static async Task<Registry> Of(RedressDb db, CancellationToken stop) => new(
            await db.Companies.CountAsync(stop),
            await db.Companies.OrderByDescending(c => c.Id).Select(c => c.Id).FirstOrDefaultAsync(stop),
            await db.Set<CompanyName>().CountAsync(stop),
            await db.Set<CompanyName>().OrderByDescending(name => name.Id).Select(name => name.Id).FirstOrDefaultAsync(stop),
            await db.Set<CompanyFact>().CountAsync(stop));
    }
}
