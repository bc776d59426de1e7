namespace Redress.Domain.Complaints;

/// <summary>A value of a versioned list. Retired values stay readable and cannot be chosen.</summary>
public sealed class Category
{
    /// <summary>Given by the list, the same in every installation.</summary>
    public int Id { get; set; }
    /// <summary>Version of the list that brought it.</summary>
    public int ListVersion { get; set; }
    public string Product { get; set; } = "";
    public string? SubProduct { get; set; }
    public bool IsRetired { get; set; }
    /// <summary>For a retired category, the one that took its place.</summary>
    public int? BecameId { get; set; }
    public List<Issue> Issues { get; } = [];

    /// <summary>Money transfer: international money transfer.</summary>
    public string Name => SubProduct is null ? Product : $"{Product}: {SubProduct}";
}

/// <summary>What went wrong, within a category.</summary>
public sealed class Issue
{
    public int Id { get; set; }
    public int CategoryId { get; set; }
    public string Name { get; set; } = "";
    public string? SubIssue { get; set; }
    public bool IsRetired { get; set; }

    public string FullName => SubIssue is null ? Name : $"{Name}: {SubIssue}";
}
