using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;

namespace Redress.Domain.Complaints.Lists;

/// <summary>The list as one agency has it: the national values, and its own under them. An Account Administrator adds and retires its own.</summary>
/// <param name="all">The values of the national list and of this agency, with their issues.</param>
public sealed class AgencyList(Agency agency, IReadOnlyList<Category> all)
{
    public const int MostAhead = 730, MostWords = 900;

    /// <summary>What was done here, to be kept.</summary>
    public List<ListFact> Done { get; } = [];

    public IEnumerable<Category> Categories => all;

    /// <summary>Products under which the agency can add categories.</summary>
    public IEnumerable<Category> Products(DateOnly on) => all.Where(one => one is { AgencyId: null, SubProduct: null } && one.IsOfferedOn(on)).OrderBy(one => one.Id);

    /// <summary>What can take the place of a value, from a day on.</summary>
    public IEnumerable<ListValue> SuccessorsOf(ListValue value, DateOnly on) => value is Issue issue
        ? CategoryOf(issue).Issues.Where(one => one.Id != issue.Id && one.IsFor(agency.Id) && one.IsOfferedOn(on))
        : all.Where(one => one.Id != value.Id && one.IsOfferedOn(on));

    /// <summary>Adds a category under a product. It begins with the issues of the product.</summary>
    /// <param name="firstIssueId">The first of as many free numbers as the product has issues.</param>
    public Category AddCategory(int id, int firstIssueId, int underId, string? name, DateOnly from, Stamp stamp)
    {
        agency.MustKeep(stamp);
        MustBeAhead(from, stamp);
        var called = ListNames.Of(name);
        if (Products(from).FirstOrDefault(one => one.Id == underId) is not { } under) throw new BrokenRuleException("Choose a category of the national list that is offered then.");
        MustBeNew(all.Where(one => one.Product == under.Product), one => one.SubProduct ?? one.Product, called);
        var made = new Category { Id = id, AgencyId = agency.Id, ParentId = under.Id, Product = under.Product, SubProduct = called, FromOn = from };
        EndsWith(made, under);
        made.Issues.AddRange(under.Issues.Where(issue => issue.AgencyId is null && issue.IsOfferedOn(from)).OrderBy(issue => issue.Id).Select((issue, no) => new Issue
        {
            Id = firstIssueId + no, CategoryId = id, AgencyId = agency.Id, ParentId = issue.Id, Name = issue.Name, SubIssue = issue.SubIssue, FromOn = from, RetiredOn = issue.RetiredOn, RetiredIn = issue.RetiredIn,
        }));
        Done.Add(new(ListAct.Added, made, $"added {made.Name}, from {DayWords.Short(from)}.", from, stamp));
        return made;
    }

    /// <summary>Adds an issue under a category, a national one or the agency's own.</summary>
    public Issue AddIssue(int id, int categoryId, string? name, DateOnly from, Stamp stamp)
    {
        agency.MustKeep(stamp);
        MustBeAhead(from, stamp);
        var called = ListNames.Of(name);
        if (all.FirstOrDefault(one => one.Id == categoryId && one.IsOfferedOn(from)) is not { } category) throw new BrokenRuleException("Choose a category that is offered then.");
        MustBeNew(category.Issues.Where(issue => issue.IsFor(agency.Id)), issue => issue.Name, called);
        var made = new Issue { Id = id, CategoryId = category.Id, AgencyId = agency.Id, Name = called, FromOn = from };
        category.Issues.Add(made);
        Done.Add(new(ListAct.Added, made, $"added the issue {called} to {category.Name}, from {DayWords.Short(from)}.", from, stamp));
        return made;
    }

    /// <summary>Retires one of the agency's own. Complaints keep it.</summary>
    public void Retire(ListValue value, int? successorId, DateOnly from, Stamp stamp)
    {
        MustRetire(value, stamp);
        MustBeAhead(from, stamp);
        var successor = successorId is null ? null : SuccessorsOf(value, from).FirstOrDefault(one => one.Id == successorId) ?? throw new BrokenRuleException("Choose a successor that is offered then.");
        if (value is Issue issue && !CategoryOf(issue).Issues.Any(one => one.Id != issue.Id && one.IsFor(agency.Id) && one.IsOfferedOn(from)))
            throw new BrokenRuleException($"It is the last issue of {CategoryOf(issue).Name}. Retire the category instead.");
        value.Retire(from, null, successor?.Id);
        Done.Add(new(ListAct.Retired, value, $"retired {Named(value)} from {DayWords.Short(from)}{(successor is null ? "" : $"; {successor.Words} takes its place")}.", from, stamp));
    }

    /// <summary>Refuses what is not the agency's own, or retired already.</summary>
    public void MustRetire(ListValue value, Stamp stamp)
    {
        agency.MustKeep(stamp);
        if (value.AgencyId != agency.Id) throw new BrokenRuleException("Only values that your agency added can be retired here.");
        if (value.RetiredOn is { } on) throw new BrokenRuleException($"It is retired already, from {DayWords.Short(on)}.");
    }

    /// <summary>Offers a retired value again, from today on.</summary>
    public void BringBack(ListValue value, Stamp stamp)
    {
        agency.MustKeep(stamp);
        if (value.AgencyId != agency.Id) throw new BrokenRuleException("Only values that your agency added can be brought back here.");
        if (value.RetiredOn is null) throw new BrokenRuleException("It is not retired.");
        var parent = ParentOf(value);
        if (parent?.RetiredOn is { } on && on <= stamp.Today) throw new BrokenRuleException($"{parent.Words} is retired in the national list. Add it under another category.");
        if (value is Issue issue && !CategoryOf(issue).IsOfferedOn(stamp.Today)) throw new BrokenRuleException($"{CategoryOf(issue).Name} is not offered. Bring the category back first.");
        value.BringBack();
        if (parent is not null) EndsWith(value, parent);
        Done.Add(new(ListAct.BroughtBack, value, $"brought back {Named(value)}.", stamp.Today, stamp));
    }

    // A published version may retire the national value on a day to come.
    static void EndsWith(ListValue own, ListValue national)
    {
        if (national.RetiredOn is { } on) own.Retire(on, national.RetiredIn, own is Category ? national.BecameId : null);
    }

    ListValue? ParentOf(ListValue value) => value.ParentId is not { } id ? null : value is Issue ? all.SelectMany(one => one.Issues).FirstOrDefault(one => one.Id == id) : all.FirstOrDefault(one => one.Id == id);

    Category CategoryOf(Issue issue) => all.First(one => one.Id == issue.CategoryId);

    string Named(ListValue value) => value is Issue issue ? $"the issue {issue.FullName} of {CategoryOf(issue).Name}" : value.Words;

    static void MustBeNew<T>(IEnumerable<T> others, Func<T, string> nameOf, string name) where T : ListValue
    {
        var same = others.Where(one => ListNames.AreSame(nameOf(one), name)).ToList();
        if (same.Find(one => one.RetiredOn is null) is { } there) throw new BrokenRuleException($"{there.Words} is in the list already.");
        if (same.Find(one => one.AgencyId is not null) is { } retired) throw new BrokenRuleException($"{retired.Words} was retired. Bring it back instead.");
    }

    static void MustBeAhead(DateOnly from, Stamp stamp)
    {
        if (from < stamp.Today) throw new BrokenRuleException("The day lies in the past.");
        if (from > stamp.Today.AddDays(MostAhead)) throw new BrokenRuleException("Give a day within the next two years.");
    }
}
