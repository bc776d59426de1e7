using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>Keeps the index of the registry's names, lets it grow with the registry, and makes it anew when something in it changed: see docs/decisions/subject-search.md.</summary>
sealed class SubjectNames
{
    readonly SemaphoreSlim making = new(1);
    volatile Kept? kept;

    public async Task<SubjectIndex> Index(RedressDb db, CancellationToken stop = default)
    {
        var registry = await Registry.Of(db, stop);
        if (kept is { } there && there.Of == registry) return there.Index;
        await making.WaitAsync(stop);
        try
        {
            if (kept is { } made && made.Of == registry) return made.Index;
            var index = kept is { } held && registry.OnlyGrewSince(held.Of) && await Grow(db, held.Index, held.Of, registry, stop) ? held.Index : await Make(db, stop);
            kept = new(index, registry);
            return index;
        }
        finally
        {
            making.Release();
        }
    }

    static async Task<SubjectIndex> Make(RedressDb db, CancellationToken stop)
    {
        var index = new SubjectIndex();
        await foreach (var company in Rows(db.Companies).AsAsyncEnumerable().WithCancellation(stop)) Add(index, company);
        await foreach (var other in NamesIn(db, db.Set<CompanyName>()).AsAsyncEnumerable().WithCancellation(stop)) index.Add(other.CompanyId, other.Name);
        return index;
    }

    /// <summary>Adds what is new, where it is as much as it must be: IDs made in one millisecond have no order.</summary>
    static async Task<bool> Grow(RedressDb db, SubjectIndex index, Registry before, Registry now, CancellationToken stop)
    {
        var companies = await Rows(db.Companies.Where(c => c.Id.CompareTo(before.LastCompany) > 0)).ToListAsync(stop);
        var others = await NamesIn(db, db.Set<CompanyName>().Where(name => name.Id.CompareTo(before.LastName) > 0)).ToListAsync(stop);
        if (companies.Count != now.Companies - before.Companies || others.Count != now.Names - before.Names) return false;
        index.Grow(grown =>
        {
            foreach (var company in companies) Add(grown, company);
            foreach (var other in others) grown.Add(other.CompanyId, other.Name);
        });
        return true;
    }

    static IQueryable<Row> Rows(IQueryable<Company> companies)
        => companies.AsNoTracking().Select(c => new Row(c.Id, c.Name, c.Phone, c.Website, c.City, c.State, c.BusinessTypes, c.BusinessActivities, c.SuccessorId));

    static IQueryable<OtherName> NamesIn(RedressDb db, IQueryable<CompanyName> names)
        => names.AsNoTracking().Join(db.Companies, name => name.CompanyId, c => c.Id, (name, c) => new OtherName(c.SuccessorId ?? c.Id, name.Name));

    // The names of a merged company mean the one that goes on.
    static void Add(SubjectIndex index, Row company)
    {
        index.Add(company.SuccessorId ?? company.Id, company.Name);
        if (company.SuccessorId is null) index.Add(company.Id, company.Phone, company.Website, company.City, company.State, $"{company.BusinessTypes} {company.BusinessActivities}");
    }

    /// <summary>One reference: index and state are never read half old and half new.</summary>
    sealed record Kept(SubjectIndex Index, Registry Of);

    sealed record Row(Guid Id, string Name, string? Phone, string? Website, string? City, string? State, string? BusinessTypes, string? BusinessActivities, Guid? SuccessorId);

    sealed record OtherName(Guid CompanyId, string Name);

    /// <summary>By which a change is seen: how many companies and names there are, the newest of each, how much happened to them, and when the registry last brought news.</summary>
    sealed record Registry(int Companies, Guid LastCompany, int Names, Guid LastName, int Facts, DateTime? RefreshedAt)
    {
        public static async Task<Registry> Of(RedressDb db, CancellationToken stop) => new(
            await db.Companies.CountAsync(stop),
            await db.Companies.OrderByDescending(c => c.Id).Select(c => c.Id).FirstOrDefaultAsync(stop),
            await db.Set<CompanyName>().CountAsync(stop),
            await db.Set<CompanyName>().OrderByDescending(name => name.Id).Select(name => name.Id).FirstOrDefaultAsync(stop),
            await db.Set<CompanyFact>().CountAsync(stop),
            await db.Companies.MaxAsync(c => c.RefreshedAt, stop));

        public bool OnlyGrewSince(Registry before)
            => Facts == before.Facts && RefreshedAt == before.RefreshedAt && Companies >= before.Companies && Names >= before.Names;
    }
}
