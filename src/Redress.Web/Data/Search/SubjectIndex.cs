using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>One name under which a company is found.</summary>
sealed record IndexedName(Guid CompanyId, NameKey Key);

/// <summary>
/// The names, telephones and websites of the registry in memory: finds what may be meant, over misspelling and sound.
/// How well each answers is for <see cref="SubjectMatch"/> to say.
/// </summary>
sealed class SubjectIndex
{
    const int Most = 80;
    /// <summary>A word of more names than this says too little to look them all up.</summary>
    const int TooCommon = 400;

    readonly List<IndexedName> names = [];
    readonly Dictionary<string, List<int>> byKey = [], byWord = [], bySound = [], byPart = [];
    readonly Dictionary<string, List<Guid>> byPhone = [], byWebsite = [];
    readonly List<int> partsOf = [];

    public void Add(Guid company, string name)
    {
        var key = NameKey.Of(name);
        if (key.IsEmpty) return;
        var at = names.Count;
        names.Add(new(company, key));
        In(byKey, key.Compact).Add(at);
        foreach (var word in key.Words.Distinct())
        {
            In(byWord, word).Add(at);
            if (word.Length > 2) In(bySound, NameSound.Of(word)).Add(at);
        }
        var parts = Parts(key).ToList();
        foreach (var part in parts) In(byPart, part).Add(at);
        partsOf.Add(parts.Count);
    }

    public void Add(Guid company, string? phone, string? website)
    {
        if (ContactKeys.Phone(phone) is { Length: > 0 } digits) In(byPhone, digits).Add(company);
        if (ContactKeys.Website(website) is { Length: > 0 } host) In(byWebsite, host).Add(company);
    }

    /// <summary>Companies that may be meant, each with the best it scores by name alone.</summary>
    public Dictionary<Guid, int> Find(SubjectSought sought)
    {
        var found = new Dictionary<Guid, int>();
        var key = NameKey.Of(sought.Name);
        foreach (var at in Near(key))
            if (NameMatch.Compare(key, names[at].Key) is { } match) found[names[at].CompanyId] = Math.Max(match.Score, found.GetValueOrDefault(names[at].CompanyId));
        foreach (var company in byPhone.GetValueOrDefault(ContactKeys.Phone(sought.Phone), [])) found[company] = 100;
        foreach (var company in Websites(ContactKeys.Website(sought.Website))) found[company] = 100;
        return found;
    }

    HashSet<int> Near(NameKey key)
    {
        if (key.IsEmpty) return [];
        HashSet<int> near = [.. byKey.GetValueOrDefault(key.Compact, []).Take(Most)];
        foreach (var word in key.Words.Distinct())
        {
            if (byWord.GetValueOrDefault(word) is { Count: <= TooCommon } same) near.UnionWith(same);
            if (word.Length > 2 && bySound.GetValueOrDefault(NameSound.Of(word)) is { Count: <= TooCommon } alike) near.UnionWith(alike);
        }
        var shared = new Dictionary<int, int>();
        var parts = Parts(key).ToList();
        foreach (var part in parts)
            foreach (var at in byPart.GetValueOrDefault(part, [])) shared[at] = shared.GetValueOrDefault(at) + 1;
        near.UnionWith(shared.OrderByDescending(pair => 2.0 * pair.Value / (parts.Count + partsOf[pair.Key])).Take(Most).Select(pair => pair.Key));
        return near;
    }

    IEnumerable<Guid> Websites(string host) => host == "" ? []
        : byWebsite.GetValueOrDefault(host) ?? byWebsite.Where(pair => Math.Abs(pair.Key.Length - host.Length) <= 1 && Spelling.Difference(host, pair.Key, 1) <= 1).SelectMany(pair => pair.Value);

    /// <summary>Three letters each, with the edges marked, so that beginnings count.</summary>
    static IEnumerable<string> Parts(NameKey key)
    {
        var marked = $"^{key.Compact}$";
        return Enumerable.Range(0, Math.Max(0, marked.Length - 2)).Select(at => marked.Substring(at, 3)).Distinct();
    }

    static List<T> In<T>(Dictionary<string, List<T>> index, string key) => index.TryGetValue(key, out var found) ? found : index[key] = [];
}
