using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>One row of the list of companies.</summary>
/// <param name="Also">The other name that the words found, "trade name Cascade Home Lending"; null: they found the name itself, or there were none.</param>
public sealed record CompanyRow(FoundSubject Subject, string Key, string Place, EnrollmentState State, string? Also);

/// <param name="Before">Where the page before ends; null: this is the first.</param>
public sealed record CompanyPageOfRows(IReadOnlyList<CompanyRow> Rows, string? Before, string? After);

/// <summary>Reads pages of companies: by name, or, where words are given, the best match first.</summary>
sealed class CompanyList(RedressDb db, SubjectNames names)
{
    const int MostFound = 200, GoodEnough = 60, ByBeginning = 84;

    /// <summary>What words find, with how well; null where there are none.</summary>
    public async Task<Dictionary<Guid, int>?> Find(CompanyFilter filter, Viewer viewer, CancellationToken stop = default)
    {
        if (!filter.HasWords) return null;
        var words = filter.Words!.Trim();
        var found = (await SubjectById.Find(db, viewer, words, stop)).Select(subject => subject.Id).Distinct().ToDictionary(id => id, _ => 101);
        if (found.Count > 0) return await WithMerged(found, stop);
        var named = (await names.Index(db, stop)).Find(new SubjectSought(words));
        // The index passes over words that very many companies have; the beginning of a name finds those too.
        var key = NameKey.Of(words).Compact;
        if (key.Length > 1)
            foreach (var id in await db.Companies.Where(c => c.NameKey.StartsWith(key) || c.OtherNames.Any(name => name.NameKey.StartsWith(key))).OrderBy(c => c.NameKey).ThenBy(c => c.Id).Take(MostFound).Select(c => c.SuccessorId ?? c.Id).ToListAsync(stop))
                named[id] = Math.Max(ByBeginning, named.GetValueOrDefault(id));
        var best = named.OrderByDescending(pair => pair.Value).ToList();
        // Where nothing fits well, a few that may be meant are better than none.
        var good = best.Count(pair => pair.Value >= GoodEnough);
        return await WithMerged(best.Take(Math.Min(MostFound, good > 0 ? good : 10)).ToDictionary(pair => pair.Key, pair => pair.Value), stop);
    }

    // What merged into a company follows it: its record holds what was before.
    async Task<Dictionary<Guid, int>> WithMerged(Dictionary<Guid, int> found, CancellationToken stop)
    {
        foreach (var (id, successor) in (await db.Companies.Where(c => c.SuccessorId != null && found.Keys.Contains(c.SuccessorId.Value)).Select(c => new { c.Id, Successor = c.SuccessorId!.Value }).ToListAsync(stop)).Select(c => (c.Id, c.Successor)))
            found[id] = found[successor] - 1;
        return found;
    }

    public async Task<CompanyPageOfRows> Read(CompanyFilter filter, Dictionary<Guid, int>? found, Viewer viewer, DateTime now, string? after, string? before, int size, CancellationToken stop = default)
    {
        var rows = filter.Apply(db, found?.Keys, now);
        var (page, first, last) = found is null ? await ByName(rows, after, before, size, stop) : await ByMatch(rows, found, after, before, size, stop);
        var ids = page.Select(company => company.Id).ToList();
        var subjects = await FoundSubject.Read(db, viewer, ids, stop);
        var enrollments = (await db.Enrollments.AsNoTracking().Where(e => ids.Contains(e.CompanyId)).ToListAsync(stop)).ToLookup(e => e.CompanyId);
        var others = filter.HasWords ? (await db.Set<CompanyName>().AsNoTracking().Where(name => ids.Contains(name.CompanyId)).ToListAsync(stop)).ToLookup(name => name.CompanyId) : null;
        var successors = page.Select(company => company.SuccessorId).OfType<Guid>().Distinct().ToList();
        var into = successors.Count == 0 ? [] : await db.Companies.Where(c => successors.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        var tookOver = filter.HasWords ? (await db.Companies.Where(c => c.SuccessorId != null && ids.Contains(c.SuccessorId.Value)).OrderBy(c => c.Name).Select(c => new { c.Name, Successor = c.SuccessorId!.Value }).ToListAsync(stop)).ToLookup(c => c.Successor, c => c.Name) : null;
        return new([.. page.Select(company => new CompanyRow(subjects[company.Id], company.Key, string.Join(", ", new[] { company.City, company.State }.Where(part => !string.IsNullOrEmpty(part))),
            EnrollmentStates.Of(company, enrollments[company.Id].MaxBy(e => e.No), now), company.SuccessorId is { } successor ? $"merged into {into[successor]}" : Also(filter, company, others?[company.Id]) ?? (tookOver?[company.Id].Any() == true ? $"took over {string.Join(", ", tookOver[company.Id])}" : null)))],
            first ? null : Edge(page, 0), last ? null : Edge(page, ^1));
    }

    static async Task<(List<Company> Page, bool IsFirst, bool IsLast)> ByName(IQueryable<Company> rows, string? after, string? before, int size, CancellationToken stop)
    {
        var backwards = before is not null;
        var (key, id) = Read(before ?? after);
        if (id is not null)
            rows = backwards ? rows.Where(c => string.Compare(c.NameKey, key) < 0 || c.NameKey == key && c.Id.CompareTo(id.Value) < 0)
                : rows.Where(c => string.Compare(c.NameKey, key) > 0 || c.NameKey == key && c.Id.CompareTo(id.Value) > 0);
        rows = backwards ? rows.OrderByDescending(c => c.NameKey).ThenByDescending(c => c.Id) : rows.OrderBy(c => c.NameKey).ThenBy(c => c.Id);
        var page = await rows.Take(size + 1).ToListAsync(stop);
        var more = page.Count > size;
        if (more) page.RemoveAt(size);
        if (backwards) page.Reverse();
        return (page, backwards ? !more : id is null, !backwards && !more);
    }

    // As many as the search finds, put into their order here.
    static async Task<(List<Company> Page, bool IsFirst, bool IsLast)> ByMatch(IQueryable<Company> rows, Dictionary<Guid, int> found, string? after, string? before, int size, CancellationToken stop)
    {
        var all = (await rows.ToListAsync(stop)).OrderByDescending(c => found[c.Id]).ThenBy(c => c.NameKey, StringComparer.Ordinal).ThenBy(c => c.Id).ToList();
        var edge = all.FindIndex(c => c.Id == Read(before ?? after).Id);
        var start = before is not null ? Math.Max(0, edge - size) : edge + 1;
        var page = all.Skip(start).Take(before is null ? size : Math.Max(0, edge - start)).ToList();
        return (page, start == 0, start + page.Count >= all.Count);
    }

    static string? Also(CompanyFilter filter, Company company, IEnumerable<CompanyName>? others)
    {
        if (others is null) return null;
        var own = NameMatch.Compare(filter.Words, company.Name)?.Score ?? 0;
        var best = others.Select(name => (Name: name, Score: NameMatch.Compare(filter.Words, name.Name)?.Score ?? 0)).OrderByDescending(pair => pair.Score).FirstOrDefault();
        return best.Score > own ? best.Name.IsFormer ? $"formerly {best.Name.Name}" : $"{best.Name.Kind.ToLowerInvariant()} {best.Name.Name}" : null;
    }

    static string? Edge(List<Company> page, Index at) => page.Count == 0 ? null : $"{page[at].NameKey}~{page[at].Id:N}";

    static (string Key, Guid? Id) Read(string? edge)
        => edge?.LastIndexOf('~') is int and >= 0 and var cut && Guid.TryParseExact(edge[(cut + 1)..], "N", out var id) ? (edge[..cut], id) : ("", null);
}
