namespace Redress.Domain.Complaints.Lists;

/// <summary>Tells values in the terms of one version of the national list: by successors forward, by predecessors back, and under the names of then.</summary>
public sealed class ListTerms
{
    readonly ListVersion version;
    readonly Dictionary<int, Category> categories;
    readonly Dictionary<int, Issue> issues;
    readonly ILookup<int, Category> categoriesBefore;
    readonly ILookup<int, Issue> issuesBefore;
    readonly List<(int No, bool IsTaken, ListChange Change)> renames;
    readonly DateOnly until;

    /// <param name="all">Every value, with its issues.</param>
    /// <param name="today">The last day that counts for what agencies retired, where no later version holds.</param>
    public ListTerms(int no, IReadOnlyList<Category> all, IReadOnlyList<ListVersion> versions, DateOnly today)
    {
        version = versions.First(one => one.No == no && !one.IsDraft);
        categories = all.ToDictionary(one => one.Id);
        issues = all.SelectMany(one => one.Issues).ToDictionary(one => one.Id);
        categoriesBefore = all.Where(one => one.BecameId is not null).ToLookup(one => one.BecameId!.Value);
        issuesBefore = issues.Values.Where(one => one.BecameId is not null).ToLookup(one => one.BecameId!.Value);
        renames = [.. versions.Where(one => !one.IsDraft).OrderBy(one => one.No).SelectMany(one => one.Changes.Where(change => change.Kind == ListChangeKind.Rename).Select(change => (one.No, one.NamedAt is not null, change)))];
        until = versions.Where(one => one.No > no && one.EffectiveOn is not null).Min(one => one.EffectiveOn) ?? today.AddDays(1);
    }

    public string NotThere => $"Not in version {version.No}";

    /// <summary>Product and kind of it, as the version tells a category; null: it has nothing like it.</summary>
    /// <param name="own">The agency whose additions stand for themselves; those of others count as their national parent.</param>
    public (string Product, string? SubProduct)? Told(int categoryId, Guid? own)
    {
        if (!categories.TryGetValue(categoryId, out var category)) return null;
        var national = category.IsFor(own) ? category : categories.GetValueOrDefault(category.ParentId ?? 0);
        if (national is null || Standing(national, [], one => one.BecameId is { } id ? categories.GetValueOrDefault(id) : null, one => categoriesBefore[one.Id], Product) is not { } told) return null;
        if (told.AgencyId is null) return (ProductOf(told), SubOf(told));
        // An agency's own is told under its product as the version has it.
        return (categories.TryGetValue(told.ParentId ?? 0, out var parent) && Told(parent.Id, own) is { } under ? under.Product : told.Product, told.SubProduct);
    }

    /// <summary>The name of an issue as the version tells it; null: it has nothing like it.</summary>
    public string? ToldIssue(int issueId)
    {
        if (!issues.TryGetValue(issueId, out var issue)) return null;
        return Standing(issue, [], one => one.BecameId is { } id ? issues.GetValueOrDefault(id) : null, one => issuesBefore[one.Id], _ => null) is { } told ? NameOf(told) : null;
    }

    /// <summary>Whether a national value is one of this version.</summary>
    public bool Has(ListValue value) => value.AgencyId is null ? value.ListVersion <= version.No && !(value.RetiredIn <= version.No) : !(value.RetiredOn < until);

    public string ProductOf(Category category) => Renamed(category.Product, change => change.IssueId is null && change.Under is null);

    public string? SubOf(Category category) => category.SubProduct is null ? null : Renamed(category.SubProduct, change => change.IssueId is null && change.CategoryId == category.Id && change.Under is not null);

    public string NameOf(Issue issue) => Renamed(issue.Name, change => change.IssueId is { } id && issues.TryGetValue(id, out var whole) && whole.SubIssue is null && IsOf(whole.CategoryId, issue));

    public string? SubOf(Issue issue) => issue.SubIssue is null ? null : Renamed(issue.SubIssue, change => change.IssueId is { } id && issues.TryGetValue(id, out var one) && one.SubIssue is not null && (one.Id == issue.Id || one.Id == issue.ParentId));

    T? Standing<T>(T value, HashSet<int> seen, Func<T, T?> next, Func<T, IEnumerable<T>> before, Func<T, T?> product) where T : ListValue
    {
        if (Has(value) || !seen.Add(value.Id)) return value;
        if (value.AgencyId is not null || value.RetiredIn <= version.No) return next(value) is { } became ? Standing(became, seen, next, before, product) : value;
        // It came later. What it took the place of tells it, if that was one thing; else its product does.
        var earlier = before(value).Where(one => one.RetiredIn > version.No && one.AgencyId is null).Select(one => Standing(one, seen, next, before, product)).OfType<T>().Where(Has).DistinctBy(one => one.Id).ToList();
        return earlier.Count == 1 ? earlier[0] : product(value) is { } whole && Has(whole) ? whole : null;
    }

    Category? Product(Category category) => categories.Values.FirstOrDefault(one => one is { AgencyId: null, SubProduct: null } && one.Product == category.Product && one.Id != category.Id);

    bool IsOf(int categoryId, Issue issue) => issue.CategoryId == categoryId || issue.ParentId is { } id && issues.TryGetValue(id, out var parent) && parent.CategoryId == categoryId;

    // A name stands as the last version that took effect has it: later names are taken back, names to come are taken on.
    string Renamed(string name, Func<ListChange, bool> isAbout)
    {
        foreach (var (_, _, change) in renames.Where(one => one.IsTaken && one.No > version.No).Reverse()) if (change.Name == name && isAbout(change)) name = change.Was;
        foreach (var (_, _, change) in renames.Where(one => !one.IsTaken && one.No <= version.No)) if (change.Was == name && isAbout(change)) name = change.Name!;
        return name;
    }
}
