using Redress.Domain.Deadlines;

namespace Redress.Domain.Complaints.Lists;

/// <summary>The national list while an Operator puts its next version together, and when that version takes effect.</summary>
/// <param name="all">Every value, those of agencies too, with their issues.</param>
public sealed class NationalList(ListVersion version, IReadOnlyList<Category> all)
{
    /// <summary>What publishing did to values of agencies, to be kept.</summary>
    public List<ListFact> Done { get; } = [];

    /// <summary>Values that this version can change: those of the list as it is, and of this version.</summary>
    public IEnumerable<Category> Categories => all.Where(one => one.AgencyId is null && one.RetiredOn is null);

    /// <param name="underId">A product; null: a product of its own.</param>
    public Category AddCategory(int id, int? underId, string? name, Stamp stamp)
    {
        version.MustBeDraft(stamp);
        var called = ListNames.Of(name);
        var under = underId is null ? null : Categories.FirstOrDefault(one => one.Id == underId && one.SubProduct is null) ?? throw new BrokenRuleException("Choose a product of the list.");
        if (Categories.Where(one => under is null || one.Product == under.Product).Any(one => ListNames.AreSame(under is null ? one.Product : one.SubProduct ?? one.Product, called))) throw new BrokenRuleException($"{called} is in the list already.");
        var made = new Category { Id = id, ListVersion = version.No, Product = under?.Product ?? called, SubProduct = under is null ? null : called, FromOn = ListValue.NotYet };
        version.Take(new(version, ListChangeKind.Add, made, under?.Product, called));
        return made;
    }

    /// <summary>The issues that a new category begins with: those of its product, or one that is told.</summary>
    /// <param name="firstId">The first of as many free numbers.</param>
    public void BeginIssues(Category made, int firstId, Category? under, string? onlyIssue)
    {
        if (under is null) made.Issues.Add(new Issue { Id = firstId, CategoryId = made.Id, ListVersion = version.No, Name = ListNames.Of(onlyIssue), FromOn = ListValue.NotYet });
        else made.Issues.AddRange(IssuesOf(under).Select((issue, no) => new Issue { Id = firstId + no, CategoryId = made.Id, ListVersion = version.No, Name = issue.Name, SubIssue = issue.SubIssue, FromOn = ListValue.NotYet }));
    }

    public Issue AddIssue(int id, int categoryId, string? name, Stamp stamp)
    {
        version.MustBeDraft(stamp);
        var called = ListNames.Of(name);
        var category = Categories.FirstOrDefault(one => one.Id == categoryId) ?? throw new BrokenRuleException("Choose a category of the list.");
        if (IssuesOf(category).Any(one => ListNames.AreSame(one.Name, called))) throw new BrokenRuleException($"{called} is in the list already.");
        var made = new Issue { Id = id, CategoryId = category.Id, ListVersion = version.No, Name = called, FromOn = ListValue.NotYet };
        category.Issues.Add(made);
        version.Take(new(version, ListChangeKind.Add, made, category.Name, called));
        return made;
    }

    /// <summary>Calls a value by another name. A product is renamed with all under it, an issue with its sub-issues.</summary>
    public void Rename(ListValue value, string? name, Stamp stamp)
    {
        MustChange(value, stamp);
        var called = ListNames.Of(name);
        var was = OwnName(value);
        if (called == was) throw new BrokenRuleException("It is called so already.");
        if (Beside(value).Any(one => ListNames.AreSame(OwnName(one), called))) throw new BrokenRuleException($"{called} is in the list already.");
        version.Take(new(version, ListChangeKind.Rename, value, UnderOf(value), was, called));
    }

    /// <summary>Retires a value. Complaints keep it; reports in the terms of this version count it as its successor.</summary>
    public void Retire(ListValue value, int? successorId, Stamp stamp)
    {
        MustChange(value, stamp);
        if (value is Category { SubProduct: null } product && Categories.Count(one => one.Product == product.Product && one.Id != product.Id && !IsRetiring(one)) is > 0 and var left)
            throw new BrokenRuleException($"Retire what stands under {product.Product} first: {left}.");
        if (value is Issue issue && !IssuesOf(CategoryOf(issue)).Any(one => !Covers(issue, one) && !IsRetiring(one))) throw new BrokenRuleException($"It is the last issue of {CategoryOf(issue).Name}. Retire the category instead.");
        var successor = successorId is null ? null : SuccessorsOf(value).FirstOrDefault(one => one.Id == successorId) ?? throw new BrokenRuleException("Choose a successor that is in this version.");
        version.Take(new(version, ListChangeKind.Retire, value, UnderOf(value), OwnName(value), null, successor));
    }

    public IEnumerable<ListValue> SuccessorsOf(ListValue value) => value is Issue issue
        ? IssuesOf(CategoryOf(issue)).Where(one => !Covers(issue, one) && !IsRetiring(one))
        : Categories.Where(one => one.Id != value.Id && !IsRetiring(one));

    /// <summary>Takes a change out of the version again.</summary>
    /// <returns>The value that was added by it, and goes with it.</returns>
    public ListValue? Drop(int no, Stamp stamp)
    {
        version.MustBeDraft(stamp);
        if (version.Changes.FirstOrDefault(one => one.No == no) is not { } change) throw new BrokenRuleException("This change is gone already.");
        var added = change.Kind == ListChangeKind.Add ? Find(change) : null;
        if (added is not null && version.Changes.Any(one => one != change && (one.SuccessorId == added.Id && one.IssueId is null == change.IssueId is null || change.IssueId is null && one.CategoryId == added.Id)
            || added is Category { SubProduct: null } product && all.Any(other => other.Id != product.Id && other.Product == product.Product)))
            throw new BrokenRuleException($"Another change needs {added.Words}. Take that one out first.");
        version.Drop(change);
        return added;
    }

    /// <summary>From a day on. What agencies added under a retired product, and their copies of a retired issue, are retired with it.</summary>
    public void Publish(IEnumerable<ListVersion> versions, string? name, DateOnly on, Stamp stamp)
    {
        version.MustBeDraft(stamp);
        var called = ListNames.Of(name);
        if (version.Changes.Count == 0) throw new BrokenRuleException("Nothing is changed in this version.");
        if (on < stamp.Today) throw new BrokenRuleException("The day lies in the past.");
        if (on > stamp.Today.AddDays(AgencyList.MostAhead)) throw new BrokenRuleException("Give a day within the next two years.");
        if (versions.Where(one => one.No != version.No).Max(one => one.EffectiveOn) is { } last && on <= last) throw new BrokenRuleException($"The version before holds from {DayWords.Short(last)}. Give a later day.");
        foreach (var change in version.Changes)
        {
            if (Find(change) is not { } value) continue;
            if (change.Kind == ListChangeKind.Add) foreach (var one in Whole(value)) one.FromOn = on;
            if (change.Kind == ListChangeKind.Retire) Retire(value, change, on, stamp);
        }
        version.Publish(called, on, stamp);
        if (on <= stamp.Today) TakeNames(stamp.At);
    }

    /// <summary>The day has come: values are called as this version calls them.</summary>
    public void TakeNames(DateTime at)
    {
        foreach (var change in version.Changes.Where(change => change.Kind == ListChangeKind.Rename))
        {
            if (Find(change) is not { } value) continue;
            foreach (var one in all.Where(one => value is Category { SubProduct: null } && one.Product == change.Was)) one.Call(change.Name!, one.SubProduct);
            if (value is Category { SubProduct: not null } category) category.Call(category.Product, change.Name);
            if (value is Issue issue) foreach (var one in Same(issue).ToList()) one.Call(issue.SubIssue is null ? change.Name! : one.Name, issue.SubIssue is null ? one.SubIssue : change.Name);
        }
        version.IsNamed(at);
    }

    /// <summary>What else stands on a value: agencies' categories under it, or their copies of the issue.</summary>
    public IEnumerable<ListValue> OwnUnder(ListValue value) => value is Issue issue
        ? all.Where(one => one.AgencyId is not null).SelectMany(one => one.Issues).Where(one => one.RetiredOn is null && CoveredIds(issue).Contains(one.ParentId ?? 0))
        : all.Where(one => one.AgencyId is not null && one.ParentId == value.Id && one.RetiredOn is null);

    /// <summary>All values whose complaints a change is about: a renamed product is called otherwise on each of its kinds, a retired one takes along what agencies added.</summary>
    public IEnumerable<ListValue> Touched(ListChange change) => Find(change) switch
    {
        null => [],
        Category { SubProduct: null } when change.Kind == ListChangeKind.Rename => all.Where(one => one.Product == change.Was || one.Product == change.Name),
        var value => Whole(value).Append(value).Concat(OwnUnder(value)).Where(one => one is Issue == change.IssueId is not null).DistinctBy(one => one.Id),
    };

    public ListValue? Find(ListChange change) => change.IssueId is { } issue
        ? all.SelectMany(one => one.Issues).FirstOrDefault(one => one.Id == issue) : all.FirstOrDefault(one => one.Id == change.CategoryId);

    /// <summary>The value with all that a change of it is about.</summary>
    public IEnumerable<ListValue> Whole(ListValue value) => value is Issue issue ? CategoryOf(issue).Issues.Where(one => Covers(issue, one)) : [value, .. ((Category)value).Issues.Where(one => one.ListVersion == version.No && one.AgencyId is null)];

    void Retire(ListValue value, ListChange change, DateOnly on, Stamp stamp)
    {
        foreach (var own in OwnUnder(value).ToList())
        {
            own.Retire(on, version.No, value is Category ? change.SuccessorId : null);
            Done.Add(new(ListAct.Retired, own, $"retired {own.Words} from {DayWords.Short(on)}, with {value.Words} of the national list (version {version.No}).", on, stamp));
        }
        foreach (var one in value is Issue ? Whole(value) : [value]) one.Retire(on, version.No, change.SuccessorId);
    }

    void MustChange(ListValue value, Stamp stamp)
    {
        version.MustBeDraft(stamp);
        if (value.AgencyId is not null || value.RetiredOn is not null) throw new BrokenRuleException("It is no value of the present list.");
        if (value.ListVersion == version.No) throw new BrokenRuleException("This version adds it. Take the addition out instead.");
        if (version.Changes.Any(change => Changes(change, value))) throw new BrokenRuleException("This version changes it already. Take that change out first.");
    }

    bool IsRetiring(ListValue value) => version.Changes.Any(change => change.Kind == ListChangeKind.Retire && Changes(change, value));

    bool Changes(ListChange change, ListValue value) => value is Issue issue ? change.IssueId is not null && Find(change) is Issue whole && (Covers(whole, issue) || Covers(issue, whole)) : change.IssueId is null && change.CategoryId == value.Id;

    IEnumerable<Issue> IssuesOf(Category category) => category.Issues.Where(issue => issue.AgencyId is null && issue.RetiredOn is null).OrderBy(issue => issue.Id);

    Category CategoryOf(Issue issue) => all.First(one => one.Id == issue.CategoryId);

    IEnumerable<int> CoveredIds(Issue issue) => CategoryOf(issue).Issues.Where(one => Covers(issue, one)).Select(one => one.Id);

    IEnumerable<Issue> Same(Issue issue) => all.SelectMany(one => one.Issues).Where(one => CoveredIds(issue).Contains(one.Id) || CoveredIds(issue).Contains(one.ParentId ?? 0));

    // An issue without a sub-issue stands for all of its sub-issues.
    static bool Covers(Issue whole, Issue one) => whole.Id == one.Id || whole.CategoryId == one.CategoryId && one is { AgencyId: null, RetiredOn: null } && whole.SubIssue is null && whole.Name == one.Name;

    IEnumerable<ListValue> Beside(ListValue value) => value switch
    {
        Category { SubProduct: null } product => Categories.Where(one => one.SubProduct is null && one.Id != product.Id),
        Category category => Categories.Where(one => one.Product == category.Product && one.Id != category.Id && one.SubProduct is not null),
        Issue { SubIssue: null } issue => IssuesOf(CategoryOf(issue)).Where(one => one.SubIssue is null && one.Id != issue.Id),
        Issue issue => IssuesOf(CategoryOf(issue)).Where(one => one.SubIssue is not null && one.Name == issue.Name && one.Id != issue.Id),
        _ => [],
    };

    string? UnderOf(ListValue value) => value switch { Category { SubProduct: null } => null, Category one => one.Product, Issue { SubIssue: null } issue => CategoryOf(issue).Name, Issue issue => $"{CategoryOf(issue).Name}, {issue.Name}", _ => null };

    static string OwnName(ListValue value) => value switch { Category one => one.SubProduct ?? one.Product, Issue one => one.SubIssue ?? one.Name, _ => value.Words };
}
