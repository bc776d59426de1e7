using Redress.Domain.Access;

namespace Redress.Domain.Complaints.Lists;

/// <summary>A version of the national list. Put together by an Operator, published from a day on, and never changed after that.</summary>
public sealed class ListVersion
{
    readonly List<ListChange> changes = [];

    ListVersion() { }

    /// <summary>The version that the product ships.</summary>
    public ListVersion(int no, string name, DateOnly effectiveOn, DateTime at) => (No, Name, EffectiveOn, StartedAt, PublishedAt, NamedAt, PublishedByName) = (no, name, effectiveOn, at, at, at, "The set-up");

    /// <summary>From 1.</summary>
    public int No { get; private set; }
    public string Name { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    /// <summary>From this day on it holds, in each agency's own zone.</summary>
    public DateOnly? EffectiveOn { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public Guid? PublishedById { get; private set; }
    public string? PublishedByName { get; private set; }
    /// <summary>Since then values are called as this version calls them.</summary>
    public DateTime? NamedAt { get; private set; }
    /// <summary>Raised with every change while it is put together.</summary>
    public int Revision { get; private set; }
    public IReadOnlyList<ListChange> Changes => changes;

    public bool IsDraft => PublishedAt is null;

    /// <summary>Begins the next version, with what the present one has.</summary>
    public static ListVersion Begin(IReadOnlyCollection<ListVersion> versions, Stamp stamp)
    {
        MustBeOperator(stamp);
        if (versions.FirstOrDefault(one => one.IsDraft) is { } draft) throw new BrokenRuleException($"Version {draft.No} is being put together already.");
        var no = versions.Max(one => one.No) + 1;
        return new ListVersion { No = no, Name = $"Product list {stamp.Today.Year}", StartedAt = stamp.At };
    }

    public bool Holds(DateOnly on) => !IsDraft && EffectiveOn <= on;

    internal void Take(ListChange change)
    {
        changes.Add(change);
        Revision++;
    }

    internal void Drop(ListChange change)
    {
        changes.Remove(change);
        Revision++;
    }

    internal void Publish(string name, DateOnly on, Stamp stamp)
    {
        (Name, EffectiveOn, PublishedAt, PublishedById, PublishedByName) = (name, on, stamp.At, stamp.By.PersonId, stamp.By.Name);
        Revision++;
    }

    internal void IsNamed(DateTime at)
    {
        NamedAt = at;
        Revision++;
    }

    /// <summary>What is published is never changed, and what is changed was looked at as it is.</summary>
    public void MustBeDraft(Stamp stamp)
    {
        MustBeOperator(stamp);
        if (!IsDraft) throw new BrokenRuleException($"Version {No} is published. It is never changed.");
    }

    static void MustBeOperator(Stamp stamp)
    {
        if (stamp.By.Side != Side.CommandLine && !stamp.By.May(Right.RegisterAgencies)) throw new BrokenRuleException("Only an Operator keeps the national list.");
    }
}

public enum ListChangeKind { Add, Rename, Retire }

/// <summary>What a version does with one value of the list.</summary>
public sealed class ListChange
{
    ListChange() { }

    internal ListChange(ListVersion version, ListChangeKind kind, ListValue value, string? under, string was, string? name = null, ListValue? successor = null)
    {
        (VersionNo, Kind, Under, Was, Name) = (version.No, kind, under, was, name);
        No = version.Changes.Select(change => change.No).DefaultIfEmpty().Max() + 1;
        (CategoryId, IssueId) = value is Issue issue ? (issue.CategoryId, (int?)issue.Id) : (value.Id, null);
        (SuccessorId, Successor) = (successor?.Id, successor?.Words);
    }

    public int VersionNo { get; private set; }
    /// <summary>From 1 within the version.</summary>
    public int No { get; private set; }
    public ListChangeKind Kind { get; private set; }
    public int CategoryId { get; private set; }
    /// <summary>Null: the change is about the category.</summary>
    public int? IssueId { get; private set; }
    /// <summary>What it stands under: the product of a category, the category of an issue.</summary>
    public string? Under { get; private set; }
    /// <summary>How it was called; of what is added, how it is.</summary>
    public string Was { get; private set; } = "";
    public string? Name { get; private set; }
    public int? SuccessorId { get; private set; }
    public string? Successor { get; private set; }

    public string Words => Under is null ? Was : $"{Under}: {Was}";
}
