using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;

namespace Redress.Web.Imports;

/// <summary>
/// Finds the registered company that a published name means, over its spellings and former names. Careful rather than keen:
/// a wrong company is worse than none.
/// </summary>
sealed class CompanyMatcher
{
    /// <summary>Shorter words differ by a letter and are other companies: CIG, CMG, CNG Financial.</summary>
    const int LongWord = 6;

    readonly Dictionary<Guid, (string Name, CompanyKind Kind)> _companies = [];
    /// <summary>By successor: what was merged into it, whose names mean it now.</summary>
    readonly Dictionary<Guid, HashSet<Guid>> _predecessors = [];
    readonly Dictionary<string, HashSet<Guid>> _byKey = [];
    readonly Dictionary<string, HashSet<Guid>> _byName = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<(string Word, Guid Company)>> _byOtherWords = [];
    readonly Dictionary<string, CompanyMatch> _known = [];

    public static async Task<CompanyMatcher> Load(RedressDb db, CancellationToken stop)
    {
        var matcher = new CompanyMatcher();
        await foreach (var company in db.Companies.Where(c => c.Kind != CompanyKind.NonNmls).Select(c => new { c.Id, c.Name, c.Kind, c.SuccessorId }).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (company.SuccessorId is { } successor) In(matcher._predecessors, successor).Add(company.Id);
            else matcher._companies[company.Id] = (company.Name, company.Kind);
            matcher.Add(company.SuccessorId ?? company.Id, company.Name);
        }
        await foreach (var other in db.Set<CompanyName>().Join(db.Companies.Where(c => c.Kind != CompanyKind.NonNmls), name => name.CompanyId, c => c.Id, (name, c) => new { CompanyId = c.SuccessorId ?? c.Id, name.Name }).AsAsyncEnumerable().WithCancellation(stop))
            matcher.Add(other.CompanyId, other.Name);
        return matcher;
    }

    public CompanyMatch Match(string published)
    {
        if (!_known.TryGetValue(published, out var match)) _known[published] = match = Find(published);
        return match;
    }

    void Add(Guid company, string name)
    {
        var key = NameKey.Of(name);
        if (key.IsEmpty) return;
        In(_byKey, key.Compact).Add(company);
        In(_byName, name).Add(company);
        foreach (var (word, others) in WithoutEach(key)) In(_byOtherWords, others).Add((word, company));
    }

    CompanyMatch Find(string published)
    {
        if (One(_byName.GetValueOrDefault(published)) is { } same) return new(same, null);
        foreach (var name in OtherNames.Within(published).Prepend(published))
        {
            var called = _byKey.GetValueOrDefault(NameKey.Of(name).Compact);
            if (One(called) is { } company) return new(company, null);
            if (called is { Count: > 1 }) return new(null, $"{called.Count} companies are called so");
        }
        return One([.. Misspelled(NameKey.Of(published))]) is { } near ? new(near, $"taken for {near.Name}") : new(null, "not in the registry");
    }

    /// <summary>The only one; of several, the only one that can be asked here.</summary>
    MatchedCompany? One(HashSet<Guid>? found)
    {
        if (found is { Count: > 1 }) found = [.. found.Where(id => _companies[id].Kind == CompanyKind.Registered)];
        return found is { Count: 1 } ? new(found.Single(), _companies[found.Single()].Name, _predecessors.GetValueOrDefault(found.Single())) : null;
    }

    IEnumerable<Guid> Misspelled(NameKey sought) => WithoutEach(sought).SelectMany(pair => _byOtherWords.GetValueOrDefault(pair.Others, [])
        .Where(other => Spelling.Difference(pair.Word, other.Word, 1) <= 1).Select(other => other.Company));

    static IEnumerable<(string Word, string Others)> WithoutEach(NameKey key)
    {
        if (key.Words.Count < 2) yield break;
        for (var i = 0; i < key.Words.Count; i++)
            if (key.Words[i].Length >= LongWord) yield return (key.Words[i], string.Join(' ', key.Words.Select((word, at) => at == i ? "*" : word)));
    }

    static T In<TKey, T>(Dictionary<TKey, T> index, TKey key) where TKey : notnull where T : new() => index.TryGetValue(key, out var found) ? found : index[key] = new();
}

/// <param name="Remark">What whoever reads the report should know: how it was found where the spelling differs, or why it was not.</param>
sealed record CompanyMatch(MatchedCompany? Company, string? Remark);
