using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>One name under which a company is found.</summary>
sealed record IndexedName(Guid CompanyId, NameKey Key);

/// <summary>
/// The names, telephones, websites and trades of the registry in memory: finds what may be meant, over misspelling and sound.
/// How well each answers is for <see cref="SubjectMatch"/> to say. It may grow while others search.
/// </summary>
sealed class SubjectIndex
{
    const int Most = 80;
    /// <summary>A word of more names than this says too little to look them all up.</summary>
    const int TooCommon = 400;
    /// <summary>What a trade alone scores; a name always says more.</summary>
    const int ByTrade = 30;

    readonly ReaderWriterLockSlim growing = new();
    readonly List<IndexedName> names = [];
    readonly Dictionary<string, List<int>> byKey = [], byWord = [], bySound = [], byPart = [];
    readonly Dictionary<string, List<Guid>> byPhone = [], byWebsite = [], byTrade = [];
    readonly Dictionary<string, List<string>> websitesByEnd = [];
    readonly Dictionary<Guid, (string City, string State)> places = [];
    readonly List<byte> partsOf = [];

    /// <summary>Adds some names at once; searches wait meanwhile.</summary>
    public void Grow(Action<SubjectIndex> add)
    {
        growing.EnterWriteLock();
        try { add(this); }
        finally { growing.ExitWriteLock(); }
    }

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
        var parts = Parts(key);
        foreach (var part in parts) In(byPart, part).Add(at);
        partsOf.Add((byte)Math.Min(parts.Count, byte.MaxValue));
    }

    public void Add(Guid company, string? phone, string? website) => Add(company, phone, website, null, null, null);

    public void Add(Guid company, string? phone, string? website, string? city, string? state, string? trades)
    {
        if (ContactKeys.Phone(phone) is { Length: > 0 } digits) In(byPhone, digits).Add(company);
        if (ContactKeys.Website(website) is { Length: > 0 } host)
        {
            if (!byWebsite.ContainsKey(host))
                foreach (var end in Ends(host).Distinct()) In(websitesByEnd, end).Add(host);
            In(byWebsite, host).Add(company);
        }
        foreach (var word in NameKey.Of(trades).Words.Distinct()) In(byTrade, word).Add(company);
        if (city is not null || state is not null) places[company] = (city?.Trim().ToUpperInvariant() ?? "", state ?? "");
    }

    /// <summary>Companies that may be meant, each with the best it scores by name alone, and a little for the place.</summary>
    public Dictionary<Guid, int> Find(SubjectSought sought)
    {
        growing.EnterReadLock();
        try
        {
            var found = new Dictionary<Guid, int>();
            var key = NameKey.Of(sought.Name);
            foreach (var at in Near(key))
                if (NameMatch.Compare(key, names[at].Key) is { } match) found[names[at].CompanyId] = Math.Max(match.Score, found.GetValueOrDefault(names[at].CompanyId));
            // Only what no name leads to is looked for by trade.
            if (key.IsEmpty)
                foreach (var (company, told) in OfTrade(sought)) found[company] = ByTrade + told;
            foreach (var company in found.Keys) found[company] += Place(company, sought);
            foreach (var company in byPhone.GetValueOrDefault(ContactKeys.Phone(sought.Phone), [])) found[company] = 100;
            foreach (var company in Websites(ContactKeys.Website(sought.Website))) found[company] = 100;
            return found;
        }
        finally
        {
            growing.ExitReadLock();
        }
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
        near.UnionWith(MostShared(Parts(key)));
        return near;
    }

    // Counting in one array, and ordering only those that share a third: a part may stand in tens of thousands of names.
    IEnumerable<int> MostShared(List<string> parts)
    {
        var shared = new byte[names.Count];
        foreach (var part in parts)
            foreach (var at in byPart.GetValueOrDefault(part, []))
                if (shared[at] < byte.MaxValue) shared[at]++;
        var least = Math.Max(1, parts.Count / 3);
        List<(int At, double Share)> best = [];
        for (var at = 0; at < shared.Length; at++)
            if (shared[at] >= least) best.Add((at, 2.0 * shared[at] / (parts.Count + partsOf[at])));
        best.Sort((one, other) => other.Share.CompareTo(one.Share) is not 0 and var order ? order : one.At.CompareTo(other.At));
        return best.Take(Most).Select(one => one.At);
    }

    IEnumerable<(Guid Company, int Told)> OfTrade(SubjectSought sought)
    {
        var counted = new Dictionary<Guid, double>();
        foreach (var word in NameKey.Of(sought.Keywords).Words.Distinct())
        {
            // Trades have few words, so looking through them for "loan" beside "loans" costs nothing. A word that few have says the most.
            var companies = byTrade.Where(pair => pair.Key == word || word.Length > 3 && (pair.Key.StartsWith(word, StringComparison.Ordinal) || pair.Key.Length > 3 && word.StartsWith(pair.Key, StringComparison.Ordinal)))
                .SelectMany(pair => pair.Value).Distinct().ToList();
            foreach (var company in companies) counted[company] = counted.GetValueOrDefault(company) + 100 / (1 + Math.Log2(companies.Count));
        }
        return counted.OrderByDescending(pair => pair.Value + Place(pair.Key, sought)).ThenBy(pair => pair.Key).Take(Most).Select(pair => (pair.Key, (int)Math.Min(25, pair.Value / 4)));
    }

    int Place(Guid company, SubjectSought sought)
    {
        if (!places.TryGetValue(company, out var place)) return 0;
        if (sought.City is { Length: > 0 } city && string.Equals(city.Trim(), place.City, StringComparison.OrdinalIgnoreCase)) return 10;
        return sought.State is { Length: > 0 } state && state == place.State ? 5 : 0;
    }

    // Of an address with one sign wrong, its beginning or its end is right.
    IEnumerable<Guid> Websites(string host) => host == "" ? []
        : byWebsite.GetValueOrDefault(host) ?? Ends(host).SelectMany(end => websitesByEnd.GetValueOrDefault(end, [])).Distinct().Where(other => Spelling.Difference(host, other, 1) <= 1).SelectMany(other => byWebsite[other]);

    static IEnumerable<string> Ends(string host)
    {
        var name = host[..(host.LastIndexOf('.') is > 0 and var dot ? dot : host.Length)];
        if (name.Length < 5) yield break;
        yield return "^" + name[..(name.Length / 2)];
        yield return name[(name.Length / 2)..] + "$";
        // One sign more or less moves the middle.
        yield return "^" + name[..((name.Length - 1) / 2)];
        yield return name[((name.Length + 1) / 2)..] + "$";
    }

    /// <summary>Three letters each, with the edges marked, so that beginnings count.</summary>
    static List<string> Parts(NameKey key)
    {
        var marked = $"^{key.Compact}$";
        return [.. Enumerable.Range(0, Math.Max(0, marked.Length - 2)).Select(at => marked.Substring(at, 3)).Distinct()];
    }

    static List<T> In<T>(Dictionary<string, List<T>> index, string key) => index.TryGetValue(key, out var found) ? found : index[key] = [];
}
