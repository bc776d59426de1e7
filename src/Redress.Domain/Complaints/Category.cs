namespace Redress.Domain.Complaints;

/// <summary>A value of a versioned list, or one that an agency added under it. Its ID lives on across versions; a retired value stays readable and cannot be chosen.</summary>
public abstract class ListValue
{
    /// <summary>The first day of what stands in a version that is not published.</summary>
    public static readonly DateOnly NotYet = DateOnly.MaxValue;

    /// <summary>Given by the list, the same in every installation; above 100,000 (issues: 1,000,000,000) given by this one.</summary>
    public int Id { get; set; }
    /// <summary>The agency that added it; null: it is in the national list.</summary>
    public Guid? AgencyId { get; set; }
    /// <summary>For an agency's own: the national value as which it counts among all agencies.</summary>
    public int? ParentId { get; set; }
    /// <summary>Version of the national list that brought it; 0 for an agency's own.</summary>
    public int ListVersion { get; set; }
    /// <summary>From this day on it is offered; null: since the first version.</summary>
    public DateOnly? FromOn { get; set; }
    /// <summary>From this day on it is not offered any more.</summary>
    public DateOnly? RetiredOn { get; set; }
    /// <summary>Version of the national list that retired it.</summary>
    public int? RetiredIn { get; set; }
    /// <summary>For a retired value, the one that took its place.</summary>
    public int? BecameId { get; set; }
    /// <summary>Raised with every change.</summary>
    public int Version { get; set; }

    /// <summary>As it is called beside others of its kind.</summary>
    public abstract string Words { get; }

    public bool IsFor(Guid? agencyId) => AgencyId is null || AgencyId == agencyId;

    public bool IsOfferedOn(DateOnly day) => !(FromOn > day) && !(RetiredOn <= day);

    internal void Retire(DateOnly on, int? version, int? becameId)
    {
        (RetiredOn, RetiredIn, BecameId) = (on, version, becameId);
        Version++;
    }

    internal void BringBack()
    {
        (RetiredOn, RetiredIn, BecameId) = (null, null, null);
        Version++;
    }
}

/// <summary>What is complained about: a product, or a kind of it.</summary>
public sealed class Category : ListValue
{
    public string Product { get; set; } = "";
    public string? SubProduct { get; set; }
    public List<Issue> Issues { get; } = [];

    /// <summary>Money transfer: international money transfer.</summary>
    public string Name => SubProduct is null ? Product : $"{Product}: {SubProduct}";

    public override string Words => Name;

    internal void Call(string product, string? subProduct)
    {
        (Product, SubProduct) = (product, subProduct);
        Version++;
    }
}

/// <summary>What went wrong, within a category.</summary>
public sealed class Issue : ListValue
{
    public int CategoryId { get; set; }
    public string Name { get; set; } = "";
    public string? SubIssue { get; set; }

    public string FullName => SubIssue is null ? Name : $"{Name}: {SubIssue}";

    public override string Words => FullName;

    internal void Call(string name, string? subIssue)
    {
        (Name, SubIssue) = (name, subIssue);
        Version++;
    }
}
